"""Key findings on the debt: the highest that is stated, and what was written off."""

from collections.abc import Mapping
from typing import Any

import pandas as pd

from relations.dates import date_words
from relations.dossier import Dossier
from relations.exhibits.base import KeyFigure
from relations.exhibits.chronicle.chosen_claims import chosen_claims, claimed, firm_claims, when
from relations.exhibits.chronicle.claim_finding import claim_finding
from relations.exhibits.economy.debt_rows import debt_rows
from relations.exhibits.economy.surplus import UNITS, surplus_years
from relations.exhibits.words.column_words import units_of
from relations.exhibits.words.numbers import number, per_cent
from relations.exhibits.words.states import state_in
from relations.exhibits.words.wording import capital
from relations.measures import debt_path


def debt_findings(dossier: Dossier) -> list[KeyFigure]:
    """Return the finding on the debt for the dossier's period: what was written off, or the highest debt that is stated; none without either."""
    rows = debt_rows(dossier)
    stocks = firm_claims(dossier, rows[(rows["step"] == "stock") & rows["value"].notna()])
    cuts = rows[(rows["step"] == "write-off") & rows["before"].notna()]
    if len(cuts):
        return [_written_off(dossier, cut, rows) for cut in cuts.itertuples()]
    return [_highest(dossier, stocks)] if len(stocks) else []


def owed_findings(dossier: Dossier, owed: Mapping[str, str]) -> list[KeyFigure]:
    """Return the finding on debts that are no stock of the debt's path, such as one to several creditors together.

    `owed` gives for ids of quantities who put what, such as `A minister put debt to two states`; the first in time stands beside the next, or
    beside what others claim of it.
    """
    frame = chosen_claims(dossier, list(owed), category="debt") if owed else pd.DataFrame()
    frame = firm_claims(dossier, frame) if len(frame) else frame
    if frame.empty:
        return []
    first, beside = frame.iloc[0], frame.iloc[1:2]
    also = "".join(f", {owed[row['quantity']]} at {claimed(row)}" for _, row in beside.iterrows())
    also = also or _others(dossier, first)
    return [
        claim_finding(
            dossier,
            first,
            frame,
            beside_it=beside,
            id="debt-put-at",
            title="Debt as it is put",
            subtitle=f"{first['name']}, as its preferred source states it, {first['unit']}",
            statement=f"{capital(owed[first['quantity']])} at **{claimed(first)} million dollars** ({when(first)}){also}.",
        )
    ]


def _others(dossier: Dossier, row: pd.Series) -> str:
    """Return the highest other claim on a debt with its own date, as the end of a sentence; nothing where none is higher."""
    claims = dossier.whole.claims
    others = claims[(claims["quantity"] == row["quantity"]) & ~claims["preferred"]]
    tops = others[["value", "high"]].max(axis=1)
    if others.empty or row["high"] <= row["value"]:
        return ""
    date = date_words(str(others.loc[tops.idxmax(), "as_of"]))
    return f", others at up to {number(row['high'])} ({date})"


def surplus_finding(dossier: Dossier) -> list[KeyFigure]:
    """Return what the debtor sold beyond what it bought in the years of its largest surplus, where a debt is stated for one of these years."""
    shown, rows = surplus_years(dossier), debt_rows(dossier)
    if shown.empty:
        return []
    gain = shown[shown["large"]]
    first, last = int(gain["year"].min()), int(gain["year"].max())
    stocks = rows[(rows["step"] == "stock") & rows["earliest"].dt.year.between(first, last)]
    if stocks.empty:
        return []
    total = float(gain["surplus"].sum())
    span = f"In {first}" if first == last else f"From {first} to {last}"
    debtor, creditor = (state_in(dossier, one, last) for one in (dossier.partner, dossier.first))
    return [
        KeyFigure(
            id="surplus-beside-debt",
            title="Surplus of the debtor",
            subtitle="Recorded sales less purchases of the debtor, years with at least a quarter of the largest surplus, dollars of each year",
            statement=f"{span} {debtor} sold {creditor} **{number(total)} million dollars** more than it bought, arms for the most part not counted.",
            value=total,
            unit="million USD, current prices",
            formatted=number(total),
            exhibit="trade-beside-debt",
            sources=dossier.cite(dossier.trade[dossier.trade["series"].isin(gain["series"])]),
            data=gain[["year", "exports", "imports", "surplus"]].reset_index(drop=True),
            units=UNITS,
        )
    ]


def _highest(dossier: Dossier, stocks: pd.DataFrame) -> KeyFigure:
    claims = dossier.whole.claims
    top = stocks.loc[stocks["value"].idxmax()]
    return KeyFigure(
        id="debt-highest",
        title="Highest stated debt",
        subtitle="Stock of the debt as its preferred source states it, million USD",
        statement=_stated(dossier, top),
        value=float(top["value"]),
        low=float(top["low"]),
        high=float(top["high"]),
        unit="million USD",
        formatted=number(top["value"]),
        exhibit=_shows(dossier, top),
        sources=dossier.cite(claims[claims["quantity"] == top["quantity"]]),
        data=stocks[["claim", "date", "value", "low", "high"]],
    )


def _shows(dossier: Dossier, top: pd.Series) -> str:
    """Return the exhibit that shows a stated debt: the table of the surplus if it has its year."""
    return "trade-beside-debt" if top["latest"].year in set(surplus_years(dossier)["year"]) else "debt-table"


def _stated(dossier: Dossier, top: pd.Series) -> str:
    debtor, creditor = dossier.prose(dossier.partner), state_in(dossier, dossier.first, top["latest"].year)
    what = ", most of it for arms" if top["kind"] == "military" else ""
    return (
        f"The highest debt of {debtor} to {creditor} that a source states is **{number(top['value'])} million dollars** "
        f"({date_words(top['date'])}){what}."
    )


def _written_off(dossier: Dossier, cut: Any, rows: pd.DataFrame) -> KeyFigure:
    claims, reports = dossier.whole.claims, dossier.whole.event_sources
    signed = claims.loc[claims["claim"] == cut.claim, "event"]
    return KeyFigure(
        id="debt-written-off",
        title="Debt written off",
        subtitle="Step between the stated stocks before and after it, million USD",
        statement=f"The debt settlement of {date_words(cut.date)} wrote off **{number(cut.value)} million dollars**, {per_cent(cut.share, 0)} of "
        f"what was owed net.",
        value=float(cut.value),
        low=float(cut.low),
        high=float(cut.high),
        unit="million USD",
        formatted=number(cut.value),
        exhibit="debt-steps",
        sources=dossier.cite(
            claims[(claims["quantity"] == cut.quantity) & claims["preferred"]], reports[reports["event"].isin(signed)]
        ),
        data=rows[["claim", "date", "step", "value", "before", "after", "share"]],
        units=units_of(["share"], debt_path),
    )
