"""In which year an outlet named the partner most, and from when on hardly, for the chart and the finding on it."""

from dataclasses import dataclass

import pandas as pd

from relations.exhibits.few import FEW

_HARDLY = 0.1  # share of the texts of a year
_SEVERAL = 3  # years, of which one stands out, and that make a lasting change


@dataclass(frozen=True)
class Turned:
    """The `year` with the highest share, that `share` of its `n` texts, and the year since which it has been below a tenth (`faded`), if any."""

    year: int
    share: float
    n: int
    faded: int | None


def turned(yearly: pd.DataFrame) -> Turned | None:
    """Return the highest year of one outlet; None of fewer than three years with enough texts, or where no text named the partner.

    `yearly` is of `attention_share`, with whole years. A fade is told where the last three years or more lie below a tenth and the peak above.
    """
    firm = yearly[yearly["n"] >= FEW].sort_values("year")
    if len(firm) < _SEVERAL or not firm["named"].sum():
        return None
    peak = firm.loc[firm["share"].idxmax()]
    after = firm[firm["year"] > peak["year"]]
    over = after.loc[after["share"] >= _HARDLY, "year"]
    low = after[after["year"] > over.max()] if len(over) else after
    faded = int(low["year"].min()) if peak["share"] >= _HARDLY and len(low) >= _SEVERAL else None
    return Turned(int(peak["year"]), float(peak["share"]), int(peak["n"]), faded)


def whole_years(rows: pd.DataFrame, yearly: pd.DataFrame) -> pd.DataFrame:
    """Return the years of which an outlet has more than the months in which its texts begin or end: these are no measure of a peak."""
    if yearly.empty:
        return yearly
    months = rows.loc[rows["outlet"] == yearly["outlet"].iloc[0], "earliest"]
    first, last = months.min(), months.max()
    whole = [
        first <= pd.Timestamp(int(year), 1, 31) and last >= pd.Timestamp(int(year), 12, 1) for year in yearly["year"]
    ]
    return yearly[whole]
