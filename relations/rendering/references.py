"""What refers to what in a report: labels of exhibits, known sources, and the places that rest on each source."""

from collections.abc import Iterable, Mapping, Sequence

from relations.errors import DataError
from relations.rendering import exhibit
from relations.rendering.blocks import Link
from relations.rendering.exhibit_shape import sources_fault
from relations.rendering.outputs import Output
from relations.rendering.prose import Converted
from relations.sources import Source

RESERVED = frozenset({"main", "title", "contents", "notes", "sources"})  # anchors of the page itself
_WORDS = {"figure": "Figure", "table": "Table", "key-figure": "Finding"}


def labels(items: Iterable[Output]) -> dict[str, str]:
    """Return "Figure 1", "Table 1", "Finding 1" … by exhibit id, in order.

    Raises DataError for a record that breaks the format and for an id that is used twice or reserved.
    """
    found: dict[str, str] = {}
    counts = dict.fromkeys(_WORDS, 0)
    for item in items:
        if item.kind != "exhibit":
            continue
        record = exhibit.checked(item)
        name, kind = record["id"], record["type"]
        if name in found or name in RESERVED:
            why = "is used twice" if name in found else "is a name that the page itself uses"
            raise DataError(f"cell {item.cell}: the exhibit id '{name}' {why}; give the exhibit another id")
        counts[kind] += 1
        found[name] = f"{_WORDS[kind]} {counts[kind]}"
    return found


def known_sources(items: Iterable[Output]) -> dict[str, Source]:
    """Return the sources that exhibits and source lists of the notebook bring, by id; the first record of an id counts."""
    known: dict[str, Source] = {}
    for item in items:
        if item.kind == "sources":
            records = item.content.get("sources") if isinstance(item.content, Mapping) else None
            if fault := sources_fault(records):
                raise DataError(f"cell {item.cell}: the list of sources: {fault}; see docs/exhibit-format.md")
        if item.kind in ("exhibit", "sources"):
            for record in item.content["sources"]:
                known.setdefault(record["id"], exhibit.source(record))
    return known


def check_citations(items: Sequence[Output], pieces: Sequence[Converted], sources: Mapping[str, Source]) -> None:
    """Raise DataError for the first citation of a source that the notebook does not bring."""
    for item, piece in zip(items, pieces, strict=True):
        for name, _ in piece.cites:
            if name not in sources:
                known = ", ".join(sorted(sources)) or "none"
                raise DataError(f"cell {item.cell}: [@{name}] cites no source of this notebook; it has {known}")


def uses(source: str, items: Sequence[Output], pieces: Sequence[Converted], label: Mapping[str, str]) -> Iterable[Link]:
    """Yield the places that rest on a source: exhibits by their label, of citations the first as "the text"."""
    in_text = False
    for item, piece in zip(items, pieces, strict=True):
        cited = next((anchor for name, anchor in piece.cites if name == source), None)
        if cited and not in_text:
            in_text = True
            yield Link("the text", cited)
        if item.kind == "exhibit" and source in {record["id"] for record in item.content["sources"]}:
            name = item.content["id"]
            yield Link(label[name], name)
