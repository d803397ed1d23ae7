"""The indicators of diplomacy: visits between the two states, and their acts towards one another."""

import pandas as pd

from relations.dossier import Dossier
from relations.exhibits.diplomacy.frames import pair_visits, visits_of_years
from relations.exhibits.diplomacy.pair_acts import acts_of_years
from relations.exhibits.few import FEW_ACTS
from relations.exhibits.indicator import Indicator, Summary, span_years
from relations.exhibits.sourcing.own_table import own_table
from relations.exhibits.words.numbers import number, percent

_VISITS = "Visits between the two states"


def visits(dossier: Dossier) -> Indicator:
    """Return the reported visits by year. A year of the United Nations without one counts as a year without a visit."""
    frame = visits_of_years(dossier).assign(value=lambda x: x["n"].astype("float64"))
    votes = dossier.whole.ga_votes["date"]
    return Indicator(
        id="visits",
        noun="visits",
        name=_VISITS,
        short="Visits",
        unit="reported visits",
        form="bars",
        frame=frame[["year", "value", "n"]],
        sources=[own_table(dossier, "visits")] if len(frame) else [],
        written=number,
        summary=_rate(dossier) if len(frame) else None,
        by_day=True,
        search="joint",
        record=range(int(votes.dt.year.min()), dossier.made_on.year) if len(votes) else None,
    )


def acts(dossier: Dossier) -> Indicator:
    """Return the cooperative acts by year, and as `low` the conflictual ones below zero."""
    table = acts_of_years(dossier)
    table = table.assign(value=lambda x: x["cooperative"].astype("float64"), low=-table["conflictual"])
    frame = table[["year", "value", "n", "low"]]
    return Indicator(
        id="acts",
        noun="cooperative acts",
        name="Acts between the two states",
        unit="cooperative above, conflictual below",
        form="mirror",
        frame=frame,
        sources=[own_table(dossier, "events"), *dossier.cite(dossier.event_weights)],
        written=number,
        summary=_conflict(frame),
        by_day=True,
    )


def _rate(dossier: Dossier) -> Summary:
    value = len(pair_visits(dossier)) / span_years(dossier)
    return Summary(_VISITS, "reported visits a year", value, number(value, 1), noun="visits")


def _conflict(acts: pd.DataFrame) -> Summary | None:
    every, down = float(acts["n"].sum()), float(-acts["low"].sum())
    if every < FEW_ACTS:
        return None
    value = down / every
    return Summary(
        "Conflictual acts between the two states",
        "share of all acts",
        value,
        percent(value),
        noun="the share of conflictual acts",
        points=True,
    )
