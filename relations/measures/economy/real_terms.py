"""Values in the prices of one year, by a declared deflator.

real = value · d(base) / d(year of its prices), with d the price index. A row says in its unit what prices it is in: "…, current prices"
(those of its own year) or "…, prices of 2010"; the unit becomes "…, prices of <base>". Rows in units without prices are an error, not
passed on. Where the index has no value for a year the result is NaN: prices are not extrapolated.

A deflator of the United States makes dollars of different years comparable. It does not give what they bought in another country, and no
deflator makes sense of values that were set by clearing agreements rather than by prices.

Literature: SIPRI, Military Expenditure Database, sources and methods, for constant dollars by consumer prices.
"""

from collections.abc import Mapping

import pandas as pd

from relations.errors import DataError, UsageError
from relations.measures.columns import check_chosen, check_columns

_PRICES = r"^(?P<money>.+), (?:current prices|prices of (?P<base>\d{4}))$"
LABELS: Mapping[str, str] = {"nominal": "Value as stated"}


def real_terms(frame: pd.DataFrame, deflator: pd.DataFrame, base: int, *, value: str = "value") -> pd.DataFrame:
    """Return the frame with `value` and `unit` in prices of `base`, and `nominal`, the value as it was.

    Without any row of the deflator all is NaN.

    `deflator` has `year` and `deflator` (any base); the frame has `year`, `unit` and the column named by `value`. Raises UsageError for a
    base year that the deflator lacks, DataError for a unit without prices or a deflator that has a year twice or is not positive.
    """
    check_columns(frame, ("year", "unit"), "values")
    check_chosen(frame, (value,), "values")
    check_columns(deflator, ("year", "deflator"), "rows of the deflator")
    if deflator["year"].duplicated().any() or not (deflator["deflator"] > 0).all():
        raise DataError("the deflator has a year twice, or a value that is not positive")
    index = deflator.set_index("year")["deflator"].astype("float64")
    if len(index) and base not in index.index:
        raise UsageError(f"the deflator has no value for {base}; it covers {index.index.min()} to {index.index.max()}")
    parts = frame["unit"].str.extract(_PRICES)
    without = frame.loc[parts["money"].isna(), "unit"]
    if not without.empty:
        raise DataError(f"the unit '{without.iloc[0]}' does not say of what year its prices are")
    priced = parts["base"].astype("Int64").fillna(frame["year"].astype("Int64"))
    factor = index.get(base, float("nan")) / priced.map(index).astype("float64")
    result = frame.assign(
        nominal=frame[value].astype("float64"), unit=(parts["money"] + f", prices of {base}").astype("str")
    )
    result[value] = result["nominal"] * factor
    return result
