"""One number for each indicator and span of time, so that two spans can be held against one another."""

from dataclasses import dataclass

import pandas as pd

from relations.dossier import Dossier
from relations.exhibits.facilities import facilities, last_day
from relations.exhibits.indicators import Indicator, indicators
from relations.exhibits.numbers import number, percent, spread, year_span
from relations.exhibits.pair_visits import pair_visits
from relations.exhibits.trade_series import BASE
from relations.measures import agreement, participation, preferred_transfers
from relations.periods import Period

_FEW_ACTS = 3  # below which the balance of acts says nothing


@dataclass(frozen=True)
class Summary:
    """`value` in `unit`, how it is written, and its range; `name` says what it is, `basis` what part of the record it rests on."""

    name: str
    unit: str
    value: float
    written: str
    low: float | None = None
    high: float | None = None
    basis: str = ""


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
    }
    made["vetoes"] = _vetoes(dossier, years)
    if "visits" in found:
        one = found["visits"]
        rate = len(pair_visits(dossier)) / years
        made["visits"] = Summary(one.name, "reported visits a year", rate, number(rate, 1))
    if "trade" in found:
        made["trade"] = _trade(found["trade"])
    if "acts" in found:
        made["acts"] = _conflict(found["acts"])
    made["facilities"] = _facilities(dossier)
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
    )


def _deliveries(dossier: Dossier) -> Summary | None:
    transfers = preferred_transfers(dossier.arms_tiv, dossier.arms_editions)
    covered = transfers["year"].nunique()
    if not covered:
        return None
    own = transfers[(transfers["supplier"] == dossier.supplier) & (transfers["recipient"] == dossier.recipient)]
    value = float(own["tiv"].sum()) / covered
    return Summary(
        f"Major arms delivered by {dossier.short(dossier.supplier)}", "million TIV a year", value, number(value)
    )


def _share(dossier: Dossier) -> Summary | None:
    transfers = preferred_transfers(dossier.arms_tiv, dossier.arms_editions)
    received = transfers[transfers["recipient"] == dossier.recipient]
    total = float(received["tiv"].sum())
    if total <= 0:
        return None
    value = float(received.loc[received["supplier"] == dossier.supplier, "tiv"].sum()) / total
    name = f"{dossier.short(dossier.supplier)}’s part of all arms to {dossier.short(dossier.recipient)}"
    return Summary(name, "share of deliveries", value, percent(value))


def _vetoes(dossier: Dossier, years: float) -> Summary | None:
    listed = dossier.whole.sc_vetoes["earliest"]
    start, end = _span(dossier)
    if end < listed.min() or start > listed.max():
        return None
    value = float((dossier.sc_vetoes["concerns"] != "no").sum()) / years
    name = f"Vetoes of {dossier.short(dossier.supplier)} that concerned {dossier.short(dossier.recipient)}"
    return Summary(name, "vetoes a year", value, number(value, 1))


def _trade(one: Indicator) -> Summary:
    """Return the mean of the years that the series has, which are seldom all of the span and are named."""
    mean, years = float(one.frame["value"].mean()), one.frame["year"]
    text = f"{number(mean)} ({year_span(int(years.min()), int(years.max()))})"
    return Summary(one.name, f"million US dollars of {BASE} a year", mean, text)


def _facilities(dossier: Dossier) -> Summary | None:
    frame = facilities(dossier)
    if frame.empty:
        return None
    low, high = float(frame["standing"].sum()), float((frame["standing"] | frame["possible"]).sum())
    name = f"Facilities of {dossier.short(dossier.supplier)}’s forces in {dossier.short(dossier.recipient)}"
    return Summary(name, "on the last day, certain to possible", low, spread(low, high), low, high)


def _conflict(one: Indicator) -> Summary | None:
    every, down = float(one.frame["n"].sum()), float(-one.frame["low"].sum())
    if every < _FEW_ACTS:
        return None
    value = down / every
    return Summary("Conflictual acts between the two states", "share of all acts", value, percent(value))


def _length(dossier: Dossier) -> float:
    start, end = _span(dossier)
    return float(max((end - start).days + 1, 1)) / 365.25


def _span(dossier: Dossier) -> tuple[pd.Timestamp, pd.Timestamp]:
    """Return the first day of the period and its last, or that of the latest event of the data."""
    period: Period = dossier.period or Period.parse("all", dossier.declared_periods)
    return pd.Timestamp(period.start), pd.Timestamp(last_day(dossier))
