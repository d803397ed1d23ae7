"""Displays of a code cell: the best of the forms that a bundle offers, pictures with their alt text, captions."""

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from relations.formats import EXHIBIT, NARROW, SOURCES
from relations.rendering import losses
from relations.rendering.cell_options import CellOptions
from relations.rendering.comments import without_comments
from relations.rendering.fewer_values import fewer_values, left_out
from relations.rendering.html_outputs import has_table, of_html
from relations.rendering.interactive import is_loader, live_name, live_title, says_nothing
from relations.rendering.latex_outputs import as_markdown
from relations.rendering.lifted_pictures import lifted
from relations.rendering.output import Output
from relations.rendering.pdf_pages import pages_of
from relations.rendering.pictures import picture
from relations.rendering.placeholders import placeholder
from relations.rendering.shortened import gap, shortened_parts, shortened_prose, shortened_runs
from relations.rendering.terminal import screen, without_states
from relations.rendering.visibility import Seen
from relations.showing.printed import UNPRINTABLE, clean, joined, whole

PDF = "application/pdf"
# In the order of what is best to set.
_PICTURES = (
    "image/svg+xml",
    "image/png",
    "image/jpeg",
    "image/jpg",
    "image/webp",
    "image/gif",
    "image/bmp",
    "image/tiff",
    "image/avif",
    "image/apng",
    "image/x-png",
    "image/pjpeg",
    "image/x-ms-bmp",
)
_RAW = 2_000_000  # signs of a stream, with its control sequences: two seconds of work
_LABEL = re.compile(r"(?:fig|tbl)-[\w:.-]+")  # of Quarto, to which text refers
_UNPRINTABLE = re.compile(f"[{UNPRINTABLE}]")


@dataclass(frozen=True)
class CodeCell:
    """A code cell on the way: its number, what of it is shown, and what it says of its figures and tables."""

    number: int
    shown: Seen
    options: CellOptions
    alts: Iterator[str]
    traces: bool


def of_bundle(data: Mapping[str, Any], metadata: Mapping[str, Any], about: CodeCell) -> Iterator[Output]:
    """Yield the best form of a display that can be shown: our own formats, prose, tables, pictures, formulas, other HTML, then text; what stands in
    the place of one that has none. The caption of the cell stands under a picture and above a table."""
    number = about.number
    if EXHIBIT in data:
        svg, narrow = (None if (one := data.get(mime)) is None else clean(one) for mime in ("image/svg+xml", NARROW))
        yield Output("exhibit", number, data[EXHIBIT], svg=svg, narrow=narrow)
        return
    if SOURCES in data:
        yield Output("sources", number, data[SOURCES])
        return
    if "text/markdown" in data:
        text, pictures = lifted(clean(without_comments(joined(data["text/markdown"]))), {})
        yield Output("markdown", number, shortened_prose(text, number), attachments=pictures)
        return
    html = of_html(joined(data["text/html"]), number) if "text/html" in data else []
    if has_table(html):
        yield from _caption(about, "tbl-cap")
        yield from html
    elif mime := next((m for m in _PICTURES if m in data), None):
        of_cell = next(about.alts, "")
        yield picture(mime, data[mime], _alt(metadata, mime) or of_cell, number, _size(metadata, mime))
        yield from _caption(about, "fig-cap")
    elif PDF in data:
        yield from pages_of(data[PDF], next(about.alts, ""), number)
        yield from _caption(about, "fig-cap")
    elif "text/latex" in data and (formula := as_markdown(clean(data["text/latex"]))):
        yield Output("markdown", number, formula)
    elif html:
        yield from html
    elif not is_loader(data):
        yield _text_or_note(data, number)


def _text_or_note(data: Mapping[str, Any], number: int) -> Output:
    """Return the text form of a display, where it says something; else JSON, other text, or a note that names what is not shown."""
    plain, live = data.get("text/plain"), live_name(data)
    others = [mime for mime in data if mime != "text/plain"]
    drawn = live is not None or "<script" in joined(data.get("text/html", "")).lower()
    if plain is not None and not (others and says_nothing(plain, live=drawn)):
        return printed(number, joined(plain))
    if live:
        title = live_title(data)
        shown = f", which shows: {title}" if title else ""
        return placeholder(number, f"an interactive element ({live}) is not shown in print{shown}")
    if "application/json" in data:
        return _of_json(data["application/json"], number)
    if text := next((mime for mime in others if mime.startswith("text/") and mime != "text/html"), None):
        return printed(number, joined(data[text]))
    if "text/html" in data:
        return placeholder(number, "an element that needs a browser and its scripts is not shown in print")
    kinds = " or ".join(f"'{clean(mime)}'" for mime in others) or "that is empty"
    return placeholder(number, f"an output of the kind {kinds} is not shown")


def _of_json(value: Any, number: int) -> Output:
    text = json.dumps(fewer_values(value), indent=2, ensure_ascii=False)
    if gaps := left_out(text):
        losses.tell("shortened", number, f"entries of its JSON are left out in {gaps:,} places")
    return printed(number, text)


def _caption(about: CodeCell, name: str) -> Iterator[Output]:
    caption = about.options.values.get(name)
    if isinstance(caption, str) and caption.strip():
        label = about.options.values.get("label")
        marked = f" {{#{label}}}" if isinstance(label, str) and _LABEL.fullmatch(label) else ""
        yield Output("markdown", about.number, clean(without_comments(" ".join(caption.split()))) + marked)


def alts(cell: Mapping[str, Any], options: CellOptions) -> Iterator[str]:
    """Yield the alt texts that a cell gives its pictures, in order: by the option `fig-alt`, one or a list, or by its metadata."""
    metadata = cell.get("metadata", {})
    given = options.values.get("fig-alt") or metadata.get("fig-alt") or metadata.get("alt") or ()
    yield from (clean(alt).strip() for alt in (given if isinstance(given, list) else [given]) if isinstance(alt, str))


def _size(metadata: Mapping[str, Any], mime: str) -> Mapping[str, Any]:
    """Return where a display states the size of its picture, as that of a screen with twice the dots does: in its metadata, by type or for all."""
    of_mime = metadata.get(mime)
    return of_mime if isinstance(of_mime, Mapping) and "width" in of_mime else metadata


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
