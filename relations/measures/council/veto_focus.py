"""How far the vetoes of a permanent member were about one subject.

share = vetoes that concerned the subject / all vetoes of the state, from 0 to 1. `direct` counts drafts of which the subject was a
named party, `shared` those of which it was one of several; both count as concerning it. Years without a veto are absent.
A veto kept off the list (membership votes of 1946 to 1955 are known to be missing) makes the share too high, not too low.
"""

from collections.abc import Mapping

import pandas as pd

from relations.errors import DataError
from relations.measures.columns import check_columns

CONCERNS = ("direct", "shared", "no")
UNITS: Mapping[str, str] = {**dict.fromkeys(("n", "direct", "shared", "other"), "vetoes"), "share": "share"}


def veto_focus(vetoes: pd.DataFrame) -> pd.DataFrame:
    """Return one row per year: `year`, `n` vetoes, `direct`, `shared`, `other`, `share` = (direct + shared) / n.

    `vetoes` lists every veto of one state: `earliest` (day of the vote) and `concerns` (direct, shared or no). Raises DataError for a
    value of `concerns` outside these.
    """
    check_columns(vetoes, ("earliest", "concerns"), "vetoes")
    unknown = sorted(set(vetoes["concerns"].fillna("missing").unique()) - set(CONCERNS))
    if unknown:
        raise DataError(f"unknown value of concerns {', '.join(unknown)}; use {', '.join(CONCERNS)}")
    year = vetoes["earliest"].dt.year.astype("int64").rename("year")
    counts = pd.crosstab(year, vetoes["concerns"]).reindex(columns=list(CONCERNS), fill_value=0).astype("int64")
    table = counts.rename(columns={"no": "other"}).rename_axis(columns=None).reset_index()
    table.insert(1, "n", table[["direct", "shared", "other"]].sum(axis=1).astype("int64"))
    return table.assign(share=((table["direct"] + table["shared"]) / table["n"]).astype("float64"))
