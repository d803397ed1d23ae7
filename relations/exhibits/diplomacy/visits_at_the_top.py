"""Table: the visits of heads of state or government of one of the two to the other."""

from datetime import date

import pandas as pd

from relations.dates import date_words
from relations.dossier import Dossier
from relations.exhibits.base import Table
from relations.exhibits.diplomacy.frames import top_visits, visitors_named
from relations.exhibits.no_data import NoData
from relations.exhibits.sourcing.event_sources import independent_publishers
from relations.exhibits.sourcing.grades import graded
from relations.exhibits.sourcing.nearest_source import linked, listed_once, nearest_sources
from relations.exhibits.words.numbers import listed
from relations.exhibits.words.wording import all_of, capital, in_words
from relations.periods import Period

_HOSTS = 8  # named in the note at most
_SPARE = 2  # rows beyond the limit, for which nothing is left out


def visits_at_the_top(dossier: Dossier, *, rows: int = 14) -> Table | NoData:
    """Return one row per visit, by direction and in order of time: who, where, received by whom, with what outcome, and a source that can be opened.

    Of more than `rows`, and two besides, those of the rarer direction and of main events are shown, then those that most independent publishers
    carry; the data have all.
    """
    visits = top_visits(dossier)
    if visits.empty:
        return NoData("No visit of a head of state or government of one state to the other is known from this period.")
    places = dossier.places.set_index("place")["name"]
    events = dossier.whole.events.set_index("event")
    cited = nearest_sources(dossier, visits)
    frame = visits.assign(
        visitor=visitors_named(dossier, visits),
        where=visits["place"].map(places).fillna(""),
        title=visits["event"].map(events["title"]),
        confidence=visits["event"].map(events["confidence"]),
    )
    frame = frame.assign(grade=graded(dossier, frame))
    there = int((frame["sender"] == dossier.partner).sum())
    frame = frame.assign(back=frame["sender"] != dossier.partner).sort_values("back", kind="stable", ignore_index=True)
    shown = _chosen(
        frame.assign(publishers=independent_publishers(dossier, frame), weight=frame["event"].map(events["weight"])),
        rows if len(frame) > rows + _SPARE else len(frame),
    )
    cited = {event: cited[event] for event in shown["event"]}
    hosts = _hosts(frame) if len(shown) < len(frame) else ""
    return Table(
        id="visits-at-the-top",
        title=_title(dossier, len(frame), there),
        subtitle=f"{_which(len(frame), len(shown))} of heads of state or government of one state to the other, by direction and in order of time",
        note="Of several sources one is named. Disputed and reported visits are marked; all others are confirmed by independent publishers."
        f"{hosts}{_before(dossier)}",
        columns=[
            ("To", "left"),
            ("Date", "left"),
            ("Visitor", "left"),
            ("Received by", "left"),
            ("Event", "left"),
            ("Source", "left"),
        ],
        rows=[
            [
                dossier.declared_states.short_in(row.receiver, row.earliest.year),
                date_words(row.start),
                row.visitor,
                _reception(row),
                _event(row),
                linked(cited[row.event]),
            ]
            for row in shown.fillna({"host": ""}).itertuples()
        ],
        sources=listed_once(cited.values()),
        data=frame[
            [
                "start",
                "end",
                "visitor",
                "level",
                "sender",
                "receiver",
                "where",
                "host",
                "outcome",
                "title",
                "confidence",
            ]
        ],
    )


def _hosts(frame: pd.DataFrame) -> str:
    """Return, with a space before it, who received how many of all visits, for a table that shows a part of them."""
    counts = frame["host"].dropna().str.split(", ").explode().value_counts()
    often = counts[counts > 1].head(_HOSTS)
    said = [f"{host} {in_words(int(n))}" for host, n in often.items()]
    return f" Of all {in_words(len(frame))}, hosts of more than one: {listed(said)}." if said else ""


def _before(dossier: Dossier) -> str:
    """Return, with a space before it, the last visit at the top each way before the period; nothing where there was none."""
    if dossier.period is None:
        return ""
    visits = top_visits(dossier.whole)
    earlier = visits[visits["latest"] < pd.Timestamp(dossier.period.start)]
    last = earlier.drop_duplicates("receiver", keep="last").reset_index(drop=True)
    who = visitors_named(dossier, last)
    said = [
        f"to {_state_on(dossier, row.receiver, row.earliest.date())} in {row.earliest:%B %Y}{_by(name)}"
        for row, name in zip(last.itertuples(), who, strict=True)
    ]
    return f" The last before the period: {listed(said)}." if said else ""


def _state_on(dossier: Dossier, code: str, day: date) -> str:
    return dossier.declared_states.prose(code, Period("", "", "", day, day))


def _by(name: str) -> str:
    return f" ({name})" if name else ""


def _chosen(frame: pd.DataFrame, rows: int) -> pd.DataFrame:
    rarer = frame["back"] == (frame["back"].sum() * 2 <= len(frame))
    ranked = frame.assign(rarer=rarer, main=frame["weight"] == "high")
    ranked = ranked.sort_values(["rarer", "main", "publishers"], ascending=False, kind="stable")
    return ranked.head(rows).sort_index()


def _which(n: int, shown: int) -> str:
    return "Visits" if shown == n else f"The {shown} weightiest of {n} visits"


def _reception(row: pd.Series) -> str:
    return ", ".join(part for part in (row.host, row.where) if part)


def _event(row: pd.Series) -> str:
    return row.title if row.confidence == "confirmed" else f"{row.title} ({row.grade})"


def _title(dossier: Dossier, n: int, there: int) -> str:
    to, back = dossier.prose(dossier.first), dossier.prose(dossier.partner)
    where = to if there else back
    if n == 1:
        return f"The one visit at the top went to {where}"
    if there in (0, n):
        return f"{capital(all_of(n))} visits at the top went to {where}"
    return f"{in_words(there).capitalize()} of {in_words(n)} visits at the top went to {to}"
