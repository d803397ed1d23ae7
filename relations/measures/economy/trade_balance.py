"""Balance and turnover of the trade of two states, each source series by itself.

With x the exports of `a` to `b` and m the imports of `a` from `b`: turnover = x + m, balance = x − m from the side of `a`, and
balance_share = balance / turnover, from −1 (only imports) to 1 (only exports), which needs no deflator. Values of different series or units
are never mixed: a series may count what another leaves out. A year with one direction alone has n = 1, that direction, and neither
turnover nor balance: a missing direction is not zero. Years that the series does not have are absent.
"""

from collections.abc import Mapping

import pandas as pd

from relations.errors import DataError
from relations.measures.columns import check_columns, check_states, empty_frame

KEY = ["series", "unit", "year"]
UNITS: Mapping[str, str] = {"n": "directions", "balance_share": "share of turnover"}


def trade_balance(trade: pd.DataFrame, a: str, b: str) -> pd.DataFrame:
    """Return one row per series and year: `series`, `unit`, `year`, `n` directions known (1 or 2), `exports`, `imports`, `turnover`,
    `balance` (in `unit`, from the side of `a`), `balance_share`.

    `trade` has one row per series, year and direction: `series`, `unit`, `year`, `exporter`, `importer`, `value`. Raises DataError for a
    direction that is there twice or a negative value.
    """
    check_columns(trade, (*KEY, "exporter", "importer", "value"), "trade rows")
    check_states(trade, a, b)
    pair = trade[
        ((trade["exporter"] == a) & (trade["importer"] == b)) | ((trade["exporter"] == b) & (trade["importer"] == a))
    ].dropna(subset="value")
    if (pair["value"] < 0).any():
        raise DataError(f"the trade of {a} and {b} has a negative value")
    twice = pair[pair.duplicated([*KEY, "exporter"])]
    if not twice.empty:
        row = twice.iloc[0]
        raise DataError(f"{row['series']} has two values for {row['year']} from {row['exporter']}")
    if pair.empty:
        values = dict.fromkeys(("exports", "imports", "turnover", "balance", "balance_share"), "float64")
        return empty_frame(series="str", unit="str", year="int64", n="int64", **values)
    flow = pair["exporter"].map({a: "exports", b: "imports"})
    wide = pair.assign(flow=flow).pivot(index=KEY, columns="flow", values="value").astype("float64")
    table = wide.reindex(columns=["exports", "imports"]).rename_axis(columns=None)
    table.insert(0, "n", table.notna().sum(axis=1).astype("int64"))
    table["turnover"] = table["exports"] + table["imports"]
    table["balance"] = table["exports"] - table["imports"]
    table["balance_share"] = table["balance"] / table["turnover"].where(table["turnover"] > 0)
    return table.reset_index()
