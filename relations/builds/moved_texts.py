"""Moving cells of a notebook into the texts of a data package, so that the notebook serves other pairs too."""

import json
from collections.abc import Sequence
from pathlib import Path

from relations.builds.dossier_texts import TAG, parts_text, read_parts, texts_file
from relations.files import write_all
from relations.suggest import check_known
from relations.text_file import read_text


def move_texts(notebook: Path, report: str, package: Path, cells: Sequence[str], leave: str | None = None) -> Path:
    """Move the source of these cells (ids) into the texts of a report and return their file.

    The cell keeps its place and gets the tag `dossier`; a text is then empty, code stays as it is, or both are what `leave` says. What a run puts
    together is as before. Raises UsageError for a cell that the notebook does not have.
    """
    content = json.loads(read_text(notebook))
    by_id = {str(cell.get("id", "")): cell for cell in content["cells"]}
    check_known("cell", cells, by_id, where=notebook.name)
    file = texts_file(package, report)
    parts = {name: text for name, (_, text) in read_parts(file).items()}
    for name in cells:
        cell = by_id[name]
        parts[name] = "".join(cell["source"])
        if leave is not None or cell["cell_type"] != "code":
            cell["source"] = (leave or "").splitlines(keepends=True)
        cell["metadata"]["tags"] = sorted({*cell["metadata"].get("tags", []), TAG})
    text = json.dumps(content, ensure_ascii=False, indent=1) + "\n"
    ordered = {name: parts[name] for name in by_id if name in parts}
    write_all(
        {notebook: text, file: parts_text({**ordered, **{name: parts[name] for name in parts if name not in ordered}})}
    )
    return file
