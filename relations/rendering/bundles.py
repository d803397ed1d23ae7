"""Displays of a code cell: the best of the forms that a bundle offers, pictures with their alt text, captions."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from relations.formats import EXHIBIT, SOURCES
from relations.rendering.cell_options import CellOptions
from relations.rendering.comments import without_comments
from relations.rendering.output import Output
from relations.rendering.runs import Styled
from relations.rendering.shortened import gap, shortened_parts, shortened_runs
from relations.rendering.terminal import screen, without_states
from relations.rendering.visibility import Seen
from relations.showing.printed import clean, joined, whole
from relations.showing.raster import decoded_raster
from relations.showing.svg import shown_svg
from relations.showing.svg_allowed import RefusedDrawing

WIDGET = "application/vnd.jupyter.widget-view+json"
_RAW = 2_000_000  # signs of a stream, with its control sequences: two seconds of work
_UNPRINTABLE = re.compile("[\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff]")


@dataclass(frozen=True)
class CodeCell:
    """A code cell on the way: its number, what of it is shown, and what it says of its figures and tables."""

    number: int
    shown: Seen
    options: CellOptions
    alts: Iterator[str]
    traces: bool


def of_bundle(data: Mapping[str, Any], metadata: Mapping[str, Any], about: CodeCell) -> Iterator[Output]:
    """Yield the best form of a display: our own formats, prose, pictures, tables, then plain text; the caption of the cell under a picture."""
    number = about.number
    if EXHIBIT in data:
        svg = data.get("image/svg+xml")
        yield Output("exhibit", number, data[EXHIBIT], svg=None if svg is None else clean(svg))
    elif SOURCES in data:
        yield Output("sources", number, data[SOURCES])
    elif WIDGET in data:
        return
    elif "text/markdown" in data:
        yield Output("markdown", number, clean(without_comments(joined(data["text/markdown"]))))
    elif mime := next((m for m in ("image/svg+xml", "image/png", "image/jpeg") if m in data), None):
        of_cell = next(about.alts, "")
        yield _picture(mime, data[mime], _alt(metadata, mime) or of_cell, number)
        yield from _caption(about, "fig-cap")
    elif "<table" in clean(data.get("text/html", "")):
        yield from _caption(about, "tbl-cap")
        yield Output("html", number, clean(data["text/html"]))
    elif "text/plain" in data:
        yield printed(number, joined(data["text/plain"]))


def _caption(about: CodeCell, name: str) -> Iterator[Output]:
    caption = about.options.values.get(name)
    if isinstance(caption, str) and caption.strip():
        yield Output("markdown", about.number, clean(without_comments(" ".join(caption.split()))))


def alts(cell: Mapping[str, Any], options: CellOptions) -> Iterator[str]:
    """Yield the alt texts that a cell gives its pictures, in order: by the option `fig-alt`, one or a list, or by its metadata."""
    metadata = cell.get("metadata", {})
    given = options.values.get("fig-alt") or metadata.get("fig-alt") or metadata.get("alt") or ()
    yield from (clean(alt).strip() for alt in (given if isinstance(given, list) else [given]) if isinstance(alt, str))


def _picture(mime: str, raw: object, alt: str, number: int) -> Output:
    """Return a picture, or where it cannot be shown, the text that says so."""
    try:
        content = shown_svg(clean(raw)).encode() if mime == "image/svg+xml" else decoded_raster(mime, clean(raw))
        reason = f"is not {mime}"
    except RefusedDrawing as refused:
        content, reason = None, str(refused)
    if content is None:
        shown = f" It shows: {alt}" if alt else ""
        return Output("printed", number, (Styled(f"A picture was left out: it {reason}.{shown}\n"),))
    return Output("picture", number, content, mime=mime, alt=alt)


def _alt(metadata: Mapping[str, Any], mime: str) -> str:
    """Return the alt text that the display carries: `metadata={"image/png": {"alt": …}}` or `{"alt": …}`."""
    of_mime = metadata.get(mime)
    found = of_mime.get("alt") if isinstance(of_mime, Mapping) else None
    return clean(found or metadata.get("alt") or "")


def printed(number: int, text: str) -> Output:
    """Return what a cell printed, as a terminal shows it at the end; of very much its beginning and end, cut before it is followed."""
    text = without_states(whole(_UNPRINTABLE.sub("", text)))
    cut = gap(text, _RAW, _RAW)
    if cut is None:
        return Output("printed", number, shortened_runs(screen(text), number, "output"))
    first, last = cut
    parts = screen(text[:first]), text[first:last], screen(text[last:])
    return Output("printed", number, shortened_parts(*parts, number, "output"))
