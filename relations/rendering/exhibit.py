"""Exhibit records (`application/vnd.relations.exhibit+json`, version 1) as parts of a report."""

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby
from typing import Any

from relations.addresses import address
from relations.errors import DataError
from relations.formats import VERSION
from relations.rendering.blocks import Cell, Data, FigureBlock, Frame, TableBlock
from relations.rendering.exhibit_shape import shape_fault
from relations.rendering.output import Output, clean
from relations.rendering.svg import Shown, shown_svg
from relations.rendering.svg_allowed import RefusedDrawing
from relations.sources import Source

_COMMON = ("id", "title", "subtitle", "sources", "data")
REQUIRED = {
    "figure": (*_COMMON, "alt", "width_mm", "height_mm"),
    "table": (*_COMMON, "display"),
    "key-figure": (*_COMMON, "statement"),
}


def checked(output: Output) -> dict[str, Any]:
    """Return the record of an exhibit output.

    Raises DataError, naming cell, id and field, for another version, an unknown type, or a required field that is missing or empty.
    """
    record: dict[str, Any] = output.content
    if not isinstance(record, dict):
        raise DataError(f"cell {output.cell}: the exhibit is no object, see docs/exhibit-format.md")
    where = f"cell {output.cell}: exhibit '{clean(str(record.get('id', '?')))}'"
    if record.get("version") != VERSION:
        raise DataError(f"{where} has format version {record.get('version')}; this release renders version {VERSION}")
    if record.get("type") not in list(REQUIRED):  # a list compares; what is no text cannot be looked up
        raise DataError(f"{where} is of type '{record.get('type')}'; the types are {', '.join(REQUIRED)}")
    missing = [name for name in REQUIRED[record["type"]] if not record.get(name)]
    if record["type"] == "figure" and not output.svg:
        missing.append("image/svg+xml in the same output")
    if missing:
        raise DataError(f"{where} lacks {', '.join(missing)}")
    if fault := shape_fault(record):
        raise DataError(f"{where}: {fault}; see docs/exhibit-format.md")
    return record


# The prose of notebooks gets its quotation marks from Pandoc; what comes from tables, of keyboards, would stand beside it.
_APOSTROPHE = re.compile(r"(?<=[\w.,!?…])'")
_OPENING = re.compile(r"'(?=\w)")


def source(record: Mapping[str, Any]) -> Source:
    """Return a source from its record in an exhibit or a list of sources."""
    return Source(
        id=record["id"],
        publisher=_text(record["publisher"]),
        title=_text(record["title"]),
        edition=_text(record.get("edition")) or None,
        published=_text(record.get("published")) or None,
        url=address(record.get("url")),
        note=_text(record.get("note")) or None,
    )


def frame(
    record: Mapping[str, Any], label: str, level: int, numbers: Mapping[str, int], known: Mapping[str, Source]
) -> Frame:
    """Return what stands around the exhibit; `numbers` are those of the source list, `level` that of its title among the headings."""
    cited = sorted({(numbers[s["id"]], known[s["id"]]) for s in record["sources"]}, key=lambda pair: pair[0])
    return Frame(
        id=record["id"],
        label=label,
        level=level,
        title=_text(record["title"]),
        subtitle=_text(record["subtitle"]),
        note=_text(record.get("note")) or None,
        sources=tuple(cited),
        runs=tuple(runs([number for number, _ in cited])),
        data=Data(record["data"]["columns"], record["data"]["rows"]),
    )


def runs(numbers: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Yield first and last of each run of three or more of the ordered numbers, the others alone."""
    for _, steps in groupby(enumerate(numbers), key=lambda pair: pair[1] - pair[0]):
        run = [number for _, number in steps]
        if len(run) > 2:
            yield run[0], run[-1]
        else:
            yield from ((number, number) for number in run)


def figure(output: Output, around: Frame) -> FigureBlock:
    record = output.content
    assert output.svg is not None  # checked() saw to it
    try:
        drawing, refused = shown_svg(output.svg), ""
    except RefusedDrawing as reason:
        drawing, refused = Shown(), str(reason)
    width, height = float(record["width_mm"]), float(record["height_mm"])
    return FigureBlock(around, _text(record["alt"]), drawing, refused, width, height)


def table(output: Output, around: Frame) -> TableBlock:
    """Raises DataError for a row that has more or fewer cells than there are columns."""
    display = output.content["display"]
    columns = tuple((_text(column["label"]), column["align"]) for column in display["columns"])
    for number, row in enumerate(display["rows"], start=1):
        if len(row) != len(columns):
            raise DataError(
                f"cell {output.cell}: exhibit '{around.id}': row {number} has {len(row)} cells for {len(columns)} columns"
            )
    return TableBlock(around, columns, tuple(tuple(_cell(cell) for cell in row) for row in display["rows"]))


def _cell(cell: str | Mapping[str, str]) -> Cell:
    if isinstance(cell, str):
        return Cell(_text(cell))
    return Cell(_text(cell["text"]), address(cell.get("href")))


def _text(value: str | None) -> str:
    """Return a text of a record as it is printed: with the marks of the typesetter for those of the keyboard."""
    return _OPENING.sub(
        "\N{LEFT SINGLE QUOTATION MARK}", _APOSTROPHE.sub("\N{RIGHT SINGLE QUOTATION MARK}", clean(value or ""))
    )
