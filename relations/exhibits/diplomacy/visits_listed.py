"""Table: the visits between the two states one by one, of whatever level, for a span with few of them."""

import pandas as pd

from relations.dates import date_words
from relations.dossier import Dossier
from relations.exhibits.base import Table
from relations.exhibits.diplomacy.frames import journeys, no_visits, pair_visits, top_visits
from relations.exhibits.diplomacy.levels import level_words
from relations.exhibits.no_data import NoData
from relations.exhibits.sourcing.nearest_source import linked, listed_once, nearest_sources
from relations.exhibits.words.numbers import listed
from relations.exhibits.words.wording import all_of, capital, in_words

_NAMED = 3  # visitors of one visit


def visits_listed(dossier: Dossier, *, rows: int = 12) -> Table | NoData:
    """Return one row per visit in order of time, the latest `rows` of them: its day, where it went, who came, who received, its outcome and a source."""
    visits = pair_visits(dossier)
    if visits.empty:
        return NoData(no_visits(dossier))
    frame = visits.assign(visitor=_visitors(dossier, visits))
    shown = frame.tail(rows)
    cited = nearest_sources(dossier, shown)
    return Table(
        id="visits-listed",
        title=_title(dossier, visits),
        subtitle="Visits of one state to the other that sources report, in order of time"
        + (f"; the latest {len(shown)} of {len(visits)}" if len(shown) < len(visits) else ""),
        note=f"Of more than {in_words(_NAMED)} visitors without a head the highest office and how many others came. Of several sources one is named.",
        columns=[
            ("Date", "left"),
            ("To", "left"),
            ("Visitor", "left"),
            ("Received by", "left"),
            ("What came of it", "left"),
            ("Source", "left"),
        ],
        rows=[
            [
                date_words(row.start),
                dossier.declared_states.short_in(row.receiver, row.earliest.year),
                row.visitor,
                row.host,
                row.outcome,
                linked(cited[row.event]),
            ]
            for row in shown.fillna({"host": "", "outcome": ""}).itertuples()
        ],
        sources=listed_once(cited.values()),
        data=frame[["start", "end", "sender", "receiver", "level", "visitor", "host", "outcome"]],
    )


def _visitors(dossier: Dossier, visits: pd.DataFrame) -> list[str]:
    """Return for each visit the head of those who came, or the names of a few; where they are many the level of the highest with the number of the others."""
    came = journeys(dossier, visits)
    heads = came[came["head"]].groupby("event")["name"].agg(list)
    names = {**came.groupby("event")["name"].agg(list), **heads}
    levels = level_words(dossier)
    found = [(names.get(row.event, []), levels[row.level]) for row in visits.itertuples()]
    return [_named(several, capital(level)) for several, level in found]


def _named(several: list[str], level: str) -> str:
    if not several:
        return level
    if len(several) <= _NAMED:
        return listed(several)
    return f"{level}, with {in_words(len(several) - 1)} others"


def _title(dossier: Dossier, visits: pd.DataFrame) -> str:
    """Say how many of the visits went to the first state, and whether all at the top went one way."""
    there = int((visits["receiver"] == dossier.first).sum())
    said = f"{capital(in_words(there))} of {in_words(len(visits))} visits went to {dossier.prose(dossier.first)}"
    top = top_visits(dossier)
    if top.empty or top["receiver"].nunique() > 1 or len(visits) == there:
        return said
    if top["receiver"].iloc[0] == dossier.first:
        those = all_of(len(top)) if len(top) > 1 else "the one"
        return f"{said}, {those} at the top among them"
    return f"{said}, none at the top among them"
