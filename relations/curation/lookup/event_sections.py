"""The parts of an event below its summary: place, people, visit, agreement, presence, figures, sources.

They are laid out as lines with a depth, which all forms share: 0 is a heading, 1 an item, 2 a line below an item.
"""

from collections.abc import Callable, Iterator

from relations.curation.lookup.claim_words import claims_range, figure_words
from relations.curation.lookup.event import Record
from relations.dates import date_words
from relations.edtf import parse_edtf
from relations.errors import DataError
from relations.package import Package, Row
from relations.periods import Period
from relations.states import declared_states

Line = tuple[int, str]


def sections(record: Record, name: Callable[[str], str]) -> Iterator[Line]:
    """Yield the lines of each part that the event has; `name` names a state."""
    parts: list[tuple[str, Iterator[Line]]] = [
        ("Place", _place(record["place"], name)),
        ("People", _people(record["people"], name)),
        ("Visit", _visits(record["visits"], name)),
        ("Agreement", _agreements(record["agreements"])),
        ("Presence", _presence(record["presence"])),
        ("Figures", _figures(record["figures"])),
        ("What each source states" if record["confidence"] == "disputed" else "Sources", _sources(record["sources"])),
    ]
    for heading, lines in parts:
        found = list(lines)
        if found:
            yield 0, heading
            yield from found


def _place(place: Row | None, name: Callable[[str], str]) -> Iterator[Line]:
    if place:
        variants = f"; also {place['variants']}" if place["variants"] else ""
        where = f", {place['latitude']}° N {place['longitude']}° E" if place["latitude"] else ""
        yield 1, f"{place['name']} ({place['kind']}, {name(place['state'])}{where}){variants}"


def _people(people: list[Row], name: Callable[[str], str]) -> Iterator[Line]:
    for one in people:
        office = f", {one['office']}" if one["office"] else ""
        travelled = ", travelled" if one["visitor"] == "true" else ""
        yield 1, f"{one['name']}{office} ({name(one['state'])}){travelled}"


def _visits(visits: list[Record], name: Callable[[str], str]) -> Iterator[Line]:
    for one in visits:
        dates = one["start"] if one["end"] in ("", one["start"]) else f"{one['start']}/{one['end']}"
        when = date_words(dates) if dates.count("/") < 2 else f"{date_words(one['start'])}, to {date_words(one['end'])}"
        place = f", {one['place']['name']}" if one["place"] else ""
        yield 1, f"{name(one['sender'])} in {name(one['receiver'])}{place}, {when}, level {one['level']}"
        yield from _stated(one, host="received by", outcome="outcome")


def _agreements(agreements: list[Row]) -> Iterator[Line]:
    for one in agreements:
        symbol = f", {one['symbol']}" if one["symbol"] else ""
        yield 1, f"{one['title']} ({one['kind']}{symbol}): {one['subject']}"
        steps = [("signed", "signed"), ("ratified", "ratified"), ("in_force", "in force"), ("ended", "ended")]
        dates = [f"{words} {date_words(one[column])}" for column, words in steps if one[column]]
        note = f". {one['status_note']}" if one["status_note"] else ""
        yield 2, "; ".join([*dates, f"status: {one['status']}{note}"])
        yield from _stated(one, term="term", renewal="renewal")


def _presence(presence: list[Row]) -> Iterator[Line]:
    for one in presence:
        until = f", until {date_words(one['end'])}" if one["end"] else ""
        yield 1, f"{one['name']} ({one['kind']}), from {date_words(one['start'])}{until}; status: {one['status']}"
        yield from _stated(one, status_note="status rests on", note="note")


def _figures(figures: list[Record]) -> Iterator[Line]:
    for figure in figures:
        shown, *rivals = figure["claims"]
        span = claims_range(figure["claims"])
        words = f"; sources range from {span[0]} to {span[1]}" if span else ""
        yield 1, f"{figure['name']}: {figure_words(shown)} {figure['unit']}{words}"
        for claim in figure["claims"]:
            number = f"{figure_words(claim)}: " if rivals else ""
            as_of = f", as of {date_words(claim['as_of'])}" if claim["as_of"] else ""
            reason = f"; preferred: {claim['reason']}" if claim is shown and claim["reason"] else ""
            yield 2, f"{number}{_source_line(claim['source'])}{as_of}{reason}"


def _sources(sources: list[Row]) -> Iterator[Line]:
    for one in sources:
        yield 1, f"{_source_line(one)}: {one['title']}"
        yield 2, f"states: {one['supports']}"
        if one["url"]:
            yield 2, one["url"]


def _stated(row: Row, **columns: str) -> Iterator[Line]:
    yield from ((2, f"{words}: {row[column]}") for column, words in columns.items() if row[column])


def _source_line(source: Row) -> str:
    return f"{source['publisher']}, {date_words(source['published'])}" if source["published"] else source["publisher"]


def state_namer(package: Package, date: str) -> Callable[[str], str]:
    """Return the function that names a state as it was called at `date`; a code that is not declared names itself."""
    states = declared_states(package)
    try:
        span = parse_edtf(date)
    except ValueError as error:
        raise DataError(f"{package.table('events').file}: {error}; see relations check") from None
    start, end = span.earliest or span.latest, span.latest
    period = Period("", "", "", start, end) if start else None

    def name(code: str) -> str:
        return states.short(code, period) if code in states.by_code else code

    return name
