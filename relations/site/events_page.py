"""events.html: every event with its sources, a list that needs no script; filters and the overview above it are the script's."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from typing import Any, NamedTuple

from relations.package import Package
from relations.periods import declared_periods
from relations.site.event_entries import EventEntry, actor_name, event_entries
from relations.site.explorers import EVENTS, Explorer, Imprint
from relations.site.page import explorer_html
from relations.states import declared_states


class Choice(NamedTuple):
    """One value that a filter offers, with its words and its number of events."""

    value: str
    words: str
    n: int


def events_page(package: Package, imprint: Imprint, others: Sequence[Explorer] = ()) -> str:
    """Return the page. Raises DataError for a table that cannot be read."""
    entries, table = event_entries(package), package.table("events")
    periods = declared_periods(package)
    shown = {
        "entries": entries,
        "periods": periods,
        "kinds": _choices(table.field("kind").enum, (one.kind for one in entries)),
        "tones": _choices(table.field("tone").enum, (one.tone for one in entries)),
        "confidences": _choices(table.field("confidence").enum, (one.confidence for one in entries)),
        "weights": _choices(table.field("weight").enum, (one.weight for one in entries)),
        "actors": _actors(package, entries),
        "meanings": [(name, table.field(name).description) for name in ("tone", "confidence", "weight")],
        "sourced": sum(len(one.sources) for one in entries),
    }
    data = {
        "periods": [[one.id, one.short, one.start.isoformat(), _iso(one.end)] for one in periods],
        "tones": table.field("tone").enum,
        "events": [_facets(one) for one in entries],
    }
    return explorer_html(EVENTS, imprint, others, data, shown)


def _facets(entry: EventEntry) -> list[Any]:
    """Return what the script filters an event by; it stands in the order of the list."""
    first, last = _iso(entry.span.earliest), _iso(entry.span.latest)
    return [
        first,
        "" if last == first else last,  # most are of one day
        entry.kind,
        entry.actors,
        entry.tone,
        entry.confidence,
        entry.weight,
        int(entry.span.latest is None),
    ]


def _iso(day: date | None) -> str:
    return day.isoformat() if day else ""


def _choices(values: Sequence[str], found: Iterable[str]) -> list[Choice]:
    """Return the values of a vocabulary that there are, in its order, and after them those that it does not have."""
    n = Counter(found)
    return [Choice(value, value.replace("-", " "), n[value]) for value in _with_others(values, n) if n[value]]


def _with_others(values: Sequence[str], found: Iterable[str]) -> Iterator[str]:
    yield from values
    yield from sorted({*found} - {*values})


def _actors(package: Package, entries: Iterable[EventEntry]) -> list[Choice]:
    """Return the actors by name, the two states that the package is about before the others."""
    states, pair = declared_states(package), package.dossier["pair"]
    n = Counter(code for one in entries for code in one.actors)
    found = [Choice(code, actor_name(states, code), n[code]) for code in n]
    return sorted(found, key=lambda one: (_place(one.value, pair), one.words))


def _place(code: str, pair: Sequence[str]) -> int:
    return pair.index(code) if code in pair else len(pair)
