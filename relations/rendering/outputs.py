"""Read an executed notebook: what its cells leave for the reader, in order, before anything is rendered.

Code is never shown. Widgets and other outputs without a readable form are left out.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Literal

from relations.formats import EXHIBIT, HEADLINE, SOURCES
from relations.notebook_cells import numbered
from relations.showing.printed import clean
from relations.showing.raster import decoded_raster
from relations.showing.svg import shown_svg
from relations.showing.svg_allowed import RefusedDrawing

WIDGET = "application/vnd.jupyter.widget-view+json"

Kind = Literal["markdown", "html", "exhibit", "sources", "picture", "printed", "failure"]


@dataclass(frozen=True)
class Output:
    """One thing to show. `cell` is the number of its cell; `content` is text, a record or bytes, as `kind` says; `source` the text of the cell where that
    is shown itself."""

    kind: Kind
    cell: int
    content: Any
    mime: str = ""
    alt: str = ""
    svg: str | None = None
    source: str = ""


def outputs(notebook: Mapping[str, Any]) -> Iterator[Output]:
    """Yield what the notebook shows, in order."""
    for number, cell in numbered(notebook["cells"]):
        if cell["cell_type"] == "markdown":
            text = clean(cell["source"])
            yield Output("markdown", number, text, source=text)
        elif cell["cell_type"] == "code":
            yield from _merged(_of_code(cell, number))


def headline(notebook: Mapping[str, Any]) -> str | None:
    """Return what the report finds for its period: the title of the first exhibit that the cell tagged `headline` shows, if it shows one."""
    for cell in notebook["cells"]:
        if HEADLINE in cell.get("metadata", {}).get("tags", []):
            records = (output.get("data", {}).get(EXHIBIT) for output in cell.get("outputs", []))
            titles = (record.get("title") for record in records if isinstance(record, Mapping))
            return next((clean(title) for title in titles if title), None)
    return None


def _of_code(cell: Mapping[str, Any], number: int) -> Iterator[Output]:
    for output in cell.get("outputs", []):
        match output["output_type"]:
            case "stream":
                yield Output("printed", number, clean(output["text"]))
            case "error":
                yield Output("failure", number, clean(f"{output['ename']}: {output['evalue']}"))
            case "display_data" | "execute_result":
                yield from _of_bundle(output["data"], output.get("metadata", {}), number)


def _of_bundle(data: Mapping[str, Any], metadata: Mapping[str, Any], number: int) -> Iterator[Output]:
    """Yield the best form of a display: our own formats, prose, pictures, tables, then plain text."""
    if EXHIBIT in data:
        svg = data.get("image/svg+xml")
        yield Output("exhibit", number, data[EXHIBIT], svg=None if svg is None else clean(svg))
    elif SOURCES in data:
        yield Output("sources", number, data[SOURCES])
    elif WIDGET in data:
        return
    elif "text/markdown" in data:
        yield Output("markdown", number, clean(data["text/markdown"]))
    elif mime := next((m for m in ("image/svg+xml", "image/png", "image/jpeg") if m in data), None):
        yield _picture(mime, data[mime], _alt(metadata, mime), number)
    elif "<table" in clean(data.get("text/html", "")):
        yield Output("html", number, clean(data["text/html"]))
    elif "text/plain" in data:
        yield Output("printed", number, clean(data["text/plain"]))


def _picture(mime: str, raw: object, alt: str, number: int) -> Output:
    """Return a picture, or where it cannot be shown, the text that says so."""
    try:
        content = shown_svg(clean(raw)).encode() if mime == "image/svg+xml" else decoded_raster(mime, clean(raw))
        reason = f"is not {mime}"
    except RefusedDrawing as refused:
        content, reason = None, str(refused)
    if content is None:
        shown = f" It shows: {alt}" if alt else ""
        return Output("printed", number, f"A picture was left out: it {reason}.{shown}\n")
    return Output("picture", number, content, mime=mime, alt=alt)


def _alt(metadata: Mapping[str, Any], mime: str) -> str:
    """Return the alt text that the display carries: `metadata={"image/png": {"alt": …}}` or `{"alt": …}`."""
    of_mime = metadata.get(mime)
    found = of_mime.get("alt") if isinstance(of_mime, Mapping) else None
    return clean(found or metadata.get("alt") or "")


def _merged(items: Iterator[Output]) -> Iterator[Output]:
    """Join what a cell printed in several portions."""
    waiting: Output | None = None
    for item in items:
        if waiting and item.kind == "printed":
            waiting = Output("printed", item.cell, waiting.content + item.content)
            continue
        if waiting:
            yield waiting
        waiting = item if item.kind == "printed" else None
        if not waiting:
            yield item
    if waiting:
        yield waiting
