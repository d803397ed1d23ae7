"""How far two sources differ on one flow of trade.

ratio = value of the first series / value of the second, above 0, 1 where they agree; discrepancy = |x − y| / ((x + y) / 2), from 0
(equal) to 2 (one of them has nothing), which treats the two alike. Values that importers report usually exceed those of exporters by
freight and insurance, in the order of 10 to 20 per cent; more than that is another matter. Only years that both series have are given;
the ratio is missing where the second value is 0. The units must be the same: bring prices to one year first (see `real_terms`).

Literature: Javorsek (2016), Asymmetries in international merchandise trade statistics, ARTNeT working paper 156; World Bank, WITS online
help, Imports, exports and mirror data with UN COMTRADE, for the 10 to 20 per cent.
"""

from collections.abc import Mapping

import pandas as pd

from relations.errors import DataError
from relations.measures.columns import check_columns, check_states
from relations.suggest import check_known

UNITS: Mapping[str, str] = {"n": "values", "ratio": "ratio", "discrepancy": "0 to 2"}


def mirror_ratio(trade: pd.DataFrame, exporter: str, importer: str, first: str, second: str) -> pd.DataFrame:
    """Return one row per year: `year`, `n` values (2), `first`, `second` (in `unit`), `unit`, `ratio`, `discrepancy`.

    `first` and `second` name series of `trade`. Raises UsageError for a series that is not there, DataError for different units or a year
    that a series has twice.
    """
    check_columns(trade, ("series", "unit", "year", "exporter", "importer", "value"), "trade rows")
    check_known("series", (first, second), trade["series"].unique())
    check_states(trade, exporter, importer)
    flow = trade[(trade["exporter"] == exporter) & (trade["importer"] == importer)].dropna(subset="value")
    left = flow.loc[flow["series"] == first, ["year", "value", "unit"]].rename(columns={"value": "first"})
    right = flow.loc[flow["series"] == second, ["year", "value", "unit"]].rename(columns={"value": "second"})
    try:
        table = left.merge(right, on="year", suffixes=("", "_second"), validate="one_to_one")
    except pd.errors.MergeError:
        raise DataError(f"{first} or {second} has a year twice") from None
    unlike = table[table["unit"] != table["unit_second"]]
    if not unlike.empty:
        row = unlike.iloc[0]
        raise DataError(f"{first} is in {row['unit']}, {second} in {row['unit_second']}; bring both to one unit first")
    x, y = table["first"].astype("float64"), table["second"].astype("float64")
    table = table.assign(
        n=pd.Series(2, index=table.index, dtype="int64"),
        ratio=x / y.where(y > 0),
        discrepancy=(x - y).abs() / ((x + y) / 2).where(x + y > 0),
    )
    return table.sort_values("year", ignore_index=True)[
        ["year", "n", "first", "second", "unit", "ratio", "discrepancy"]
    ]
