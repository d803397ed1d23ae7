"""What refers to what in a report: labels of exhibits, known sources, and the places that rest on each source."""

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from relations.errors import DataError
from relations.notebook_cells import line_of, place
from relations.package import Package
from relations.rendering import exhibit, losses, undescribed
from relations.rendering.blocks import Link
from relations.rendering.citable import what_it_is
from relations.rendering.exhibit_shape import sources_fault
from relations.rendering.output import Output
from relations.rendering.writing import Converted, Lost
from relations.showing.records import source
from relations.sources import Source
from relations.suggest import did_you_mean

RESERVED = frozenset(
    {"main", "title", "contents", "notes", "sources", "parameters", "imprint", "since-last-edition"}
)  # anchors of the page itself
_KINDS = {"fig": "Figure", "tbl": "Table"}  # of cross-references, as prose.lua has them
_NAMED = re.compile(r"(?:@(?:fig:|tbl:)?|\(#)([\w-]+)")
_BETWEEN = re.compile(r"[ _]")
_WORDS = {"figure": "Figure", "table": "Table", "key-figure": "Finding"}
_IN_TEXT = "a picture in the text"
_HEAD = "title"  # the anchor of the head of a report


def labels(items: Iterable[Output]) -> dict[str, str]:
    """Return "Figure 1", "Table 1", "Finding 1" … by exhibit id, in order; a headline has no label.

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
        if kind not in _WORDS:
            continue  # the headline, to which nothing leads
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
                known.setdefault(record["id"], source(record))
    return known


def named_in(items: Iterable[Output]) -> set[str]:
    """Return every id that the text of the notebook may cite or lead to, and more: what stands behind `@`, `@fig:`, `@tbl:` or `#`."""
    texts = [item.content if item.kind == "markdown" else _statement(item) for item in items]
    return {name for text in texts for name in _NAMED.findall(text)}


def left_out(notebook: Mapping[str, Any], names: Iterable[str]) -> tuple[str, ...]:
    """Return those of the names that the code of the notebook has exhibits for, though none is shown: the period has nothing for them.

    The id of an exhibit is made of the name of its function, of what it is told to be about, or stands in the code as it is.
    """
    code = "\n".join("".join(cell["source"]) for cell in notebook.get("cells", []) if cell.get("cell_type") == "code")
    words = _BETWEEN.sub("-", code)
    return tuple(sorted(name for name in names if re.search(rf"(?<![\w-]){re.escape(_stem(name))}(?![\w-])", words)))


def check_lost(
    items: Sequence[Output], pieces: Sequence[Converted], label: Mapping[str, str], package: Package
) -> None:
    """Raise DataError, with a suggestion, for the first reference of our text that leads nowhere (a citation, a cross-reference or a link), and for
    the first picture in it without words."""
    for item, piece in zip(items, pieces, strict=True):
        for lost in piece.lost:
            if lost.kind == "undescribed":
                how = "write it between the brackets: ![what it shows](address)"
                raise DataError(f"cell {item.cell}: {undescribed.TOLD.format(_IN_TEXT)}; {how}")
            if lost.kind not in ("cite", "link"):
                continue  # shown in another form
            if item.kind == "html" and lost.kind == "link":
                continue  # of a table that some library made
            headings = {entry.anchor.removeprefix("section-") for one in pieces for entry in one.headings}
            sign = "#" if lost.kind == "link" else "@"
            where = place(item.cell, line_of(f"{sign}{lost.target}", item.source))
            raise DataError(f"{where}: {_told(lost, label, headings | set(label), package)}")


def tell_lost(items: Sequence[Output], pieces: Sequence[Converted]) -> None:
    """Warn of each link, formula and picture that is shown as text."""
    for item, piece in zip(items, pieces, strict=True):
        for lost in piece.lost:
            if lost.kind == "formula":
                losses.tell(
                    "as text", item.cell, f"the formula {lost.text} cannot be set and is shown as it is written"
                )
            if lost.kind == "undescribed":
                undescribed.warn(item.cell, _IN_TEXT)
            if lost.kind == "picture":
                losses.tell("replaced", item.cell, f"a {lost.text}")
            if lost.kind == "link":
                link = f"the link [{lost.text}](#{lost.target})"
                losses.tell("as text", item.cell, f"{link} leads nowhere and is shown as text")


def _told(lost: Lost, label: Mapping[str, str], anchors: set[str], package: Package) -> str:
    if lost.kind == "link":
        if not lost.text and lost.target in anchors:
            return f"the link [](#{lost.target}) has no words; those of an exhibit are its label, a heading has none"
        meant = did_you_mean(f"#{lost.target}", [f"#{anchor}" for anchor in anchors])
        return f"the link [{lost.text}](#{lost.target}) leads nowhere{meant}"
    kind, _, name = lost.target.rpartition(":")
    if kind in _KINDS:
        return f"[@{lost.target}] {_no_exhibit(kind, name, label)}"
    if lost.target in label:
        return f"[@{lost.target}] is an exhibit, and text cites sources; did you mean {_reference(lost.target, label)}?"
    return f"[@{lost.target}] {what_it_is(package, lost.target)}"


def _no_exhibit(kind: str, name: str, label: Mapping[str, str]) -> str:
    if name in label:
        return f"is {label[name]}; did you mean {_reference(name, label)}?"
    like = [_reference(one, label) for one, words in label.items() if words.startswith(_KINDS[kind])]
    return f"names no {_KINDS[kind].lower()} of this report{did_you_mean(f'[@{kind}:{name}]', like)}"


def _reference(name: str, label: Mapping[str, str]) -> str:
    kinds = {word: kind for kind, word in _KINDS.items()}
    kind = kinds.get(label[name].split()[0])
    return f"[@{kind}:{name}]" if kind else f"[](#{name})"


def _statement(item: Output) -> str:
    return str(item.content.get("statement") or "") if item.kind == "exhibit" else ""


def _stem(name: str) -> str:
    return name.removesuffix("-claims").removesuffix("-accounts")


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
            yield Link(label[name], name) if name in label else Link("the headline", _HEAD)
