"""The years around the largest surplus of the partner in the longest series, in the dollars of each year, as debts are stated."""

from collections.abc import Mapping

import pandas as pd

from relations.dossier import Dossier
from relations.exhibits.economy.frames import longest_series
from relations.measures import trade_balance

UNITS: Mapping[str, str] = dict.fromkeys(("exports", "imports", "surplus"), "million USD, current prices")
_AROUND = 4  # years before and after the largest surplus
_PART = 0.25  # of the largest surplus, from which a year counts to it


def surplus_years(dossier: Dossier) -> pd.DataFrame:
    """Return the rows of `trade_balance` with `surplus` (of the partner) and `large`, by year; empty where the partner never sold more."""
    balance = trade_balance(dossier.trade, dossier.first, dossier.partner)
    if balance.empty:
        return balance
    own = balance[balance["series"] == longest_series(balance)].assign(surplus=lambda x: -x["balance"])
    top = own.loc[own["surplus"].idxmax()]
    if top["surplus"] <= 0:
        return own.head(0)
    shown = own[(own["year"] - top["year"]).abs() <= _AROUND].sort_values("year")
    return shown.assign(large=shown["surplus"] >= top["surplus"] * _PART)
