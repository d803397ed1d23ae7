"""What the search of the index finds: reports, what they find, their exhibits, and events, each with its address."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from relations.dates import date_words
from relations.package import Package

_MARKS = re.compile(r"\*\*|__|`|\s*\[@[^\]]*\]|(?<=\]\()[^)]*|[\[\]]|\(\)")
KINDS = ("report", "finding", "chart", "table", "event", "page")


@dataclass(frozen=True)
class FoundIn:
    """A page whose parts are found: its address from the index, and its name."""

    page: str
    name: str


@dataclass(frozen=True)
class Row:
    """One thing to be found: its kind, the page and the place in it, its title, and what else is said of it."""

    kind: str
    place: FoundIn
    anchor: str
    title: str
    text: str = ""


def report_rows(place: FoundIn, summary: Mapping[str, Any]) -> Iterator[Row]:
    """Yield a report, its key figures and its exhibits, by the JSON that a build leaves beside its page."""
    yield Row("report", place, "", place.name, str(summary.get("headline") or ""))
    for figure in summary.get("key_figures") or ():
        yield Row("finding", place, figure["id"], plain_words(figure["statement"]))
    for one in summary.get("exhibits") or ():
        kind = "chart" if one["type"] == "figure" else "table"
        yield Row(kind, place, one["id"], one["title"], one["subtitle"])


def event_rows(package: Package, page: str) -> Iterator[Row]:
    """Yield the events of a package, each at its place in the page of all events."""
    place = FoundIn(page, "Events")
    for _, row in package.table("events").rows():
        yield Row("event", place, row["event"], row["title"], f"{date_words(row['date'])}. {row['summary']}")


def packed(rows: Iterable[Row]) -> dict[str, Any]:
    """Return rows as the script of the index reads them: pages once, and of each row kind, page, anchor, title and text."""
    places: dict[FoundIn, int] = {}
    found = [
        [KINDS.index(row.kind), places.setdefault(row.place, len(places)), row.anchor, row.title, row.text]
        for row in rows
    ]
    return {"kinds": KINDS, "places": [[one.page, one.name] for one in places], "rows": found}


def plain_words(markdown: str) -> str:
    """Return a sentence of Markdown without its marks, links and citations."""
    return " ".join(_MARKS.sub("", markdown).split())
