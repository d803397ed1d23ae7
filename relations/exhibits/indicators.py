"""The yearly indicators of the relationship: what the board shows, one declaration each."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import Literal

import pandas as pd

from relations.dossier import Dossier
from relations.exhibits.arms.arms_windows import WINDOW
from relations.exhibits.diplomacy.frames import visits_of_years
from relations.exhibits.diplomacy.pair_acts import acts_of_years
from relations.exhibits.drawing.year_line import FEW
from relations.exhibits.economy.frames import BASE, longest_series, turnover
from relations.exhibits.sourcing.own_table import own_table
from relations.exhibits.words.numbers import NARROW, number, percent, spread
from relations.measures import (
    agreement,
    facilities_standing,
    preferred_transfers,
    supplier_shares,
    veto_focus,
)
from relations.sources import Source

Form = Literal["line", "bars", "range", "mirror"]


@dataclass(frozen=True)
class Indicator:
    """One row of the board. `frame` has `year`, `value`, `n`, and `low` and `high` where there is a range; `written` formats a value, `noun` names it in
    a title.

    `form` says how it is drawn: a line (with a band where there is a range), bars, a range between two steps, or bars up (`value`) and down (`low`).
    `few` is the number of cases below which a year is drawn hollow and takes part in no search; `by_day` says that it counts by the day, so
    that a year may lie in a period in part; `filled` that a year without a row is a zero; `scale` how it enters a search for breaks.
    """

    id: str
    noun: str
    name: str
    unit: str
    form: Form
    frame: pd.DataFrame
    sources: list[Source]
    written: Callable[[float], str]
    few: int = 0
    by_day: bool = False
    filled: bool = False
    scale: Literal["plain", "root", "log"] = "plain"

    @property
    def firm(self) -> pd.DataFrame:
        """The years that rest on enough cases."""
        return self.frame[self.frame["n"] >= self.few]

    @property
    def is_share(self) -> bool:
        """Whether its values are shares, from 0 to 1."""
        return "share" in self.unit

    def written_range(self, low: float, high: float) -> str:
        """Return two values as a range, with the unit sign once."""
        return f"{spread(low * 100, high * 100, 1)}{NARROW}%" if self.is_share else spread(low, high)


def indicators(dossier: Dossier, *, trade: str = "") -> list[Indicator]:
    """Return the indicators that have a value in the dossier's period, in the order of the board.

    `trade` names the series that stands for trade; without it that with the most years in the period does.
    """
    made = (_votes, _deliveries, _share, _vetoes, _visits, _facilities, partial(_trade, series=trade), _acts)
    return [found for found in (make(dossier) for make in made) if not found.frame.empty]


def _votes(dossier: Dossier) -> Indicator:
    votes = dossier.ga_votes
    frame = agreement(votes, *dossier.pair).rename(columns={"agreement": "value"})
    frame = frame[["year", "value", "n", "low", "high"]]
    return Indicator(
        "votes",
        "voting agreement",
        "Same vote in the General Assembly",
        "share of joint votes",
        "line",
        frame,
        dossier.cite(votes),
        percent,
        few=FEW,
        by_day=True,
    )


def _deliveries(dossier: Dossier) -> Indicator:
    transfers = preferred_transfers(dossier.arms_tiv, dossier.arms_editions)
    own = transfers[(transfers["supplier"] == dossier.supplier) & (transfers["recipient"] == dossier.recipient)]
    frame = own.groupby("year").agg(value=("tiv", "sum"), n=("tiv", "size")).reset_index()
    frame = frame[frame["value"] > 0].reset_index(drop=True)
    name = f"Major arms delivered by {dossier.short(dossier.supplier)}"
    return Indicator(
        "deliveries",
        "arms deliveries",
        name,
        "million TIV",
        "bars",
        frame,
        dossier.cite(own),
        number,
        filled=True,
        scale="root",
    )


def _share(dossier: Dossier) -> Indicator:
    whole = dossier.whole
    transfers = preferred_transfers(whole.arms_tiv, whole.arms_editions)
    shares = supplier_shares(transfers, dossier.recipient, window=WINDOW)
    wide = shares.pivot_table(index="year", columns="supplier", values="share", fill_value=0.0)
    own = wide[dossier.supplier] if dossier.supplier in wide else pd.Series(0.0, index=wide.index)
    frame = pd.DataFrame({"year": own.index, "value": own.to_numpy(), "n": shares.groupby("year")["n"].first()})
    frame = dossier.within(frame.reset_index(drop=True))
    received = transfers[transfers["recipient"] == dossier.recipient]
    if len(frame):
        received = received[received["year"].between(frame["year"].min() - WINDOW + 1, frame["year"].max())]
    name = f"{dossier.short(dossier.supplier)}’s part of all arms to {dossier.short(dossier.recipient)}"
    return Indicator(
        "share",
        "the supplier’s share of arms",
        name,
        f"share of {WINDOW} years’ deliveries",
        "line",
        frame,
        dossier.cite(received),
        _whole_percent,
    )


def _vetoes(dossier: Dossier) -> Indicator:
    rows = dossier.sc_vetoes
    focus = veto_focus(rows)
    focus = focus.assign(value=(focus["direct"] + focus["shared"]).astype("float64"))
    frame = focus.loc[focus["value"] > 0, ["year", "value", "n"]].reset_index(drop=True)
    concerned = rows[rows["concerns"] != "no"]
    name = f"Vetoes of {dossier.short(dossier.supplier)} that concerned {dossier.short(dossier.recipient)}"
    return Indicator(
        "vetoes",
        "vetoes",
        name,
        "in the Security Council",
        "bars",
        frame,
        dossier.cite(concerned),
        number,
        by_day=True,
        filled=True,
    )


def _visits(dossier: Dossier) -> Indicator:
    frame = visits_of_years(dossier).assign(value=lambda x: x["n"].astype("float64"))
    sources = [own_table(dossier, "visits")] if len(frame) else []
    return Indicator(
        "visits",
        "visits",
        "Visits between the two states",
        "reported visits",
        "bars",
        frame[["year", "value", "n"]],
        sources,
        number,
        by_day=True,
        filled=True,
    )


def _facilities(dossier: Dossier) -> Indicator:
    presence = dossier.whole.presence
    table = facilities_standing(presence, dossier.supplier, until=dossier.known_until)
    frame = dossier.within(table).assign(value=lambda x: x["high"].astype("float64"))
    name = f"Facilities of {dossier.short(dossier.supplier)}’s forces in {dossier.short(dossier.recipient)}"
    return Indicator(
        "facilities", "facilities", name, "at the end of the year, certain to possible", "range",
        frame[["year", "value", "n", "low", "high"]], [own_table(dossier, "presence")], number,
    )  # fmt: skip


def _trade(dossier: Dossier, *, series: str) -> Indicator:
    balance = turnover(dossier).rename(columns={"turnover": "value"})
    # The series are never mixed, so one stands for all.
    if not series and len(balance):
        series = longest_series(balance)
    frame = balance.loc[balance["series"] == series, ["year", "value", "n"]]
    sources = dossier.cite(dossier.trade[dossier.trade["series"] == series], dossier.deflator)
    return Indicator(
        "trade", "trade", "Trade, both ways", f"million US dollars of {BASE}", "line", frame.reset_index(drop=True), sources, number, scale="log"
    )  # fmt: skip


def _acts(dossier: Dossier) -> Indicator:
    table = acts_of_years(dossier)
    table = table.assign(value=lambda x: x["cooperative"].astype("float64"), low=-table["conflictual"])
    frame = table[["year", "value", "n", "low"]]
    sources = [own_table(dossier, "events"), *dossier.cite(dossier.event_weights)]
    return Indicator(
        "acts", "cooperative acts", "Acts between the two states", "cooperative above, conflictual below", "mirror", frame, sources,
        number, by_day=True,
    )  # fmt: skip


def _whole_percent(share: float) -> str:
    return percent(share, 0)
