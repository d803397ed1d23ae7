"""What nbconvert's own options leave out (`--TemplateExporter.exclude_output=True`), said in tags, which is how a notebook itself says it."""

from collections.abc import Mapping
from typing import Any

from nbformat import NotebookNode

_OF_CELLS = {"exclude_code_cell": "code", "exclude_markdown": "markdown", "exclude_raw": "raw"}


def excluded(notebook: NotebookNode, options: Mapping[str, Any]) -> NotebookNode:
    """Return the notebook with tags for what the options leave out; `options` are those of nbconvert's TemplateExporter."""
    kinds = {kind for option, kind in _OF_CELLS.items() if is_on(options.get(option))}
    for cell in notebook.cells:
        tags = ["remove-cell"] if cell.cell_type in kinds else []
        tags += ["remove-output"] if is_on(options.get("exclude_output")) else []
        if tags:
            cell.metadata["tags"] = [*cell.metadata.get("tags", []), *tags]
    return notebook


def is_on(option: Any) -> bool:
    """Tell whether an option is set, by a flag or by the text that a command line has."""
    return option is True or str(option).lower() in ("true", "1")
