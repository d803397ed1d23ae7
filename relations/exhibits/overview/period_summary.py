"""One number for each indicator and span of time, so that two spans can be held against one another."""

from dataclasses import dataclass

import pandas as pd

from relations.dossier import Dossier
from relations.exhibits.diplomacy.frames import pair_visits
from relations.exhibits.economy.frames import BASE
from relations.exhibits.indicators import Indicator, indicators
from relations.exhibits.presence.facilities import facilities, last_day, standing_count
from relations.exhibits.words.numbers import number, percent, spread, year_span
from relations.measures import agreement, participation, preferred_transfers
from relations.periods import Period

SUMMARIES = (
    "votes",
    "deliveries",
    "share",
    "vetoes",
    "visits",
    "facilities",
    "trade",
    "acts",
)  # in the order of a table
_FEW_ACTS = 3  # below which the balance of acts says nothing


@dataclass(frozen=True)
class Summary:
    """`value` in `unit`, how it is written, and its range; `name` says what it is, `basis` what part of the record it rests on, `noun` names it
    where it rose or fell (none: it is not compared), and `points` says that its change is one of percentage points.
    """

    name: str
    unit: str
    value: float
    written: str
    low: float | None = None
    high: float | None = None
    basis: str = ""
    noun: str = ""
    points: bool = False


def period_summary(dossier: Dossier, *, trade: str = "") -> dict[str, Summary]:
    """Return the summaries of the dossier's period by the id of the indicator; those without a value are absent.

    Votes, deliveries and vetoes come from whole records, where no row is a zero; visits and acts are those reported.
    Rates are per year of the span up to the day of the data. `trade` names the series of trade, as in `indicators`.
    """
    found = {one.id: one for one in indicators(dossier, trade=trade)}
    years = _length(dossier)
    made: dict[str, Summary | None] = {
        "votes": _votes(dossier),
        "deliveries": _deliveries(dossier),
        "share": _share(dossier),
        "vetoes": _vetoes(dossier, years),
        "visits": _visits(dossier, found.get("visits"), years),
        "facilities": _facilities(dossier),
        "trade": _trade(found.get("trade")),
        "acts": _conflict(found.get("acts")),
    }
    return {name: summary for name, summary in made.items() if summary is not None}


def _votes(dossier: Dossier) -> Summary | None:
    row = agreement(dossier.ga_votes, *dossier.pair, by=None).iloc[0]
    if row["n"] == 0:
        return None
    rests_on = percent(participation(dossier.ga_votes, *dossier.pair)["share"].iloc[0], 0)
    text = f"{percent(row['agreement'])} ({number(row['low'] * 100)}–{number(row['high'] * 100)}; {rests_on})"
    return Summary(
        "Same vote in the General Assembly",
        "share of joint votes (95 % interval; joint votes, share of roll calls)",
        row["agreement"],
        text,
        row["low"],
        row["high"],
        basis=f"on {rests_on} of the roll calls",
        noun="agreement",
        points=True,
    )


def _deliveries(dossier: Dossier) -> Summary | None:
    transfers = preferred_transfers(dossier.arms_tiv, dossier.arms_editions)
    covered = transfers["year"].nunique()
    if not covered:
        return None
    own = transfers[(transfers["supplier"] == dossier.supplier) & (transfers["recipient"] == dossier.recipient)]
    value = float(own["tiv"].sum()) / covered
    name = f"Major arms delivered by {dossier.short(dossier.supplier)}"
    return Summary(name, "million TIV a year", value, number(value), noun="arms deliveries")


def _share(dossier: Dossier) -> Summary | None:
    transfers = preferred_transfers(dossier.arms_tiv, dossier.arms_editions)
    received = transfers[transfers["recipient"] == dossier.recipient]
    total = float(received["tiv"].sum())
    if total <= 0:
        return None
    value = float(received.loc[received["supplier"] == dossier.supplier, "tiv"].sum()) / total
    name = f"{dossier.short(dossier.supplier)}’s part of all arms to {dossier.short(dossier.recipient)}"
    noun = "the supplier’s share of arms"
    return Summary(name, "share of deliveries", value, percent(value), noun=noun, points=True)


def _vetoes(dossier: Dossier, years: float) -> Summary | None:
    listed = dossier.whole.sc_vetoes["earliest"]
    start, end = _span(dossier)
    if end < listed.min() or start > listed.max():
        return None
    value = float((dossier.sc_vetoes["concerns"] != "no").sum()) / years
    name = f"Vetoes of {dossier.short(dossier.supplier)} that concerned {dossier.short(dossier.recipient)}"
    return Summary(name, "vetoes a year", value, number(value, 1), noun="vetoes")


def _visits(dossier: Dossier, one: Indicator | None, years: float) -> Summary | None:
    if one is None:
        return None
    rate = len(pair_visits(dossier)) / years
    return Summary(one.name, "reported visits a year", rate, number(rate, 1), noun="visits")


def _trade(one: Indicator | None) -> Summary | None:
    """Return the mean of the years that the series has, which are seldom all of the span and are named."""
    if one is None:
        return None
    mean, years = float(one.frame["value"].mean()), one.frame["year"]
    text = f"{number(mean)} ({year_span(int(years.min()), int(years.max()))})"
    return Summary(one.name, f"million US dollars of {BASE} a year", mean, text, noun="trade")


def _facilities(dossier: Dossier) -> Summary | None:
    frame = facilities(dossier)
    if frame.empty:
        return None
    low, high = map(float, standing_count(frame))
    name = f"Facilities of {dossier.short(dossier.supplier)}’s forces in {dossier.short(dossier.recipient)}"
    return Summary(name, "on the last day, certain to possible", low, spread(low, high), low, high)


def _conflict(one: Indicator | None) -> Summary | None:
    if one is None:
        return None
    every, down = float(one.frame["n"].sum()), float(-one.frame["low"].sum())
    if every < _FEW_ACTS:
        return None
    value = down / every
    name, noun = "Conflictual acts between the two states", "the share of conflictual acts"
    return Summary(name, "share of all acts", value, percent(value), noun=noun, points=True)


def _length(dossier: Dossier) -> float:
    start, end = _span(dossier)
    return float(max((end - start).days + 1, 1)) / 365.25


def _span(dossier: Dossier) -> tuple[pd.Timestamp, pd.Timestamp]:
    """Return the first day of the period and its last, or that of the latest event of the data."""
    period: Period = dossier.period or Period.parse("all", dossier.declared_periods)
    return pd.Timestamp(period.start), pd.Timestamp(last_day(dossier))
