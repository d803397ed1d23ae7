"""Table: visits of each declared period in either direction, at the top and below it."""

import pandas as pd

from relations.dossier import Dossier
from relations.exhibits.base import Table
from relations.exhibits.diplomacy.frames import UNITS, no_visits, pair_visits
from relations.exhibits.diplomacy.levels import TOP, group_of
from relations.exhibits.no_data import NoData
from relations.exhibits.sourcing.own_table import own_table
from relations.exhibits.words.numbers import number
from relations.exhibits.words.period_words import dated_name
from relations.exhibits.words.wording import in_words
from relations.periods import Period

_COLUMNS = ("top_to_first", "top_to_partner", "lower_to_first", "lower_to_partner")


def visits_by_period(dossier: Dossier) -> Table | NoData:
    """Return one row per declared period with visits: those at the top and below it, to the first state and to its partner."""
    visits = pair_visits(dossier)
    if visits.empty:
        return NoData(no_visits(dossier))
    own = [(period, visits[visits["event"].isin(_events(dossier, period))]) for period in dossier.declared_periods]
    rows = [(dated_name(period), _counts(dossier, found)) for period, found in own]
    frame = pd.DataFrame([(name, *counts) for name, counts in rows if sum(counts)], columns=["period", *_COLUMNS])
    dated = pd.concat([found for _, found in own]).drop_duplicates("event")
    total = _counts(dossier, dated)
    first, partner = dossier.short(dossier.first), dossier.short(dossier.partner)
    labels = {
        "top_to_first": f"At the top, to {first}",
        "top_to_partner": f"At the top, to {partner}",
        "lower_to_first": f"Below, to {first}",
        "lower_to_partner": f"Below, to {partner}",
    }
    return Table(
        id="visits-by-period",
        title=_title(dossier, frame),
        subtitle="Reported visits between the two states by period, direction and rank of the highest visitor",
        note="–: none. At the top: heads of state or government. A visit whose day may lie in either of two periods counts in both, but once in the last row.",
        columns=[("Period", "left"), *((labels[name], "right") for name in _COLUMNS)],
        rows=[
            [label, *(number(n) if n else "–" for n in counts)]
            for label, *counts in [*frame.itertuples(index=False), ("All", *total)]
        ],
        sources=[own_table(dossier, "visits")],
        data=frame,
        units=dict.fromkeys(_COLUMNS, UNITS["visits"]),
        labels=labels,
    )


def _events(dossier: Dossier, period: Period) -> list[str]:
    return list(pair_visits(dossier.during(period))["event"])


def _counts(dossier: Dossier, visits: pd.DataFrame) -> tuple[int, ...]:
    """Return how many of the visits belong to each column."""
    top = visits["level"].map(group_of) == TOP
    back = visits["receiver"] == dossier.partner
    return tuple(int(kind.sum()) for kind in (top & ~back, top & back, ~top & ~back, ~top & back))


def _title(dossier: Dossier, frame: pd.DataFrame) -> str:
    """Say in how many of the periods with visits at the top more of them went to the first state."""
    met = frame[frame["top_to_first"] + frame["top_to_partner"] > 0]
    to = dossier.prose(dossier.first)
    there = int((met["top_to_first"] > met["top_to_partner"]).sum())
    if met.empty:
        return "No visit at the top is known; others went both ways"
    if there == len(met):
        return f"In each period with visits at the top more of them went to {to}"
    return f"In {in_words(there)} of {in_words(len(met))} periods with visits at the top more of them went to {to}"
