"""Visits between two states by year, direction and level.

n counts the visits that were certainly in the year; n_possible counts further ones whose date spans years. Direction is who travelled
(sender) to whom (receiver). The level is that of the highest visitor. Groups without a visit are absent, not 0: the record is what
sources at hand report, and a year without a reported visit is not a year without one. Meetings in third states and calls are no visits.

Literature: Lebovic and Saunders (2016), The diplomatic core: the determinants of high-level US diplomatic visits, 1946–2010, International
Studies Quarterly 60(1), for visits by level as a measure of diplomatic attention.
"""

from collections.abc import Mapping, Sequence

import pandas as pd

from relations.measures.columns import check_chosen, check_columns, check_states
from relations.measures.dated_years import POSSIBLE_LABEL, dated_years

DIMENSIONS = ("sender", "receiver", "level")
UNITS: Mapping[str, str] = {"n": "visits", "n_possible": "visits"}
LABELS: Mapping[str, str] = {"n": "Visits", **POSSIBLE_LABEL}


def visit_counts(visits: pd.DataFrame, a: str, b: str, *, by: Sequence[str] = DIMENSIONS) -> pd.DataFrame:
    """Return one row per year and group: `year`, the columns of `by`, `n`, `n_possible`.

    `visits` has one row per visit: `sender`, `receiver`, `level`, `earliest`, `latest` (of its first day). `by` may be any of its columns;
    an empty one gives a row per year.
    """
    check_columns(visits, ("sender", "receiver"), "visits")
    check_chosen(visits, by, "visits")
    check_states(visits, a, b)
    between = visits[
        ((visits["sender"] == a) & (visits["receiver"] == b)) | ((visits["sender"] == b) & (visits["receiver"] == a))
    ]
    years = dated_years(between, "visits")
    groups = years.assign(n=years["certain"], n_possible=~years["certain"]).groupby(["year", *by], sort=True)
    return groups[["n", "n_possible"]].sum().astype("int64").reset_index()
