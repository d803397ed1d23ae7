"""What the text of our reports may cite besides what their exhibits bring: the table `sources`; and what else an id may be, for whoever cites it by mistake.

The tables are read when a text cites something that its notebook does not bring, never for a notebook that has nothing of ours.
"""

from collections.abc import Iterable, Iterator

from relations.package import Package
from relations.showing.records import source
from relations.sources import Source, declared_sources
from relations.suggest import did_you_mean

_SOME = 3  # sources of an event that a message names


def cited_sources(package: Package, ids: Iterable[str]) -> dict[str, Source]:
    """Return the declared sources among the ids, by id, written as those that an exhibit brings."""
    wanted = set(ids)
    if not wanted or "sources" not in package.tables:
        return {}
    declared = declared_sources(package)
    return {name: source(declared[name].record()) for name in sorted(wanted & declared.keys())}


def what_it_is(package: Package, name: str) -> str:
    """Say what an id that is no source is instead, as the rest of a sentence: an event or an agreement, with its sources, or mistyped."""
    events = {row["agreement"]: row["event"] for row in _rows(package, "agreements")}
    if name in events:
        return f"is an agreement, and text cites sources{_sources_of(package, events[name])}"
    known = {row["event"] for row in _rows(package, "events")}
    if name in known:
        return f"is an event, and text cites sources{_sources_of(package, name)}"
    sources = {row["source"] for row in _rows(package, "sources")}
    if meant := did_you_mean(name, sources):
        return f"cites no source of sources.csv{meant}"
    return f"cites no source of sources.csv{did_you_mean(name, {*known, *events})}"


def _sources_of(package: Package, event: str) -> str:
    found = [row["source"] for row in _rows(package, "event_sources") if row["event"] == event]
    return f"; did you mean {' or '.join(found[:_SOME])}?" if found else ""


def _rows(package: Package, table: str) -> Iterator[dict[str, str]]:
    if table in package.tables:
        yield from (row for _, row in package.table(table).rows())
