"""Events as the timeline lists them: in order of time, with the words for date, actors and sources."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from relations.addresses import outer_address
from relations.dates import date_words
from relations.edtf import Span, parse_edtf
from relations.package import Package, Row
from relations.periods import Period
from relations.sources import Source, declared_sources
from relations.states import States, declared_states


@dataclass(frozen=True)
class EventSource:
    """One source of an event: its title, where it can be read, if anywhere, what it is, and what it states."""

    title: str
    address: str | None
    publisher: str
    role: str
    supports: str


@dataclass(frozen=True)
class EventEntry:
    """One event. `span` has the days that its date may mean; `between` names its actors as they were called then."""

    id: str
    span: Span
    when: str
    kind: str
    actors: tuple[str, ...]
    between: str
    tone: str
    confidence: str
    weight: str
    place: str
    title: str
    summary: str
    note: str
    sources: tuple[EventSource, ...]

    @property
    def day(self) -> date | None:
        """The first day that is known: that on which it may have begun, else that before which it ended."""
        return self.span.earliest or self.span.latest


def event_entries(package: Package) -> list[EventEntry]:
    """Return all events by the first day that is known of them; one without any comes first. Raises DataError for a table that cannot be read."""
    states, sources = declared_states(package), _sources(package)
    places = _places(package)
    entries = [_entry(row, states, places, sources.get(row["event"], ())) for _, row in package.table("events").rows()]
    return sorted(entries, key=lambda one: (one.day or date.min, one.span.latest or date.max, one.id))


def actor_name(states: States, code: str, period: Period | None = None) -> str:
    """Return the name of an actor in a period, the code of one that is not declared."""
    return states.short(code, period) if code in states.by_code else code


def _entry(row: Row, states: States, places: dict[str, str], sources: tuple[EventSource, ...]) -> EventEntry:
    span, when = _dated(row["date"])
    then = Period("", "", "", span.earliest or span.latest or date.min, span.latest)
    first, second = (actor_name(states, row[name], then) for name in ("initiator", "target"))
    between = f"{first} and {second}" if row["mutual"] == "true" else f"{first} → {second}"
    return EventEntry(
        id=row["event"],
        span=span,
        when=when,
        kind=row["kind"],
        actors=tuple(dict.fromkeys((row["initiator"], row["target"]))),
        between=first if first == second else between,
        tone=row["tone"],
        confidence=row["confidence"],
        weight=row["weight"],
        place=places.get(row["place"], row["place"]),
        title=row["title"],
        summary=row["summary"],
        note=row["note"],
        sources=sources,
    )


def _dated(text: str) -> tuple[Span, str]:
    """Return the days and the words of a date; one that cannot be read is shown as it is written."""
    try:
        return parse_edtf(text), date_words(text)
    except ValueError:
        return Span(None, None), text


def _places(package: Package) -> dict[str, str]:
    if "places" not in package.tables:
        return {}
    return {row["place"]: row["name"] for _, row in package.table("places").rows()}


def _sources(package: Package) -> dict[str, tuple[EventSource, ...]]:
    """Return the sources of each event, those that report it before those that look back on it."""
    found: dict[str, list[tuple[str, EventSource]]] = {}
    for event, role, one in _named(package, declared_sources(package)):
        found.setdefault(event, []).append((role, one))
    roles = [*package.table("event_sources").field("role").enum]
    order = {role: i for i, role in enumerate(roles)}
    return {
        event: tuple(one for _, one in sorted(pairs, key=lambda pair: order.get(pair[0], len(order))))
        for event, pairs in found.items()
    }


def _named(package: Package, sources: dict[str, Source]) -> Iterator[tuple[str, str, EventSource]]:
    for _, row in package.table("event_sources").rows():
        source = sources.get(row["source"])
        title, url, publisher = (source.title, source.url, _publisher(source)) if source else (row["source"], None, "")
        yield row["event"], row["role"], EventSource(title, outer_address(url), publisher, row["role"], row["supports"])


def _publisher(source: Source) -> str:
    """Return who published a source, and when as far as known."""
    if not source.published:
        return source.publisher
    return f"{source.publisher}, {_dated(source.published)[1]}"
