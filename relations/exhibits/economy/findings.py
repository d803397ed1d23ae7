"""Key findings on the economy: at most five, the strongest first; what the headline says already is left out."""

from collections.abc import Iterator, Mapping, Sequence

import pandas as pd

from relations.dates import date_words
from relations.dossier import Dossier
from relations.exhibits.base import KeyFigure
from relations.exhibits.chronicle.chosen_claims import (
    check_quantities,
    chosen_claims,
    claim_sources,
    claimed,
    firm_claims,
)
from relations.exhibits.economy.debt_findings import debt_findings, owed_findings
from relations.exhibits.economy.frames import BASE, longest_series, priced_trade, series_name, trade_sources, turnover
from relations.exhibits.economy.goods_frame import CHARTED, TONNES, goods_frame
from relations.exhibits.economy.headline import economy_headline
from relations.exhibits.economy.stated_trade import stated_turnover
from relations.exhibits.economy.trade_peak import trade_peak
from relations.exhibits.economy.turnabout import sold
from relations.exhibits.few import FEW_ACTS
from relations.exhibits.headline import Headline
from relations.exhibits.no_data import NoData
from relations.exhibits.sourcing.own_table import own_table
from relations.exhibits.words.column_words import labels_of, units_of
from relations.exhibits.words.numbers import counted, number, per_cent, percent
from relations.exhibits.words.states import state_in
from relations.exhibits.words.wording import capital, in_words
from relations.measures import trade_balance
from relations.sources import COPY_GRADES

_MOST = 5
_RATES = ("tonnes", "tonnes per year", "barrels a day")


def economy_findings(
    dossier: Dossier,
    goods: Mapping[str, Sequence[str]],
    *,
    stated: Sequence[str] = (),
    owed: Sequence[str] = (),
) -> list[KeyFigure | NoData]:
    """Return the findings for the dossier's period; `goods` and `stated` are those of the headline.

    `owed` are patterns of quantities that state a debt without being a stock of its path; they are told where the path has nothing.
    """
    check_quantities(dossier, owed)
    lead = economy_headline(dossier, goods, stated)
    found = list(_found(dossier, goods, stated, owed, lead))[:_MOST]
    return [*found] or [
        NoData("**No finding.** The data hold no trade, no debt, no amount of goods and no contract for this period.")
    ]


def _found(
    dossier: Dossier,
    goods: Mapping[str, Sequence[str]],
    stated: Sequence[str],
    owed: Sequence[str],
    lead: Headline | NoData,
) -> Iterator[KeyFigure]:
    told = lead.data if isinstance(lead, Headline) else pd.DataFrame()
    said = set(told["quantity"]) if "quantity" in told else set()
    peak = trade_peak(dossier, id="trade-peak", exhibit="trade-by-series")
    if peak is not None:
        yield peak
    if isinstance(lead, Headline) and "share sold" not in lead.beside:
        yield from _one_side(dossier)
    yield from debt_findings(dossier) or owed_findings(dossier, owed)
    yield from _last_stated(dossier, stated, said)
    for good, patterns in goods.items():
        yield from _latest(dossier, good, patterns, said)
    yield from _contracts(dossier)


def _one_side(dossier: Dossier) -> list[KeyFigure]:
    """Say who sold more where it was one of the two in every year of the longest series."""
    frame = turnover(dossier)
    own = frame[frame["series"] == longest_series(frame)] if len(frame) else frame
    if len(own) < 2 or (own["balance"] > 0).nunique() > 1:
        return []
    seller, buyer = dossier.pair if own["balance"].iloc[0] > 0 else dossier.pair[::-1]
    first, last = int(own["year"].min()), int(own["year"].max())
    share = sold(dossier, seller, own)
    prices = priced_trade(dossier)
    return [
        KeyFigure(
            id="trade-one-side",
            title="Who sold more",
            subtitle=f"Share of turnover, sum of the years by {series_name(dossier, own['series'].iloc[0])}, prices of {BASE}",
            statement=f"In every year from {first} to {last} {state_in(dossier, seller, last)} sold {state_in(dossier, buyer, last)} more than it bought: "
            f"**{per_cent(share, 0)}** of their recorded trade.",
            value=share,
            unit="share of turnover",
            formatted=percent(share, 0),
            exhibit="trade-by-series",
            sources=trade_sources(dossier, prices[prices["series"] == own["series"].iloc[0]]),
            data=own,
            units=units_of(own, trade_balance),
        )
    ]


def _last_stated(dossier: Dossier, stated: Sequence[str], said: set[str]) -> list[KeyFigure]:
    """Say the latest sum that somebody states after the last year that a series has."""
    frame, trade = stated_turnover(dossier, stated), dossier.whole.trade
    if frame.empty:
        return []
    ends = int(trade["year"].max())
    last = frame.iloc[-1]
    if last["year"] <= ends or last["quantity"] in said:
        return []
    return [
        KeyFigure(
            id="trade-last-stated",
            title="Latest sum of trade",
            subtitle="Turnover as officials state it, million USD, current prices",
            statement=f"No series of trade goes beyond {ends}; the latest sum that officials state is **{claimed(last)} million dollars** "
            f"({date_words(last['as_of'])}).",
            value=None if pd.isna(last["value"]) else float(last["value"]),
            low=float(last["low"]),
            high=float(last["high"]),
            unit="million USD",
            formatted=claimed(last),
            exhibit="trade-stated",
            sources=claim_sources(dossier, frame[frame["quantity"] == last["quantity"]]),
            data=frame[["quantity", "name", "as_of", "value", "low", "high"]],
            labels=labels_of(["as_of"], chosen_claims),
        )
    ]


def _latest(dossier: Dossier, good: str, patterns: Sequence[str], said: set[str]) -> list[KeyFigure]:
    """Say the latest amount of a good that came, the larger where several are of one day; nothing where a summary of reports alone has it and no chart."""
    frame = goods_frame(dossier, patterns, units=_RATES)
    frame = firm_claims(dossier, frame[~frame["intended"] & ~frame["quantity"].isin(said)])
    if frame.empty:
        return []
    last = frame.sort_values(["latest", "high"]).iloc[-1]
    grades = dossier.whole.sources.set_index("source")["grade"]
    charted = last["unit"] in TONNES and len(goods_frame(dossier, patterns)) >= CHARTED
    if not charted and grades[last["source"]] in COPY_GRADES:
        return []
    year = last["latest"].year
    seller = state_in(dossier, dossier.first, year)
    return [
        KeyFigure(
            id=f"{good}-latest",
            title=f"Latest amount of {good}",
            subtitle=f"Amount of {good} as its preferred source states it",
            statement=f"The latest figure for {good} from {seller} to {dossier.prose(dossier.partner)} is **{claimed(last)} {last['unit']}** "
            f"({date_words(last['as_of'])}).",
            value=None if pd.isna(last["value"]) else float(last["value"]),
            low=float(last["low"]),
            high=float(last["high"]),
            unit=str(last["unit"]),
            formatted=claimed(last),
            exhibit=f"{good}-claimed" if charted else None,
            sources=claim_sources(dossier, frame[frame["quantity"] == last["quantity"]]),
            data=frame[["quantity", "name", "as_of", "value", "low", "high", "unit"]],
            labels=labels_of(["as_of"], chosen_claims),
        )
    ]


def _contracts(dossier: Dossier) -> list[KeyFigure]:
    events = dossier.events
    events = events[events["kind"] == "contract"]
    if len(events) < FEW_ACTS:
        return []
    firm = int((events["confidence"] == "confirmed").sum())
    return [
        KeyFigure(
            id="contract-count",
            title="Contracts with firms",
            subtitle="Contracts and steps of their course that the data hold",
            statement=f"**{capital(counted(len(events), 'contract or step', 'contracts and steps'))}** with firms are on record; independent "
            f"publishers confirm {_confirmed(firm, len(events))}.",
            value=float(len(events)),
            unit="events",
            formatted=number(len(events)),
            exhibit="contracts-listed",
            sources=[own_table(dossier, "events")],
            data=events[["event", "date", "title", "confidence"]],
        )
    ]


def _confirmed(firm: int, n: int) -> str:
    if not firm:
        return "none"
    if firm == n > 1:
        return "all of them"
    return f"{in_words(firm)} of them"
