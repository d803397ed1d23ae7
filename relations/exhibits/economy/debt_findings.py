"""Key findings on the debt: the highest that is stated, and what was written off."""

from typing import Any

import pandas as pd

from relations.dates import date_words
from relations.dossier import Dossier
from relations.exhibits.base import KeyFigure
from relations.exhibits.chronicle.chosen_claims import firm_claims
from relations.exhibits.economy.debt_rows import debt_rows
from relations.exhibits.words.column_words import units_of
from relations.exhibits.words.numbers import number, per_cent, spread
from relations.measures import debt_path


def debt_findings(dossier: Dossier) -> list[KeyFigure]:
    """Return the findings on the debt for the dossier's period, none where no source states a stock or a settlement."""
    rows = debt_rows(dossier)
    stocks = firm_claims(dossier, rows[(rows["step"] == "stock") & rows["value"].notna()])
    highest = [_highest(dossier, stocks)] if len(stocks) else []
    cuts = rows[(rows["step"] == "write-off") & rows["before"].notna()]
    return [*highest, *(_written_off(dossier, cut, rows) for cut in cuts.itertuples())]


def _highest(dossier: Dossier, stocks: pd.DataFrame) -> KeyFigure:
    claims = dossier.whole.claims
    top = stocks.loc[stocks["value"].idxmax()]
    return KeyFigure(
        id="debt-highest",
        title="Highest stated debt",
        subtitle="Stock of the debt as its preferred source states it, million USD",
        statement=_stated(top),
        value=float(top["value"]),
        low=float(top["low"]),
        high=float(top["high"]),
        unit="million USD",
        formatted=number(top["value"]),
        exhibit="debt-steps",
        sources=dossier.cite(claims[claims["quantity"] == top["quantity"]]),
        data=stocks[["claim", "date", "value", "low", "high"]],
    )


def _stated(top: pd.Series) -> str:
    sum_ = f"**{number(top['value'])} million dollars** ({date_words(top['date'])})"
    if top["low"] == top["high"]:
        return f"The highest debt that a preferred source states is {sum_}."
    claimed = f"all claims on it run from {spread(top['low'], top['high'])} million"
    return f"The highest debt that a preferred source states is {sum_}; {claimed}."


def _written_off(dossier: Dossier, cut: Any, rows: pd.DataFrame) -> KeyFigure:
    claims = dossier.whole.claims
    return KeyFigure(
        id="debt-written-off",
        title="Debt written off",
        subtitle="Step between the stated stocks before and after it, million USD",
        statement=f"The settlement of {date_words(cut.date)} wrote off **{number(cut.value)} million dollars**, {per_cent(cut.share, 0)} of the "
        f"net debt of {number(cut.before)} million, and left {number(cut.after)} million.",
        value=float(cut.value),
        low=float(cut.low),
        high=float(cut.high),
        unit="million USD",
        formatted=number(cut.value),
        exhibit="debt-steps",
        sources=dossier.cite(claims[claims["quantity"] == cut.quantity]),
        data=rows[["claim", "date", "step", "value", "before", "after", "share"]],
        units=units_of(["share"], debt_path),
    )
