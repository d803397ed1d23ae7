"""The path of the debt in the period: stocks as sources state them, and steps between them."""

from typing import Any

import pandas as pd

from relations.dossier import Dossier
from relations.exhibits.chronicle.chosen_claims import claimed
from relations.exhibits.words.numbers import number, spread
from relations.measures import debt_path


def debt_rows(dossier: Dossier) -> pd.DataFrame:
    """Return `debt_path` in the period, with `note`, and `source`, `stated_low` and `stated_high` of each claim; steps are linked over all years."""
    whole = dossier.whole
    path = debt_path(whole.debt, whole.claims, whole.quantities)
    path = path.merge(whole.debt[["claim", "note"]], on="claim", how="left")
    stated = whole.claims[["claim", "quantity", "source", "low", "high"]]
    path = path.merge(stated.rename(columns={"low": "stated_low", "high": "stated_high"}), on="claim", how="left")
    return dossier.within(path, "date")


def stated_debt(row: Any) -> str:
    """Return what the preferred claim of a row says; for a bound the range of all claims too: `10,000 or more; estimates 7,000 to 11,000`."""
    if pd.notna(row.value) or pd.isna(row.low) or pd.isna(row.high) or row.low == row.high:
        return claimed(row)
    bound = f"{number(row.stated_low)} or more" if pd.notna(row.stated_low) else claimed(row)
    return f"{bound}; estimates {spread(row.low, row.high)}"
