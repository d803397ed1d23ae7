"""Notebooks as programs write them and not as the format wants them: what is missing is filled in, so that nobody has to refuse them.

Colab, converters and hand-written scripts leave out ids, metadata, outputs and sources, or write null, a number or a text in their place.
"""

import re
from collections.abc import Mapping
from typing import Any

import nbformat
from nbformat import NotebookNode

from relations.formats import EXHIBIT, SOURCES
from relations.rendering import losses
from relations.rendering.fewer_outputs import fewer_outputs
from relations.rendering.fewer_values import fewer_values
from relations.rendering.old_notebooks import renamed
from relations.rendering.yaml_text import is_yes

_ID = re.compile(r"(?!cell-[0-9])[a-zA-Z0-9_-]{1,64}")  # those that are given here are others
# What metadata that programs read must be; others may be anything.
_OF_NOTEBOOK = {"authors": list, "title": str, "orig_nbformat": int, "kernelspec": dict, "language_info": dict}
_NAMED = {
    "kernelspec": {"name", "display_name"},
    "language_info": {"name"},
}  # and the fields without which they say nothing
_WORDS = ("file_extension", "mimetype", "pygments_lexer")  # of the language, each a text
_OF_CELL = {
    "collapsed": bool,
    "deletable": bool,
    "editable": bool,
    "execution": dict,
    "format": str,
    "jupyter": dict,
    "name": str,
}


def repaired(notebook: Mapping[str, Any]) -> NotebookNode:
    """Return a notebook of any edition of the format as one of the current edition that validates. What is no cell and no output is left out
    and told with the number of its cell."""
    notebook = renamed(notebook)
    cells = notebook.get("cells")
    numbered = enumerate(cells if isinstance(cells, list) else (), start=1)
    whole = [_cell(cell, number) for number, cell in numbered if _is_whole(cell, number, "cell")]
    seen: set[str] = set()
    for number, cell in enumerate(whole, start=1):
        given = str(cell["id"])
        cell["id"] = given if _ID.fullmatch(given) and given not in seen else f"cell-{number}"
        seen.add(cell["id"])
    metadata = _metadata(notebook.get("metadata"), _OF_NOTEBOOK)
    for name, fields in _NAMED.items():
        said = metadata.get(name, {})
        if not all(isinstance(said.get(field), str) for field in fields):
            metadata.pop(name, None)
    if language := metadata.get("language_info"):
        metadata["language_info"] = {k: v for k, v in language.items() if k not in _WORDS or isinstance(v, str)}
    made = {"nbformat": 4, "nbformat_minor": 5, "metadata": metadata, "cells": whole}
    return nbformat.from_dict(made)  # type: ignore[no-any-return, no-untyped-call]


def _is_whole(part: object, number: int, what: str) -> bool:
    if not isinstance(part, Mapping):
        losses.tell("left out", number, f"it holds what is no {what}, and that is left out")
        return False
    return True


def _cell(cell: Mapping[str, Any], number: int) -> dict[str, Any]:
    kind = cell.get("cell_type")
    source = _text(cell.get("source"))
    if kind == "heading":
        level = cell.get("level")
        marks = "#" * level if isinstance(level, int) and 0 < level < 7 else "#"
        source = f"{marks} {' '.join(source.split())}"
    kind = kind if kind in ("code", "raw") else "markdown"
    metadata = _metadata(cell.get("metadata"), _OF_CELL)
    if "tags" in metadata:
        tags = metadata["tags"]
        if isinstance(tags, Mapping):
            tags = [tag for tag, value in tags.items() if is_yes(value)]
        told = (one for tag in (tags if isinstance(tags, list) else [tags]) for one in str(tag).split(","))
        metadata["tags"] = [*dict.fromkeys(tag.strip() for tag in told if tag.strip())]
    made = {"cell_type": kind, "id": cell.get("id"), "metadata": metadata, "source": source}
    if kind == "code":
        outputs = cell.get("outputs")
        outputs = fewer_outputs(outputs, number) if isinstance(outputs, list) else []
        shown = [_output(output) for output in outputs if _is_whole(output, number, "output")]
        return made | {"outputs": [output for output in shown if output], "execution_count": _count(cell)}
    attachments = cell.get("attachments")
    if isinstance(attachments, Mapping):
        made["attachments"] = {
            str(name): _bundle(data) for name, data in attachments.items() if isinstance(data, Mapping)
        }
    return made


def _output(output: Mapping[str, Any]) -> dict[str, Any] | None:
    kind = output.get("output_type")
    metadata = _metadata(output.get("metadata"), {})
    marked = {"metadata": metadata} if metadata else {}  # not in the format, but what is hidden stays hidden
    if kind == "stream":
        name = output.get("name")
        name = name if isinstance(name, str) and name else "stdout"
        return {"output_type": kind, "name": name, "text": _text(output.get("text")), **marked}
    if kind == "error":
        traceback = output.get("traceback")
        traceback = list(map(str, traceback)) if isinstance(traceback, list) else []
        words = {"ename": _text(output.get("ename")), "evalue": _text(output.get("evalue"))}
        return {"output_type": kind, **words, "traceback": traceback, **marked}
    data = _mapping(output.get("data"))
    made = {"output_type": "display_data", "data": _bundle(data), "metadata": metadata}
    return made | {"output_type": kind, "execution_count": _count(output)} if kind == "execute_result" else made


def _bundle(data: Mapping[str, Any]) -> dict[str, Any]:
    """Return the forms of a display; JSON stays what it is, as far as it is no longer than anyone reads, others are text."""
    return {str(mime): _form(str(mime), value) for mime, value in data.items() if value is not None}


def _form(mime: str, value: Any) -> Any:
    if "json" not in mime:
        return _text(value)
    return value if mime in (EXHIBIT, SOURCES) else fewer_values(value)


def _metadata(found: object, kinds: Mapping[str, type]) -> dict[str, Any]:
    """Return metadata, without those that are not of the kind that they have to be."""
    return {
        str(name): value for name, value in _mapping(found).items() if isinstance(value, kinds.get(str(name), object))
    }


def _mapping(value: object) -> Mapping[str, Any]:
    return value if isinstance(value, Mapping) else {}


def _text(value: object) -> str:
    if isinstance(value, list):
        return "".join(map(str, value))
    return "" if value is None else str(value)


def _count(part: Mapping[str, Any]) -> int | None:
    count = part.get("execution_count")
    return count if isinstance(count, int) and count >= 0 else None
