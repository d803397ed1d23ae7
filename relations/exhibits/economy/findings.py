"""Key findings on trade, debt and contracts: a handful of numbers, each with its range and its exhibit."""

from collections.abc import Mapping, Sequence

import pandas as pd

from relations.dossier import Dossier
from relations.exhibits.base import KeyFigure
from relations.exhibits.chronicle.chosen_claims import chosen_claims, claim_sources, claimed, firm_claims, when
from relations.exhibits.economy.debt_findings import debt_findings
from relations.exhibits.economy.frames import (
    BASE,
    longest_series,
    priced_trade,
    series_name,
    trade_ratios,
    trade_sources,
    turnover,
)
from relations.exhibits.economy.goods_frame import goods_frame
from relations.exhibits.economy.trade_peak import trade_peak
from relations.exhibits.no_data import NoData
from relations.exhibits.sourcing.own_table import own_table
from relations.exhibits.words.column_words import labels_of, units_of
from relations.exhibits.words.numbers import counted, number, per_cent, percent
from relations.exhibits.words.wording import in_words
from relations.measures import mirror_ratio, trade_balance


def economy_findings(dossier: Dossier, goods: Mapping[str, Sequence[str]]) -> list[KeyFigure | NoData]:
    """Return the findings for the dossier's period; `goods` gives the patterns of quantities for each good, as in `goods_claimed`."""
    findings: list[KeyFigure | NoData] = [*_trade(dossier), *_disagreement(dossier), *debt_findings(dossier)]
    for good, patterns in goods.items():
        findings += _good(dossier, good, patterns)
    return [*findings, *_contracts(dossier)] or [
        NoData("**No finding.** The data hold no trade, no debt, no amount of goods and no contract for this period.")
    ]


def _trade(dossier: Dossier) -> list[KeyFigure]:
    peak = trade_peak(dossier, id="trade-peak", exhibit="trade-by-series")
    return [] if peak is None else [peak, _balance(dossier)]


def _balance(dossier: Dossier) -> KeyFigure:
    prices, frame = priced_trade(dossier), turnover(dossier)
    longest = frame[frame["series"] == longest_series(frame)]
    balance = float((longest["exports"].sum() - longest["imports"].sum()) / longest["turnover"].sum())
    seller = dossier.first if balance > 0 else dossier.partner
    first, last = int(longest["year"].min()), int(longest["year"].max())
    surplus = longest[(longest["balance"] > 0) == (balance > 0)]
    buyer = dossier.partner if seller == dossier.first else dossier.first
    exports = f"exports of {dossier.prose(seller)} to {dossier.prose(buyer)} exceeded those in the other direction"
    share, series = f"**{per_cent(abs(balance), 0)}** of turnover", series_name(dossier, longest["series"].iloc[0])
    said = f"In {first} {exports} by {share} ({series})."
    if first != last:
        larger = f"they were the larger in {_years(len(surplus), len(longest))}"
        said = f"By {series}, {exports} by {share} over the years {first} to {last}, at prices of {BASE}; {larger}."
    return KeyFigure(
        id="trade-balance",
        title="Balance of trade",
        subtitle=f"Balance as a share of turnover, sum of the years, prices of {BASE}",
        statement=said,
        value=balance,
        low=float(longest["balance_share"].min()),
        high=float(longest["balance_share"].max()),
        unit="share of turnover",
        formatted=percent(balance, 0),
        exhibit="trade-balance-by-year",
        sources=trade_sources(dossier, prices[prices["series"] == longest["series"].iloc[0]]),
        data=longest,
        units=units_of(longest, trade_balance),
    )


def _years(some: int, every: int) -> str:
    years = counted(every, "year")
    return f"each of {years}" if some == every else f"{in_words(some)} of {years}"


def _disagreement(dossier: Dossier) -> list[KeyFigure]:
    ratios = trade_ratios(dossier)
    if ratios.empty:
        return []
    middle = float(ratios["ratio"].median())
    over, under = (series_name(dossier, str(ratios[column].iloc[0])) for column in ("over", "under"))
    trade = dossier.trade
    return [
        KeyFigure(
            id="trade-disagreement-median",
            title="How far the sources of trade differ",
            subtitle=f"{over} divided by {under}, both directions, years that both have",
            statement=f"The two series of trade differ: over {counted(len(ratios), 'case')} (one direction in one year) {over} has from "
            f"{number(ratios['ratio'].min(), 2)} to {number(ratios['ratio'].max(), 2)} times the value of {under}, with a median of "
            f"**{number(middle, 2)} times**.",
            value=middle,
            low=float(ratios["ratio"].min()),
            high=float(ratios["ratio"].max()),
            unit="ratio",
            formatted=number(middle, 2),
            exhibit="trade-disagreement",
            sources=trade_sources(dossier, trade[trade["year"].isin(ratios["year"])]),
            data=ratios[["year", "exporter", "importer", "first", "second", "ratio"]],
            units=units_of(["ratio"], mirror_ratio),
        )
    ]


def _good(dossier: Dossier, good: str, patterns: Sequence[str]) -> list[KeyFigure]:
    frame = goods_frame(dossier, patterns)
    frame = firm_claims(dossier, frame) if len(frame) else frame
    real = frame[~frame["intended"]] if len(frame) else frame
    if real.empty:
        return []
    most = real.loc[real["high"].idxmax()]
    wish = frame[frame["intended"]]
    plan, cited = "", [most["quantity"]]
    if len(wish):
        largest = wish.loc[wish["high"].idxmax()]
        cited.append(largest["quantity"])
        plan = f"; the largest that was planned, promised or contracted is {claimed(largest)} ({_dated(largest)})"
    return [
        KeyFigure(
            id=f"{good}-most",
            title=f"Largest amount of {good}",
            subtitle=f"Tonnes of {good}, preferred claim",
            statement=f"The largest amount of {good} said to have been delivered or shipped is **{claimed(most)} tonnes** ({_dated(most)}){plan}.",
            value=None if pd.isna(most["value"]) else float(most["value"]),
            low=float(most["low"]),
            high=float(most["high"]),
            unit="tonnes",
            formatted=claimed(most),
            exhibit="goods-claimed",
            sources=claim_sources(dossier, frame[frame["quantity"].isin(cited)]),
            data=frame[["quantity", "name", "as_of", "value", "low", "high"]],
            labels=labels_of(["as_of"], chosen_claims),
        )
    ]


def _dated(row: pd.Series) -> str:
    """Return the name of a claim in quotation marks, with its date where the name does not have the year."""
    date, name = when(row), str(row["name"])
    return f"“{name}”" if date[-4:] in name else f"“{name}”, {date}"


def _contracts(dossier: Dossier) -> list[KeyFigure]:
    events = dossier.events
    events = events[events["kind"] == "contract"]
    if events.empty:
        return []
    firm = int((events["confidence"] == "confirmed").sum())
    return [
        KeyFigure(
            id="contract-count",
            title="Contracts with firms",
            subtitle="Contracts and steps of their course that the data hold",
            statement=f"The data hold **{counted(len(events), 'contract or step', 'contracts and steps')}** with firms; independent publishers "
            f"confirm {_confirmed(firm, len(events))}.",
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
