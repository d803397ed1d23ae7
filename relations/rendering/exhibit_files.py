"""The files of the exhibits of a report, each with a permanent address beside the page: the numbers, the drawing, and what both are."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import asdict
from typing import Any

from relations.rendering.blocks import Document
from relations.rendering.thumbnail import thumbnail
from relations.showing.blocks import FigureBlock, TableBlock, data_csv
from relations.showing.svg import standing_alone

_LICENCE = ("name", "title", "path")


def exhibit_files(document: Document, descriptor: Mapping[str, Any], page: str) -> Iterator[tuple[str, bytes]]:
    """Yield name and content of each file of the figures and tables: `ID.csv`, `ID.svg` and `ID.metadata.json`.

    `descriptor` is that of the data package, which says who made the edition and under which licence; `page` is the name of the page.
    """
    for block in document.blocks:
        if not isinstance(block, FigureBlock | TableBlock):
            continue
        files = dict(_files(block))
        about = _about(block, document, descriptor) | {"page": f"../{page}#{block.frame.id}", "files": [*files]}
        yield from files.items()
        yield f"{block.frame.id}.metadata.json", (json.dumps(about, ensure_ascii=False, indent=1) + "\n").encode()


def picture_of(document: Document) -> str | None:
    """Return the small picture of a report: its first chart that can be one."""
    charts = (block for block in document.blocks if isinstance(block, FigureBlock) and block.svg)
    return next((picture for chart in charts if (picture := thumbnail(chart.svg))), None)


def _files(block: FigureBlock | TableBlock) -> Iterator[tuple[str, bytes]]:
    frame = block.frame
    if frame.data.columns:
        yield f"{frame.id}.csv", data_csv(frame.data).encode()
    if isinstance(block, FigureBlock) and block.svg:
        yield f"{frame.id}.svg", standing_alone(block.svg, title=frame.title, description=block.alt).encode()


def _about(block: FigureBlock | TableBlock, document: Document, descriptor: Mapping[str, Any]) -> dict[str, Any]:
    frame, head = block.frame, document.masthead
    units = dict.fromkeys(column["unit"] for column in frame.data.columns if column.get("unit"))
    return {
        "id": frame.id,
        "label": frame.label,
        "title": frame.title,
        "subtitle": frame.subtitle,
        "note": frame.note,
        "description": block.alt if isinstance(block, FigureBlock) else None,
        "unit": [*units],
        "columns": [
            {name: column.get(name) for name in ("name", "label", "type", "unit")} for column in frame.data.columns
        ],
        "sources": [asdict(source) for _, source in frame.sources],
        "report": document.title,
        "dossier": head.kicker,
        "period": head.period_name,
        "span": head.period_span,
        "edition": head.edition,
        "data_to": head.data_to,
        "citation": _citation(block, document, descriptor),
        "licence": [{name: one.get(name) for name in _LICENCE} for one in descriptor.get("licenses") or ()],
    }


def _citation(block: FigureBlock | TableBlock, document: Document, descriptor: Mapping[str, Any]) -> str:
    """Return how to cite an exhibit: who, when, what, where it stands."""
    head, makers = document.masthead, [one.get("title", "") for one in descriptor.get("contributors") or ()]
    maker = ", ".join(filter(None, makers)) or head.kicker or document.title
    year = f" ({head.edition[:4]})" if head.edition else ""
    place = ", ".join(filter(None, (head.kicker, document.full_title, head.edition and f"edition {head.edition}")))
    return f"{maker}{year}. {block.frame.title.rstrip('.')} [{block.frame.label}]. In: {place}."
