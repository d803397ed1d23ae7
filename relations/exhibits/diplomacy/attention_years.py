"""Which outlets are collected densely enough to measure attention, and how often one of them named the partner at the begin and at the end."""

from dataclasses import dataclass

import pandas as pd

from relations.exhibits.few import FEW

_DENSE = 0.9  # share of the months of an outlet that have enough texts


@dataclass(frozen=True)
class ShareMoved:
    """The shares of the first and the last whole year of one outlet, the texts of the last (`n`), and whether the intervals of the two lie apart."""

    first: int
    before: float
    last: int
    share: float
    n: int
    apart: bool


def dense(monthly: pd.DataFrame) -> list[str]:
    """Return the outlets that have `FEW` texts or more in nine of ten months; in a thinner collection a month without the partner may be a hole.

    `monthly` is of `attention_share` by month, of all years.
    """
    enough = (monthly["n"] >= FEW).groupby(monthly["outlet"]).mean()
    return list(enough[enough >= _DENSE].index)


def moved(yearly: pd.DataFrame) -> ShareMoved | None:
    """Return how the share of one outlet moved from its first to its last year with enough texts; None of fewer than two such years.

    `yearly` is of `attention_share`, with whole years.
    """
    firm = yearly[yearly["n"] >= FEW].sort_values("year")
    if len(firm) < 2:
        return None
    old, new = firm.iloc[0], firm.iloc[-1]
    apart = bool(old["low"] > new["high"] or new["low"] > old["high"])
    return ShareMoved(
        int(old["year"]), float(old["share"]), int(new["year"]), float(new["share"]), int(new["n"]), apart
    )


def whole_years(rows: pd.DataFrame, yearly: pd.DataFrame) -> pd.DataFrame:
    """Return the years of which an outlet has more than the months in which its texts begin or end: these are no measure of a year."""
    if yearly.empty:
        return yearly
    months = rows.loc[rows["outlet"] == yearly["outlet"].iloc[0], "earliest"]
    first, last = months.min(), months.max()
    whole = [
        first <= pd.Timestamp(int(year), 1, 31) and last >= pd.Timestamp(int(year), 12, 1) for year in yearly["year"]
    ]
    return yearly[whole]
