"""Key findings on the economy: at most five, the strongest first; what the headline says already is left out."""

from collections.abc import Iterator, Mapping, Sequence

import pandas as pd

from relations.dates import date_words
from relations.dossier import Dossier
from relations.exhibits.base import KeyFigure
from relations.exhibits.chronicle.chosen_claims import (
    check_quantities,
    claimed,
    firm_claims,
    when,
)
from relations.exhibits.chronicle.claim_finding import claim_finding
from relations.exhibits.chronicle.turn_findings import turn_findings
from relations.exhibits.economy.debt_findings import debt_findings, owed_findings, surplus_finding
from relations.exhibits.economy.debt_rows import debt_rows
from relations.exhibits.economy.frames import BASE, longest_series, priced_trade, series_name, trade_sources, turnover
from relations.exhibits.economy.goods_frame import CHARTED, TONNES, goods_frame
from relations.exhibits.economy.headline import LARGER, WRITTEN_OFF, economy_headline, no_more
from relations.exhibits.economy.partner_sales_frame import larger_seller
from relations.exhibits.economy.stated_trade import stated_turnover
from relations.exhibits.economy.trade_peak import trade_peak
from relations.exhibits.economy.turnabout import sold
from relations.exhibits.few import FEW_ACTS
from relations.exhibits.headline import Headline
from relations.exhibits.no_data import NoData
from relations.exhibits.sourcing.own_table import own_table
from relations.exhibits.words.column_words import units_of
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
    sales: Mapping[str, Sequence[str]] | None = None,
    turns: Sequence[str] = (),
) -> list[KeyFigure | NoData]:
    """Return the findings for the dossier's period; `goods`, `stated` and `sales` are those of the headline.

    `owed` are patterns of quantities that state a debt without being a stock of its path; they are told where the path has nothing.
    `turns` are ids of contracts that turned the relationship; where one lies in the period, it is told in place of the number of contracts.
    """
    check_quantities(dossier, owed)
    dossier.check_names("events", "event", turns)
    lead = economy_headline(dossier, goods, stated, sales)
    found = list(_found(dossier, goods, stated, owed, sales or {}, turns, lead))[:_MOST]
    return [*found] or [
        NoData("**No finding.** The data hold no trade, no debt, no amount of goods and no contract for this period.")
    ]


def _found(
    dossier: Dossier,
    goods: Mapping[str, Sequence[str]],
    stated: Sequence[str],
    owed: Sequence[str],
    sales: Mapping[str, Sequence[str]],
    turns: Sequence[str],
    lead: Headline | NoData,
) -> Iterator[KeyFigure]:
    told = lead.data if isinstance(lead, Headline) else pd.DataFrame()
    said = set(told["quantity"]) if "quantity" in told else set()
    beside = lead.beside if isinstance(lead, Headline) else {}
    peak = trade_peak(dossier, id="trade-peak", exhibit="trade-by-series")
    alone = peak is not None and turnover(dossier)["year"].nunique() == 1
    if peak is not None and not alone:
        yield peak
    yield from surplus_finding(dossier)
    if isinstance(lead, Headline) and "share sold" not in beside:
        yield from _one_side(dossier)
    if WRITTEN_OFF not in beside:
        yield from debt_findings(dossier)
    outsold = _outsold(dossier, sales, stated, lead)
    yield from outsold or _last_stated(dossier, stated, said)
    turned = turn_findings(dossier, turns, id="contract-turn", exhibit="contracts-listed")
    yield from turned or _contracts(dossier)
    for good, patterns in goods.items():
        yield from _latest(dossier, good, patterns, said)
    if debt_rows(dossier).empty:
        yield from owed_findings(dossier, owed)
    if peak is not None and alone:  # one year of a series says little
        yield peak


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
        claim_finding(
            dossier,
            last,
            frame,
            id="trade-last-stated",
            title="Latest sum of trade",
            subtitle="Turnover as officials state it, million USD, current prices",
            statement=f"No series of trade goes beyond {ends}; the latest sum that officials state is **{claimed(last)} million dollars** "
            f"({date_words(last['as_of'])}).",
            exhibit="trade-stated",
        )
    ]


def _outsold(
    dossier: Dossier, sales: Mapping[str, Sequence[str]], stated: Sequence[str], lead: Headline | NoData
) -> list[KeyFigure]:
    """Say who sold the partner more in the year of the last stated sum than the pair traded both ways."""
    frame = larger_seller(dossier, sales, stated)
    if frame.empty or (isinstance(lead, Headline) and LARGER in lead.beside):
        return []
    own, other = frame.iloc[0], frame.iloc[1]
    return [
        claim_finding(
            dossier,
            other,
            frame,
            beside_it=frame.head(1),
            id="trade-outsold",
            title="Who sold more",
            subtitle="Exports of another state beside the trade of the pair both ways, as each is stated, million USD",
            statement=f"{capital(dossier.prose(other['state']))} sold {dossier.prose(dossier.partner)} **{claimed(other)} million dollars** in "
            f"{other['year']}; all trade with {state_in(dossier, dossier.first, own['year'])} was put at {no_more(own)} million in {when(own)}.",
            beside={"trade of the pair": float(own["high"])},
            exhibit="partner-sales",
        )
    ]


def _latest(dossier: Dossier, good: str, patterns: Sequence[str], said: set[str]) -> list[KeyFigure]:
    """Say the latest amount of a good that came, the larger where several are of one day; what a summary of reports alone has is left out."""
    frame = goods_frame(dossier, patterns, units=_RATES)
    frame = firm_claims(dossier, frame[~frame["intended"] & ~frame["quantity"].isin(said)])
    charted = len(goods_frame(dossier, patterns)) >= CHARTED
    grades = dossier.whole.sources.set_index("source")["grade"]
    copies = frame["source"].map(grades).isin(COPY_GRADES)
    frame = frame[~copies | (frame["unit"].isin(TONNES) & charted)]
    if frame.empty:
        return []
    last = frame.sort_values(["latest", "high"]).iloc[-1]
    charted &= last["unit"] in TONNES
    seller = state_in(dossier, dossier.first, last["latest"].year)
    return [
        claim_finding(
            dossier,
            last,
            frame,
            id=f"{good}-latest",
            title=f"Last amount of {good}",
            subtitle=f"Amount of {good} as its preferred source states it: {last['name']}",
            statement=f"The latest amount of {good} from {seller} that a report states is **{claimed(last)} {last['unit']}** ({date_words(last['as_of'])}).",
            exhibit=f"{good}-claimed" if charted else None,
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
