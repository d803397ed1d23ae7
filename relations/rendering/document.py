"""From an executed notebook to a `Document`, the one thing that both the page and the PDF are made from.

Numbers figures, tables and sources by their order, gathers neighbouring key figures into one box of findings, and resolves references,
so that HTML and PDF cannot differ in what they say.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path
from typing import Any, Literal

from relations.addresses import address
from relations.early_stop import told_early_stop
from relations.errors import DataError
from relations.formats import LAYOUTS
from relations.package import Package, open_package
from relations.rendering import losses, references, source_list, undescribed
from relations.rendering.abbreviations import declared
from relations.rendering.about import about
from relations.rendering.blocks import (
    Block,
    Cited,
    Code,
    Document,
    Ended,
    Entry,
    Failure,
    Finding,
    Findings,
    Link,
    Masthead,
    OutputTable,
    Picture,
    Placeholder,
    Printed,
    Prose,
)
from relations.rendering.citable import cited_sources
from relations.rendering.event_holders import event_holders, holder_of
from relations.rendering.front_matter import FrontMatter
from relations.rendering.grids import FEWEST_CELLS, LEAST_CELLS, MOST_CELLS, MOST_ROWS, shortened
from relations.rendering.imprint import imprint
from relations.rendering.output import Output
from relations.rendering.outputs import header_of, headline, outputs
from relations.rendering.passed import passed
from relations.rendering.prose import convert
from relations.rendering.runs import coloured, text_of, trimmed
from relations.rendering.since_last import since_of
from relations.rendering.stamp import stamp
from relations.rendering.text_pictures import PictureShelf
from relations.rendering.visibility import Wanted, is_ours
from relations.rendering.within_bounds import within_bounds
from relations.rendering.writing import Converted, Known, Piece
from relations.showing import records
from relations.showing.printed import clean
from relations.sources import Source

_OPENING = 3  # texts of anybody's notebook among which the title may stand


@dataclass(frozen=True)
class _Register:
    """What exhibits refer to: labels by exhibit id, sources and their numbers by source id."""

    labels: Mapping[str, str]
    sources: Mapping[str, Source]
    numbers: Mapping[str, int]
    holders: Mapping[str, str]  # of events: the table that lists each


def build_document(
    notebook: Mapping[str, Any],
    *,
    name: str = "Untitled report",
    package: Package | None = None,
    wanted: Wanted | None = None,
    folder: Path | None = None,
) -> Document:
    """Return the report that the notebook holds; its title is the first heading, else that of the metadata, else `name`; of anybody's notebook that
    of the metadata comes first. `wanted` says what the caller wants to see beyond what the notebook shows, `folder` where the pictures are that the
    text names; without it they are named only.

    The text of our reports may cite the sources that `package` declares, by default that of `open_package`. Raises DataError, naming the cell,
    for an exhibit that breaks its format, an id used twice, and a citation or link of our text that leads nowhere. In anybody's notebook these
    stay text.
    """
    told = about(notebook)
    items = within_bounds(list(outputs(notebook, wanted)))
    labels, sources = references.labels(items), references.known_sources(items)
    ours, named = is_ours(notebook), references.named_in(items)
    data = package or open_package() if ours else None
    if data:
        sources = cited_sources(data, named - sources.keys()) | sources
    absent = references.left_out(notebook, named - labels.keys()) if ours else ()
    given = None if ours else _given_title(notebook)
    writing = convert(
        tuple(_pieces(items, ours=ours)),
        Known(tuple(labels.items()), absent, tuple(sources), given, declared(data) if data else ()),
        [PictureShelf(item.attachments, folder) for item in items],
    )
    if data:
        references.check_lost(items, writing.pieces, labels, data)
    references.tell_lost(items, writing.pieces)
    undescribed.tell(items, ours=ours)
    for item, piece in zip(items, writing.pieces, strict=True):
        if piece.as_text:
            losses.tell("as text", item.cell, "its text takes too long to be read, and is shown as it is written")
    cited = source_list.in_order(writing.cited, (item.content for item in items if item.kind == "exhibit"))
    numbers = {source: n for n, source in enumerate(cited, start=1)}
    register = _Register(labels, sources, numbers, event_holders(items))
    placed = tuple(_gathered(_blocks(items, writing.pieces, register)))
    return Document(
        title=clean(writing.title or told.get("title") or name),
        masthead=_masthead(told, headline(notebook), header_of(notebook)),
        lead=writing.lead,
        blocks=tuple(block for _, block in placed),
        cells=tuple(cell for cell, _ in placed),
        contents=tuple(_contents(items, writing.pieces, labels)),
        notes=writing.notes,
        sources=tuple(
            Cited(number, sources[source], tuple(references.uses(source, items, writing.pieces, labels)))
            for source, number in register.numbers.items()
        ),
        printed_sources=source_list.printed(len(writing.cited), len(cited)),
        layout=_layout(told),
        links=writing.links,
        formulas=writing.formulas,
        pictures=writing.pictures,
        meanings=writing.meanings,
        parameters=tuple(passed(told.get("parameters"))),
        since=since_of(told.get("changes")),
        imprint=tuple(imprint(told.get("imprint"))),
        stamp=stamp(told),
        citation=_citation(told, headline(notebook)),
    )


def _layout(told: Mapping[str, Any]) -> str:
    layout = told.get("layout") or LAYOUTS[0]
    if layout not in LAYOUTS:
        raise DataError(f"the notebook's metadata ask for the layout '{layout}'; there are {', '.join(LAYOUTS)}")
    return str(layout)


def _given_title(notebook: Mapping[str, Any]) -> str | None:
    """Return the title in the metadata of a notebook, where Jupyter Book and others keep it."""
    title = notebook.get("metadata", {}).get("title")
    return " ".join(clean(title).split()) or None if isinstance(title, str) else None


def _pieces(items: Sequence[Output], *, ours: bool) -> Iterable[Piece]:
    """Yield one piece per item, so that positions agree; items without text have an empty one.

    The title of a report of ours opens its first text; in anybody's notebook it may stand in the second or third cell, under badges.
    """
    texts = [i for i, item in enumerate(items) if item.kind == "markdown"]
    opening = texts[: 1 if ours else _OPENING]
    markdown: Literal["markdown", "commonmark"] = "markdown" if ours else "commonmark"
    for i, item in enumerate(items):
        if item.kind == "exhibit":
            yield Piece(clean(item.content.get("statement") or ""), source_list.named_here(item.content))
        elif item.kind in ("markdown", "html"):
            yield Piece(item.content, format="html" if item.kind == "html" else markdown, opening=i in opening)
        else:
            yield Piece("")


def _blocks(
    items: Sequence[Output], pieces: Sequence[Converted], register: _Register
) -> Iterable[tuple[int, Block | Finding]]:
    """Yield the blocks with the numbers of their cells."""
    level, room, left = 0, MOST_CELLS, MOST_CELLS
    for item, piece in zip(items, pieces, strict=True):
        level = piece.headings[-1].level if piece.headings else level
        if item.kind == "grid":
            grid = _fitting(item, room)
            left -= grid.columns * len(grid.body)
            room = max(left, LEAST_CELLS if left > -MOST_CELLS else FEWEST_CELLS)
            yield item.cell, grid
        for block in _blocks_of(item, piece, register, level):
            yield item.cell, block


def _fitting(item: Output, room: int) -> OutputTable:
    """Return the table of a cell with as many rows as there is room for."""
    grid = shortened(item.content, room, MOST_ROWS)
    if grid.note:
        losses.tell("shortened", item.cell, f"of its table {grid.note.rstrip('.')}")
    return grid


def _blocks_of(item: Output, piece: Converted, register: _Register, level: int) -> Iterable[Block | Finding]:
    match item.kind:
        case "markdown" | "html" if piece.prose.html:
            yield piece.prose
        case "exhibit" if item.content["id"] in register.labels:
            yield _exhibit_block(item, piece.prose, register, level + 1)
        case "picture":
            yield Picture(item.mime, item.content, item.alt, item.width)
        case "placeholder":
            yield Placeholder(item.content)
        case "printed" if runs := trimmed(item.content):
            yield Printed(text_of(runs), coloured(runs))
        case "code":
            yield Code(item.cell, text_of(item.content), coloured(item.content))
        case "failure":
            yield Failure(item.cell, item.content, trimmed(item.trace))
        case "ended":
            yield Ended(item.cell, told_early_stop(item.cell, *item.content))


def _exhibit_block(item: Output, statement: Prose, register: _Register, level: int) -> Block | Finding:
    record = item.content
    frame = records.frame(record, register.labels[record["id"]], level, register.numbers, register.sources)
    if record["type"] == "figure":
        return records.figure(record, str(item.svg), frame, item.narrow or "")
    if record["type"] == "table":
        return records.table(record, frame)
    # The exhibit may be missing on purpose: a period with too little data has the finding but not the chart.
    shown_in = holder_of(record, register.holders) or record.get("exhibit") or ""
    label = register.labels.get(shown_in)
    if label:
        return Finding(frame, statement, Link(label, shown_in))
    return Finding(frame, statement, None, clean(record.get("report") or "") or None)


def _gathered(blocks: Iterable[tuple[int, Block | Finding]]) -> Iterable[tuple[int, Block]]:
    """Join neighbouring key figures into one box, of the cell of the first."""
    for are_findings, run in groupby(blocks, key=lambda placed: isinstance(placed[1], Finding)):
        if are_findings:
            cells, findings = zip(*run, strict=True)
            yield cells[0], Findings(tuple(block for block in findings if isinstance(block, Finding)))
        else:
            yield from ((cell, block) for cell, block in run if not isinstance(block, Finding))


def _contents(items: Sequence[Output], pieces: Sequence[Converted], labels: Mapping[str, str]) -> Iterable[Entry]:
    for item, piece in zip(items, pieces, strict=True):
        if item.kind == "exhibit" and item.content["type"] in ("figure", "table"):
            yield Entry(0, clean(item.content["title"]), item.content["id"], labels[item.content["id"]])
        yield from piece.headings


def _citation(told: Mapping[str, Any], finding: str | None) -> Mapping[str, Any]:
    citation = told.get("citation")
    return {**citation, "headline": finding} if isinstance(citation, Mapping) else {}


def _masthead(told: Mapping[str, Any], finding: str | None, header: FrontMatter) -> Masthead:
    names = ("kicker", "period_name", "period_span", "edition", "commit", "data_to", "warning", "changed_parameters")
    texts = {name: clean(told.get(name) or "") or None for name in names}
    byline = " · ".join(clean(part) for part in (", ".join(header.authors), header.date) if part) or None
    return Masthead(**texts, data_href=address(told.get("data_href")), headline=finding, byline=byline)
