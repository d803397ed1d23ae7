"""Exhibit records (`application/vnd.relations.exhibit+json`, version 1) as what is shown of them; docs/exhibit-format.md has their fields."""

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby
from typing import Any

from relations.addresses import address
from relations.showing.blocks import Cell, Data, FigureBlock, Frame, TableBlock
from relations.showing.printed import printed
from relations.showing.svg import Shown, shown_svg
from relations.showing.svg_allowed import RefusedDrawing
from relations.sources import Source

_LANGUAGE = re.compile("[a-z]{2,3}")


def source(record: Mapping[str, Any]) -> Source:
    """Return a source from its record in an exhibit or a list of sources."""
    return Source(
        id=record["id"],
        publisher=printed(record["publisher"]),
        title=printed(record["title"]),
        edition=printed(record.get("edition")) or None,
        published=printed(record.get("published")) or None,
        url=address(record.get("url")),
        note=printed(record.get("note")) or None,
        language=_language(record.get("language")),
        mirrored=record.get("mirrored") is True,
    )


def _language(code: Any) -> str | None:
    return code if isinstance(code, str) and _LANGUAGE.fullmatch(code) else None


def frame(
    record: Mapping[str, Any], label: str, level: int, numbers: Mapping[str, int], known: Mapping[str, Source]
) -> Frame:
    """Return what stands around the exhibit; `numbers` are those of the source list, `level` that of its title among the headings."""
    cited = sorted({(numbers[s["id"]], known[s["id"]]) for s in record["sources"]}, key=lambda pair: pair[0])
    return Frame(
        id=record["id"],
        label=label,
        level=level,
        title=printed(record["title"]),
        subtitle=printed(record["subtitle"]),
        note=printed(record.get("note")) or None,
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


def figure(record: Mapping[str, Any], svg: str, around: Frame, narrow: str = "") -> FigureBlock:
    """Return a chart; `narrow` is its drawing for a narrow screen, if there is one, and left out where it is refused."""
    drawing, refused = _shown(svg)
    width, height = float(record["width_mm"]), float(record["height_mm"])
    return FigureBlock(
        around, printed(record["alt"]), drawing, refused, width, height, _shown(narrow)[0] if narrow and drawing else ""
    )


def _shown(svg: str) -> tuple[Shown, str]:
    """Return what of a drawing may be shown, or nothing and why it was refused."""
    try:
        return shown_svg(svg), ""
    except RefusedDrawing as reason:
        return Shown(), str(reason)


def table(record: Mapping[str, Any], around: Frame) -> TableBlock:
    display = record["display"]
    columns = tuple((printed(column["label"]), column["align"]) for column in display["columns"])
    return TableBlock(around, columns, tuple(tuple(_cell(cell) for cell in row) for row in display["rows"]))


def _cell(cell: str | Mapping[str, str]) -> Cell:
    if isinstance(cell, str):
        return Cell(printed(cell))
    return Cell(printed(cell["text"]), address(cell.get("href")))
