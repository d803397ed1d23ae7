"""A new report: a notebook that builds as it is, named in reports.toml."""

import json
import re
import tomllib
from pathlib import Path
from typing import Any

from relations.builds.plan import REPORT_NAME
from relations.errors import UsageError
from relations.files import write_all
from relations.toml_file import read_toml, toml_text

_SETUP = """\
import relations
from relations import exhibits

dossier = relations.load().during(period)"""
_LEAD = "One paragraph on what this report shows and from which data. It stands under the title of the page."
_PROSE = """\
## A section

Prose stands between the exhibits: `docs/exhibits.md` lists those that there are, `docs/analysts.md` shows how to change one or make one, and
`docs/editorial.md` says how reports are written."""


def new_report(file: Path, name: str, title: str = "") -> Path:
    """Write `notebooks/NAME.ipynb` beside the folder of reports.toml, declare the report at the end of `file`, and return the notebook.

    Both are written or neither. The rest of `file` stays as it is, comments included. Raises UsageError for a name that is none or is taken, and
    where the report cannot be declared by a table at the end; then the message says what to add.
    """
    if not re.fullmatch(REPORT_NAME, name):
        raise UsageError(
            f"'{name}': the name of a report has letters, digits, - and _ only, and begins with a letter or digit"
        )
    title = " ".join(title.split()) or re.sub("[_-]+", " ", name).strip().capitalize()
    notebook = file.absolute().parent.parent / "notebooks" / f"{name}.ipynb"
    declared = _declared(file)
    # Names of files that differ in capitals alone are one name on some disks.
    if same := next((one for one in declared if one.casefold() == name.casefold()), None):
        raise UsageError(f"{file} declares a report '{same}' already; take another name")
    table = f'[reports.{name}]\nnotebook = "{notebook.name}"\ntitle = {json.dumps(title, ensure_ascii=False)}\n'
    if notebook.exists():
        raise UsageError(f"{notebook} is there already; take another name, or add to {file}:\n\n{table}")
    text = toml_text(file)
    longer = f"{text.rstrip()}\n\n{table}".lstrip()
    if not _adds(longer, name, title):
        raise UsageError(
            f"{file} does not take a table at its end; add the report by hand, then its notebook:\n\n{table}"
        )
    write_all({notebook: _notebook_text(title), file: longer})
    return notebook


def _declared(file: Path) -> list[str]:
    reports = read_toml(file).get("reports", {})
    return list(reports) if isinstance(reports, dict) else []


def _adds(text: str, name: str, title: str) -> bool:
    """Tell whether reports.toml with a new table is still TOML, and has the report."""
    try:
        return bool(tomllib.loads(text)["reports"][name]["title"] == title)
    except (tomllib.TOMLDecodeError, KeyError, TypeError):
        return False


def _notebook_text(title: str) -> str:
    """Return the notebook in the form in which it is stored: as JupyterLab saves it, without what a kernel adds."""
    cells = [
        _cell("title", f"# {title}\n\n{_LEAD}"),
        _cell("parameters", 'period: str = "all"', code=True, tags=["parameters"]),
        _cell("setup", _SETUP, code=True),
        _cell("events-timeline", "exhibits.events_timeline(dossier)", code=True, tags=["headline"]),
        _cell("section", _PROSE),
        _cell("events-of-weight", "exhibits.events_of_weight(dossier)", code=True),
    ]
    content = {
        "cells": cells,
        "metadata": {
            "kernelspec": {"display_name": "Python 3 (ipykernel)", "language": "python", "name": "python3"},
        },
        "nbformat": 4,
        "nbformat_minor": 5,
    }
    return json.dumps(content, ensure_ascii=False, indent=1) + "\n"


def _cell(name: str, source: str, *, code: bool = False, tags: list[str] | None = None) -> dict[str, Any]:
    lines = source.splitlines(keepends=True)
    cell: dict[str, Any] = {"id": name, "metadata": {"tags": tags} if tags else {}, "source": lines}
    own: dict[str, Any] = (
        {"cell_type": "code", "execution_count": None, "outputs": []} if code else {"cell_type": "markdown"}
    )
    return dict(sorted((cell | own).items()))
