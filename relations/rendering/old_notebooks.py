"""Notebooks of the editions before the fourth (of IPython 0.12 to 2) with the names that the fourth has for their parts."""

from collections.abc import Iterator, Mapping
from typing import Any

_KINDS = {"pyout": "execute_result", "pyerr": "error"}
_MIMES = {
    "text": "text/plain",
    "html": "text/html",
    "svg": "image/svg+xml",
    "png": "image/png",
    "jpeg": "image/jpeg",
    "latex": "text/latex",
    "json": "application/json",
    "javascript": "application/javascript",
}


def renamed(notebook: Mapping[str, Any]) -> dict[str, Any]:
    """Return a notebook of any edition with its cells in one list; nothing is checked: what is no cell or no output stays what it is."""
    cells = [_cell(cell) if isinstance(cell, Mapping) else cell for cell in _cells(notebook)]
    return {"metadata": notebook.get("metadata"), "cells": cells}


def _cells(notebook: Mapping[str, Any]) -> Iterator[Any]:
    sheets = notebook.get("worksheets")
    for sheet in sheets if isinstance(sheets, list) and "cells" not in notebook else [notebook]:
        cells = sheet.get("cells") if isinstance(sheet, Mapping) else None
        yield from cells if isinstance(cells, list) else ()


def _cell(cell: Mapping[str, Any]) -> dict[str, Any]:
    metadata, outputs = cell.get("metadata"), cell.get("outputs")
    if "collapsed" in cell:
        told = metadata if isinstance(metadata, Mapping) else {}
        metadata = {**told, "collapsed": cell["collapsed"]}
    if isinstance(outputs, list):
        outputs = [_output(one) if isinstance(one, Mapping) else one for one in outputs]
    source = next((cell[name] for name in ("source", "input", "code") if name in cell), "")
    count = cell.get("execution_count", cell.get("prompt_number"))
    return {**cell, "metadata": metadata, "source": source, "outputs": outputs, "execution_count": count}


def _output(output: Mapping[str, Any]) -> dict[str, Any]:
    kind, metadata = output.get("output_type"), output.get("metadata")
    if kind == "stream":
        return {"name": output.get("stream"), **output}
    if isinstance(metadata, Mapping):
        metadata = {_MIMES.get(str(key), key): value for key, value in metadata.items()}
    data = {mime: output[name] for name, mime in _MIMES.items() if name in output}
    count = output.get("prompt_number")
    made = {"execution_count": count, **output, "metadata": metadata, "output_type": _KINDS.get(str(kind), kind)}
    return made if isinstance(output.get("data"), Mapping) else made | {"data": data}
