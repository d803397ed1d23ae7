"""The text of a notebook apart from its code: an edit of the text alone needs no run, since the outputs of the last one can be put below it.

What is run is the code of the cells, with all that the file says of them and of the notebook but their outputs. The rest are the cells between.
"""

import json
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from relations.builds.dossier_texts import part_name, read_parts, with_parts, with_texts
from relations.errors import DataError
from relations.notebook_cells import INJECTED
from relations.text_file import read_text

_LEFT_BY_A_RUN = ("outputs", "execution_count")


@dataclass(frozen=True)
class Apart:
    """A notebook and the texts of its dossier, read once, of which each part can be asked for. `texts` is the file, `parts` what it has by cell."""

    content: Any
    texts: Path
    parts: Mapping[str, tuple[int, str]]

    def code(self) -> Any:
        """Return what is run of the notebook itself, without the cells in whose place the texts have something; all of it where its parts cannot be told
        from each other."""
        if not _is_plain(self.content):
            return self.content
        cells = [_as_run(cell, self.parts) for cell in self.content["cells"] if _is_code(cell)]
        return {**self.content, "cells": cells}

    def code_parts(self) -> Mapping[str, str]:
        """Return what the texts put in the place of code, by the names of the parts; all of it where the notebook cannot be taken apart."""
        if not _is_plain(self.content):
            return {name: text for name, (_, text) in self.parts.items()}
        named = {part_name(cell, self.parts) for cell in self.content["cells"] if _is_code(cell)}
        return {name: text for name, (_, text) in self.parts.items() if name in named}

    def prose(self) -> Any:
        """Return the cells that are no code, with the texts in place, and how many cells of code stand before each; None where the notebook cannot be
        taken apart, so that all of it is code. Raises LineError as `with_texts` does."""
        if not _is_plain(self.content):
            return None
        found, before = [], 0
        for cell in with_parts(self.content, self.parts, self.texts)["cells"]:
            if _is_code(cell):
                before += 1
            else:
                found.append([before, cell])
        return found

    def replaced(self) -> Mapping[str, str]:
        """Return what the notebook has in the cells in whose place the texts have something, by the names of the parts: no reader sees it."""
        named = ((part_name(cell, self.parts), cell) for cell in self.content["cells"])
        return {name: _text(cell) for name, cell in named if name is not None}


def apart(notebook: Path, texts: Path) -> Apart:
    """Read both. Raises OSError or ValueError for a file that cannot be read."""
    return Apart(json.loads(read_text(notebook)), texts, read_parts(texts))


def with_prose(executed: dict[str, Any], notebook: Path, texts: Path) -> dict[str, Any]:
    """Return an executed notebook (as JSON has it) with the text that its notebook and its dossier have now.

    Raises DataError where the code is not that which was run.
    """
    content = json.loads(read_text(notebook))
    if not _is_plain(content):
        return executed
    now = with_texts(content, texts)["cells"]
    was_run = [cell for cell in executed["cells"] if _is_code(cell)]
    own = [cell for cell in was_run if not _is_injected(cell)]
    if [_text(cell) for cell in now if _is_code(cell)] != [_text(cell) for cell in own]:
        raise DataError(f"{notebook.name}: its code was saved while the report was made; build it again")
    return {**executed, "cells": [*_laid(now, was_run)]}


def _laid(now: Iterable[dict[str, Any]], was_run: Iterable[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    """Yield the cells as they are now, those of code as they were run; what papermill put in stays behind the cell that it followed."""
    ran = [*was_run]
    yield from _injected_first(ran)
    for cell in now:
        if not _is_code(cell):
            yield _as_papermill_leaves(cell)
            continue
        yield ran.pop(0)
        yield from _injected_first(ran)


def _injected_first(ran: list[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    if ran and _is_injected(ran[0]):
        yield ran.pop(0)


def _as_papermill_leaves(cell: dict[str, Any]) -> dict[str, Any]:
    metadata = {"tags": [], **cell.get("metadata", {}), "papermill": {}}
    return {**cell, "metadata": metadata, "source": _text(cell).splitlines(keepends=True)}


def _is_plain(content: Any) -> bool:
    """Tell whether cells can be told apart for certain: the current format, a name for each, and none of what papermill puts in."""
    if not isinstance(content, dict) or content.get("nbformat") != 4 or not isinstance(content.get("cells"), list):
        return False
    return all("id" in cell and not _is_injected(cell) for cell in content["cells"])


def _is_code(cell: Mapping[str, Any]) -> bool:
    return cell.get("cell_type") == "code"


def _is_injected(cell: Mapping[str, Any]) -> bool:
    return INJECTED in cell.get("metadata", {}).get("tags", [])


def _as_run(cell: Mapping[str, Any], parts: Collection[str]) -> dict[str, Any]:
    source = None if part_name(cell, parts) else _text(cell)
    return {name: value for name, value in cell.items() if name not in _LEFT_BY_A_RUN} | {"source": source}


def _text(cell: Mapping[str, Any]) -> str:
    return "".join(cell.get("source", ""))
