"""The texts of a dossier: what a report says of one pair alone stands in its data package, and the build puts it into the notebook that serves all.

`DIR/texts/REPORT.md` has a part for each cell, below a line that names it: `<!-- cell: background -->`. A cell is found by its id, or else by a tag. The
part takes the place of what the cell has, be it text or code. A cell with the tag `dossier` says something of one pair: without a part its text is left
out; its code stays, as what holds where nothing else is said.
"""

import re
from collections.abc import Collection, Mapping
from pathlib import Path
from typing import Any

from relations.errors import DataError, LineError
from relations.suggest import did_you_mean
from relations.text_file import read_text

TAG = "dossier"
TEXTS = "texts"  # the folder in a data package
_MARK = re.compile(r"<!--\s*cell:\s*(\S+)\s*-->\s*")


def texts_file(package: Path, report: str) -> Path:
    """Return where the texts of a report lie in a data package, whether there are any or not."""
    return package / TEXTS / f"{report}.md"


def with_texts(notebook: dict[str, Any], file: Path) -> dict[str, Any]:
    """Return the notebook (as JSON has it) with the texts of the file in their cells, and without the text of another pair.

    Raises LineError for a part that names no cell of the notebook, or one twice.
    """
    return with_parts(notebook, read_parts(file), file)


def with_parts(notebook: dict[str, Any], parts: Mapping[str, tuple[int, str]], file: Path) -> dict[str, Any]:
    """Return what `with_texts` does, where the parts of the file have been read."""
    cells = []
    left = dict(parts)
    for cell in notebook["cells"]:
        name = part_name(cell, parts)
        if name is not None:
            left.pop(name, None)
            cells.append({**cell, "source": parts[name][1]})
        elif TAG not in _names(cell) or cell["cell_type"] == "code":
            cells.append(cell)
    for name, (line, _) in left.items():
        known = [str(cell.get("id", "")) for cell in notebook["cells"]]
        raise LineError(file, line, f"no cell '{name}' in the notebook{did_you_mean(name, known)}")
    return {**notebook, "cells": cells}


def own_title(file: Path) -> str | None:
    """Return the title that the texts give the report: a heading of the first level with which a part begins; None where none does."""
    found = (text.partition("\n")[0] for _, text in read_parts(file).values())
    return next((line.removeprefix("# ").strip() for line in found if line.startswith("# ")), None)


def part_name(cell: Mapping[str, Any], parts: Collection[str]) -> str | None:
    """Return the name of the part that takes the place of a cell: its id, or else one of its tags; None where there is none."""
    return next((one for one in _names(cell) if one in parts), None)


def _names(cell: Mapping[str, Any]) -> list[str]:
    return [str(cell.get("id", "")), *cell.get("metadata", {}).get("tags", [])]


def read_parts(file: Path) -> Mapping[str, tuple[int, str]]:
    """Return the parts of a file by cell, each with its line; none where there is no such file.

    Raises LineError for text outside the parts and for a cell twice, DataError for bytes that are no text.
    """
    try:
        lines = read_text(file).splitlines()
    except FileNotFoundError:
        return {}
    except UnicodeDecodeError:
        raise DataError(f"{file}: not UTF-8; save the file as UTF-8") from None
    marks = [(number, mark[1]) for number, line in enumerate(lines) if (mark := _MARK.fullmatch(line))]
    if before := "".join(lines[: marks[0][0] if marks else len(lines)]).strip():
        raise LineError(file, 1, f"'{before[:40]}' belongs to no cell; begin with a line <!-- cell: ID -->")
    ends = [number for number, _ in marks[1:]] + [len(lines)]
    parts: dict[str, tuple[int, str]] = {}
    for (number, name), end in zip(marks, ends, strict=True):
        if name in parts:
            raise LineError(file, number + 1, f"the cell '{name}' has a part on line {parts[name][0]} already")
        parts[name] = (number + 1, "\n".join(lines[number + 1 : end]).strip("\n"))
    return parts


def parts_text(parts: Mapping[str, str]) -> str:
    """Return parts as a file has them."""
    return "\n".join(f"<!-- cell: {name} -->\n{text}\n" for name, text in parts.items())
