"""Key findings on the economy: at most five, the strongest first; what the headline says already is left out."""

from collections.abc import Iterator, Mapping, Sequence

import pandas as pd

from relations.dates import date_words
from relations.dossier import Dossier
from relations.exhibits.base import KeyFigure
from relations.exhibits.chronicle.chosen_claims import (
    check_quantities,
    claimed,
    when,
)
from relations.exhibits.chronicle.claim_finding import claim_finding
from relations.exhibits.chronicle.turn_findings import turn_findings
from relations.exhibits.economy.debt_findings import debt_findings, owed_findings, surplus_finding
from relations.exhibits.economy.debt_rows import debt_rows
from relations.exhibits.economy.frames import BASE, longest_series, priced_trade, series_name, trade_sources, turnover
from relations.exhibits.economy.goods_findings import latest, promised
from relations.exhibits.economy.goods_frame import in_the_year
from relations.exhibits.economy.headline import LARGER, WRITTEN_OFF, economy_headline, no_more
from relations.exhibits.economy.partner_sales_frame import larger_seller, partner_sales_frame
from relations.exhibits.economy.stated_trade import stated_turnover
from relations.exhibits.economy.trade_peak import trade_peak
from relations.exhibits.economy.turnabout import sold
from relations.exhibits.headline import Headline
from relations.exhibits.no_data import NoData
from relations.exhibits.words.column_words import units_of
from relations.exhibits.words.numbers import per_cent, percent
from relations.exhibits.words.states import state_in
from relations.exhibits.words.wording import capital
from relations.measures import trade_balance

_MOST = 5


def economy_findings(
    dossier: Dossier,
    goods: Mapping[str, Sequence[str]],
    *,
    stated: Sequence[str] = (),
    owed: Sequence[str] = (),
    sales: Mapping[str, Sequence[str]] | None = None,
    turns: Sequence[str] = (),
    listed: str | None = None,
) -> list[KeyFigure | NoData]:
    """Return the findings for the dossier's period; `goods`, `stated` and `sales` are those of the headline.

    `owed` are patterns of quantities that state a debt without being a stock of its path; they are told where the path has nothing.
    `turns` are ids of contracts that turned the relationship, the weightiest first. `listed` is the exhibit of the report that lists single claims.
    """
    check_quantities(dossier, owed)
    dossier.check_names("events", "event", turns)
    lead = economy_headline(dossier, goods, stated, sales)
    found = list(_found(dossier, goods, stated, owed, sales or {}, turns, lead))[:_MOST]
    return [one.but(exhibit=one.exhibit or listed) for one in found] or [
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
    yield from outsold or _last_stated(dossier, stated, said) or _others_alone(dossier, sales, stated)
    yield from turn_findings(dossier, turns, id="contract-turn", exhibit="contracts-listed")
    for good, patterns in goods.items():
        yield from promised(dossier, good, patterns) or latest(dossier, good, patterns, said)
    if debt_rows(dossier).empty:
        yield from owed_findings(dossier, owed)
    if (
        peak is not None and alone and stated_turnover(dossier, stated).empty
    ):  # one year says little, and less beside later sums
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
    if frame.empty or trade.empty:
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


def _others_alone(dossier: Dossier, sales: Mapping[str, Sequence[str]], stated: Sequence[str]) -> list[KeyFigure]:
    """Say what another state sold where neither a series nor anybody has a sum for the pair."""
    frame = partner_sales_frame(dossier, sales)
    if frame.empty or len(dossier.trade) or len(stated_turnover(dossier, stated)):
        return []
    top = frame.sort_values("low").iloc[-1]
    with_whom = state_in(dossier, dossier.first, top["year"])
    return [
        claim_finding(
            dossier,
            top,
            frame,
            id="trade-others-alone",
            title="What others sold",
            subtitle="Exports of another state as they are stated, million USD, current prices",
            statement=f"No sum of trade with {with_whom} is stated for this time; {dossier.prose(top['state'])} sold {dossier.prose(dossier.partner)} "
            f"**{claimed(top)} million dollars** {in_the_year(top)}.",
            exhibit=None,
        )
    ]
