"""All that the tables hold about one event."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from relations.curation.lookup.grid import typed
from relations.errors import UsageError
from relations.package import Package, Row
from relations.suggest import did_you_mean

Record = dict[str, Any]
EVENTS = "events"
_SEARCH = "; find its id with `relations data events --grep WORDS`"

# The tables whose columns the rows under a name of the record have.
_ROWS_OF = {
    "place": ("places",),
    "people": ("people", "event_people"),
    "sources": ("sources", "event_sources"),
    "figures": ("quantities",),
    "claims": ("claims",),
    "source": ("sources",),
    "agreements": ("agreements",),
    "visits": ("visits",),
    "presence": ("presence",),
}


def find_event(package: Package, name: str) -> str:
    """Return the id of the event that `name` is or, alone of all, begins (as a list cuts it, with or without an ellipsis).

    Raises UsageError for none or several, with those that may be meant.
    """
    known = [row["event"] for _, row in package.table(EVENTS).rows()]
    if name in known:
        return name
    beginning = name.removesuffix("…")
    begun = [event for event in known if beginning and event.startswith(beginning)]
    if len(begun) == 1:
        return begun[0]
    if begun:
        more = ", …" if len(begun) > 5 else ""
        raise UsageError(f"{len(begun)} events begin with '{beginning}': {', '.join(begun[:5])}{more}")
    meant = did_you_mean(beginning, known) or _SEARCH
    raise UsageError(f"no event '{name}'{meant}")


def event_record(package: Package, name: str) -> Record:
    """Return an event as one record: its row, and under `place`, `people`, `sources`, `figures`, `agreements`, `visits`, `presence`
    the rows of the other tables that belong to it, with the names and sources that they refer to.

    A figure has the claims of all sources about its quantity, also those under other events, the preferred one first.
    """
    event = find_event(package, name)
    row = next(row for _, row in package.table(EVENTS).rows() if row["event"] == event)
    place, source = _finder(package, "places"), _finder(package, "sources")
    person = _finder(package, "people")

    def of_event(table: str) -> list[Row]:
        return [one for one in _rows(package, table) if one["event"] == event]

    return {
        **row,
        "place": place(row["place"]) if row["place"] else None,
        "people": [{**one, **_named(person(one["person"]), "name", "state")} for one in of_event("event_people")],
        "sources": [{**source(one["source"]), "supports": one["supports"]} for one in of_event("event_sources")],
        "figures": _figures(package, [one["quantity"] for one in of_event("claims")], source),
        "agreements": of_event("agreements"),
        "visits": [{**one, "place": place(one["place"]) if one["place"] else None} for one in of_event("visits")],
        "presence": of_event("presence"),
    }


def typed_record(package: Package, record: Record) -> Record:
    """Return the record with numbers and truth values as such and None for empty cells, as JSON has them; each row by its own tables."""
    return _typed(package, record, (EVENTS,))


def _typed(package: Package, record: Record, tables: Sequence[str]) -> Record:
    kinds: dict[str, str] = {}
    for name in tables:
        if name in package.tables:
            kinds |= {field.name: field.kind for field in package.table(name).fields}
    return {name: _value(package, cell, name, kinds) for name, cell in record.items()}


def _value(package: Package, cell: Any, name: str, kinds: Mapping[str, str]) -> Any:
    if isinstance(cell, dict):
        return _typed(package, cell, _ROWS_OF[name])
    if isinstance(cell, list):
        return [_value(package, one, name, kinds) for one in cell]
    return typed(cell, kinds.get(name, "string")) if isinstance(cell, str) else cell


def _figures(package: Package, wanted: list[str], source: Callable[[str], Row]) -> list[Record]:
    figures: dict[str, Record] = {
        row["quantity"]: {**row, "claims": []} for row in _rows(package, "quantities") if row["quantity"] in wanted
    }
    for claim in _rows(package, "claims"):
        if claim["quantity"] in figures:
            figures[claim["quantity"]]["claims"].append({**claim, "source": source(claim["source"])})
    for figure in figures.values():
        figure["claims"].sort(key=lambda claim: claim["preferred"] != "true")
    return list(figures.values())


def _rows(package: Package, name: str) -> list[Row]:
    """Return the rows of a table, none where the package does not have it."""
    return [row for _, row in package.table(name).rows()] if name in package.tables else []


def _finder(package: Package, name: str) -> Callable[[str], Row]:
    """Return the function that gives the row of a key; for a key that is not there, which `relations check` names, the key alone."""
    table = package.table(name) if name in package.tables else None
    rows = {row[table.primary_key[0]]: row for _, row in table.rows()} if table else {}
    columns = table.columns if table else []
    return lambda key: rows.get(key, {**dict.fromkeys(columns, ""), "name": key, "title": key, "publisher": key})


def _named(row: Row, *columns: str) -> Row:
    return {column: row.get(column, "") for column in columns}
