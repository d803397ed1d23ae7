"""A report as PDF, by Typst: tagged (PDF/UA-1), archivable (PDF/A-3a), with its data attached, and the same bytes each time."""

import json
from collections.abc import Mapping
from dataclasses import asdict, fields, is_dataclass
from datetime import UTC, date, datetime
from functools import cache
from pathlib import Path
from typing import Any

import typst

from relations.errors import RelationsError
from relations.rendering.blocks import Data, Document
from relations.rendering.data_file import data_csv
from relations.rendering.document import build_document
from relations.rendering.fonts import FOLDERS
from relations.sources import Source

AUTHOR = "relations"
_TEMPLATES = Path(__file__).parent / "templates"
_NO_EDITION = date(2000, 1, 1)  # PDF/A wants a date, and today's would change the bytes


def render_pdf(notebook: Mapping[str, Any], *, name: str = "Untitled report") -> bytes:
    """Return the executed notebook as PDF; `name` is the title of a notebook that has none.

    Dates in the file are the edition's. Raises DataError as `build_document` does, and RelationsError when Typst cannot set the
    report, for example for a character that no font has.
    """
    document = build_document(notebook, name=name)
    day = _day(document)
    content = {"author": AUTHOR, "date": day.isoformat(), **_plain(document)}
    try:
        pdf, warnings = typst.compile_with_warnings(
            _TEMPLATES / "report.typ",
            root=_TEMPLATES,
            sys_inputs={"document": json.dumps(content)},
            format="pdf",
            font_paths=_fonts(),
            pdf_standards=["ua-1", "a-3a"],
            timestamp=datetime.combine(day, datetime.min.time(), UTC),
        )
    except typst.TypstError as error:
        raise RelationsError(f"the PDF of '{document.title}' cannot be set: {error}") from error
    if unsettled := [warning.message for warning in warnings if "converge" in warning.message]:
        raise RelationsError(
            f"the pages of '{document.title}' do not come to rest, so page numbers would be wrong: {unsettled[0]}"
        )
    return pdf


@cache
def _fonts() -> typst.Fonts:
    return typst.Fonts(include_system_fonts=False, font_paths=list(FOLDERS))


def _day(document: Document) -> date:
    """Return the date of the edition, or a fixed one where the edition is no date."""
    try:
        return date.fromisoformat(document.masthead.edition or "")
    except ValueError:
        return _NO_EDITION


def _plain(value: Any) -> Any:
    """Return a part of the document as JSON values; dataclasses name their type, data are CSV, bytes are lists of numbers."""
    if isinstance(value, Data):
        return data_csv(value)
    if isinstance(value, Source):
        return asdict(value) | {
            "line": value.line,
            "address": value.address,
            "ending": value.ending,
            "details": value.details,
        }
    if is_dataclass(value):
        return {"type": type(value).__name__} | {f.name: _plain(getattr(value, f.name)) for f in fields(value)}
    if isinstance(value, tuple):
        return [_plain(item) for item in value]
    return list(value) if isinstance(value, bytes) else value
