"""A report as PDF, by Typst: tagged, archivable, with its data attached, and the same bytes each time.

It claims to be accessible (PDF/UA-1, PDF/A-3a) where every picture has alternative text, else to be archivable alone (PDF/A-3u).
"""

import json
import os
import sys
from collections.abc import Mapping
from dataclasses import asdict, fields, is_dataclass
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

from relations.addresses import outer_address
from relations.errors import RelationsError
from relations.rendering import data_readme, stamp, unshown
from relations.rendering.blocks import Document, OutputTable, Picture
from relations.rendering.desk import Desk, desk
from relations.rendering.document import build_document
from relations.rendering.expansions import with_expansions
from relations.rendering.grid_values import grid_values
from relations.rendering.limits import MEGABYTES, run_limited
from relations.rendering.long_text import MANY, count_of, with_long_passages
from relations.rendering.row_headers import with_row_headers
from relations.rendering.since_last import HEADING
from relations.rendering.spared import spared
from relations.rendering.visibility import Wanted
from relations.rendering.written_formulas import with_formulas_as_written
from relations.showing.blocks import Data, TableBlock, data_csv
from relations.showing.coverage import Characters
from relations.showing.fonts import FOLDERS
from relations.sources import Source

AUTHOR = "relations"
_TYPESET = Path(__file__).parent / "typeset.py"
_SECONDS, _PROBE_SECONDS = 5, 2  # of work, and more for much text; the longest of our reports takes less than one
_SIGNS_A_SECOND, _MOST_SECONDS = 60_000, 60
_ACCESSIBLE, _ARCHIVABLE = (
    "ua-1,a-3a",
    "a-3u",
)  # the first two are claimed where every picture has words for those who cannot see it
_CELLS_A_SECOND = 2_500  # of somebody's tables
_PICTURES_A_SECOND, _MANY_PICTURES = 100, 1_000  # Typst keeps a third of a megabyte of each
_MANY_TABLES, _MOST_MEGABYTES = 100, 1_700
_TRIALS_SECONDS = 45  # of work, in which the elements at fault are looked for
_NO_EDITION = date(2000, 1, 1)  # PDF/A wants a date, and today's would change the bytes


def render_pdf(
    notebook: Mapping[str, Any],
    *,
    name: str = "Untitled report",
    wanted: Wanted | None = None,
    folder: Path | None = None,
) -> bytes:
    """Return the executed notebook as PDF; `name` is the title of a notebook that has none, `wanted` what is to be seen beyond what the
    notebook shows, `folder` where the pictures are that its text names. Raises as `build_document` and `pdf_file` do."""
    return pdf_file(build_document(notebook, name=name, wanted=wanted, folder=folder))


def pdf_file(document: Document) -> bytes:
    """Return the report as PDF.

    Dates in the file are the edition's. An element that Typst cannot set, or needs too long for, is shown as plain text with a note. Raises
    RelationsError when the report cannot be set without any of its elements either.
    """
    with desk() as own:
        return _file(with_long_passages(document), own)


def _file(document: Document, own: Desk) -> bytes:
    content = _content(document, own)
    needed = unshown.needs(document, content)
    if needed.missing:
        content = _content(document, own, needed.missing)
    cells = sum(block.columns * len(block.body) for block in document.blocks if isinstance(block, OutputTable))
    seconds = _SECONDS + cells // _CELLS_A_SECOND
    begun = _work_of_others()

    def settable(part: Document) -> bool:
        if _work_of_others() - begun > _TRIALS_SECONDS:
            return False
        try:
            _set(part, _content(part, own, needed.missing), own, needed, _PROBE_SECONDS)
        except RelationsError:
            return False
        return True

    try:
        return _set(document, content, own, needed, seconds)
    except RelationsError as error:
        legible = with_formulas_as_written(document, settable)
        if legible is not document and settable(legible):
            return _set(legible, _content(legible, own, needed.missing), own, needed, seconds)
        bare = spared(legible, settable)
        if bare is None:
            raise RelationsError(f"the PDF of '{document.title}' cannot be set: {error}") from None
    return _set(bare, _content(bare, own, needed.missing), own, needed, seconds)


def _set(document: Document, content: str, own: Desk, needed: Characters, seconds: int) -> bytes:
    day = _day(document)
    moment = int(datetime.combine(day, datetime.min.time(), UTC).timestamp())
    # -I: nothing of the user's settings, and no folder of ours on the path, in which `html` is not the standard library's.
    standards = _ACCESSIBLE if document.described else _ARCHIVABLE
    fonts = (*map(str, FOLDERS), *needed.folders)
    command = [sys.executable, "-I", str(_TYPESET), str(own.folder), str(moment), standards, *fonts]
    characters = {"families": needed.families, "missing": needed.missing}
    given = f"{json.dumps(characters)}\n{content}"
    pictures = sum(isinstance(block, Picture) for block in document.blocks)
    seconds += min(len(given) // _SIGNS_A_SECOND, _MOST_SECONDS) + pictures // _PICTURES_A_SECOND
    tables = sum(isinstance(block, OutputTable) for block in document.blocks)
    passages = count_of(document)
    more = max(0, pictures - _MANY_PICTURES) // 3 + max(0, tables - _MANY_TABLES) + max(0, passages - MANY) // 3
    megabytes = min(MEGABYTES + more, _MOST_MEGABYTES)
    made = run_limited(command, given.encode("utf-8", "replace"), name="Typst", seconds=seconds, megabytes=megabytes)
    return with_expansions(with_row_headers(made), document.meanings)


def _work_of_others() -> float:
    """Return the seconds of work that converters have done for this process."""
    times = os.times()
    return times.children_user + times.children_system


def _content(document: Document, own: Desk, missing: tuple[str, ...] = ()) -> str:
    """Return the document as JSON for the templates, with code points for missing characters where no box can stand."""
    document = unshown.spelled(document, missing)
    content = {
        "author": AUTHOR,
        "date": _day(document).isoformat(),
        "addresses": _addresses(document),
        "since_heading": HEADING,
        "full_title": unshown.spelled_text(document.full_title, missing),
        "readme": {"name": data_readme.NAME, "text": data_readme.data_readme(document)},
        "stamp_name": stamp.NAME,
        **_plain(document, own),
    }
    return json.dumps(content, ensure_ascii=False)


def _addresses(document: Document) -> list[str]:
    """Return every address outside the file that the PDF may link to, as its templates check once more; those of copies stand on the web page alone."""
    cells = (
        cell.href for block in document.blocks if isinstance(block, TableBlock) for row in block.rows for cell in row
    )
    runs = (
        run.href
        for block in document.blocks
        if isinstance(block, OutputTable)
        for cell in block.cells
        for run in cell.words
    )
    since = (url for line in document.since.lines for _, url in line.sources) if document.since else ()
    candidates = (*document.links, *(cited.source.url for cited in document.sources), *cells, *runs, *since)
    copies = {outer_address(cited.source.url) for cited in document.sources if cited.source.mirrored}
    return sorted({found for found in map(outer_address, candidates) if found} - copies)


def _day(document: Document) -> date:
    """Return the date of the edition, or a fixed one where the edition is no date."""
    try:
        return date.fromisoformat(document.masthead.edition or "")
    except ValueError:
        return _NO_EDITION


def _plain(value: Any, own: Desk) -> Any:
    """Return a part of the document as JSON values; dataclasses name their type, data are CSV, bytes are the names of files."""
    if isinstance(value, Data):
        return data_csv(value)
    if isinstance(value, Source):
        return asdict(value) | {
            "url": None if value.mirrored else value.url,
            "line": value.line,
            "address": value.address,
            "lead": value.lead,
            "dated": value.dated,
            "title_language": value.title_language,
        }
    if isinstance(value, OutputTable):
        return grid_values(value)
    if is_dataclass(value):
        return {"type": type(value).__name__} | {f.name: _plain(getattr(value, f.name), own) for f in fields(value)}
    if isinstance(value, tuple):
        return [_plain(item, own) for item in value]
    return own.put(value) if isinstance(value, bytes) else value
