"""The one source to name for an event that has several: of those with an address, the one nearest to what happened."""

import re
from collections.abc import Iterable
from functools import partial

import pandas as pd

from relations.dossier import Dossier
from relations.edtf import parse_edtf
from relations.exhibits.base import Cell
from relations.exhibits.sourcing.event_sources import sources_by_event
from relations.sources import COPY_GRADES, Source

_NEAREST = (
    "treaty", "document", "official-statement", "dataset", "book", "memoir", "article", "report", "news", "reference-work", "web-page",
)  # fmt: skip
_OFFICIAL = ("treaty", "document", "official-statement")
_AGENCIES = frozenset(
    (
        "AFP",
        "Anadolu Agency",
        "Associated Press",
        "Interfax",
        "RIA Novosti",
        "Reuters",
        "SANA",
        "TASS",
        "United Press International",
        "Xinhua",
    )
)
_PRESS = ("record-press", "monitor-institute")  # grades of news, the better first; all others come after
_BOOKS = ("book", "memoir")  # which are found without an address
_SOON = pd.Timedelta(days=91)


def nearest_sources(dossier: Dossier, events: pd.DataFrame) -> dict[str, Source]:
    """Return one source for each event of the frame (column `event`).

    What appeared before the event, such as its announcement, comes last but for sources without an address, which books do not need, and pages
    that repeat what others published come after those of others. Official texts come first, then what a news agency wrote within a quarter of a
    year, then the other kinds, of news those of the press of record. Within a kind, the publisher's own page comes before a copy of it, one whose
    title is known before one that is only described, one that carries more of the event's title (in thirds of its words) before others, then what
    appeared within a quarter of a year, a publisher that more sources of the dossier come from, and what appeared first.
    """
    rows = dossier.sources.set_index("source")
    common = rows["publisher"].value_counts()
    links = dossier.event_sources.set_index(["event", "source"])["supports"].fillna("")
    known = dossier.whole.events.set_index("event")
    known = known[known.index.isin(events["event"])]
    starts, titles = known["earliest"].to_dict(), known["title"].map(_words).to_dict()

    def distance(event: str, source: Source) -> tuple[bool | int | pd.Timestamp, ...]:
        span = parse_edtf(source.published) if source.published else None
        before = span is not None and span.latest is not None and pd.Timestamp(span.latest) < starts[event]
        appeared = pd.Timestamp(span.earliest) if span and span.earliest else pd.Timestamp.max
        soon = appeared <= starts[event] + _SOON
        row, title = rows.loc[source.id], titles[event]
        agency = row["kind"] == "news" and source.publisher in _AGENCIES and soon
        shared = title & _words(f"{source.title} {links[event, source.id]}")
        return (
            not source.url and row["kind"] not in _BOOKS,
            before,
            row["grade"] in COPY_GRADES,
            row["kind"] not in _OFFICIAL and not agency,
            agency,
            _NEAREST.index(str(row["kind"])),
            row["kind"] == "news" and _press(str(row["grade"])),
            bool(row["copied"]),
            source.title.startswith("["),
            -(len(shared) * 3 // max(len(title), 1)),
            not soon,
            -int(common[source.publisher]),
            appeared,
        )

    return {
        event: min(sources, key=partial(distance, event))
        for event, sources in sources_by_event(dossier, events).items()
    }


def _press(grade: str) -> int:
    """Return the place of a grade among those of news."""
    return _PRESS.index(grade) if grade in _PRESS else len(_PRESS)


def _words(text: str) -> set[str]:
    """Return the words of a text that can tell events apart, without their endings."""
    return {word[:6] for word in re.findall(r"\w+", text.casefold()) if len(word) > 3}


def listed_once(sources: Iterable[Source]) -> list[Source]:
    """Return the sources in order of id, each once."""
    return sorted({source.id: source for source in sources}.values(), key=lambda source: source.id)


def linked(source: Source) -> Cell:
    """Return the publisher of a source as a cell that leads to it."""
    return {"text": source.publisher, "href": source.url} if source.url else source.publisher
