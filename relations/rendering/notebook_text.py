"""A notebook from its text, read for people: what is wrong with it is one message, with the line."""

import json
from typing import Any

from relations.errors import UsageError
from relations.foreign_files import merge_hint


def read_notebook(text: str) -> dict[str, Any]:
    """Return the notebook as it stands, of whatever edition of the format, also from a file with a byte order mark. Raises UsageError for text that is
    none."""
    text = text.removeprefix("\ufeff")
    try:
        content = json.loads(text)
    except json.JSONDecodeError as error:
        if not text.strip():
            raise UsageError("not a notebook: the file is empty") from None
        raise UsageError(f"not a notebook: line {error.lineno}: {error.msg}{merge_hint(text)}") from None
    except RecursionError:
        raise UsageError("not a notebook: it is nested too deeply") from None
    if not isinstance(content, dict) or not _may_have_cells(content):
        raise UsageError("not a notebook: it has no list of cells")
    return content


def _may_have_cells(content: dict[str, Any]) -> bool:
    """Tell whether there is a list of cells, or none in what says that it is a notebook."""
    cells = content.get("cells", content.get("worksheets"))
    return isinstance(cells, list) or (cells is None and "nbformat" in content)
