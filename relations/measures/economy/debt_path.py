"""Path of a debt: the stocks that sources state, and the steps between them.

Each row is one declared claim: a stock (what was owed) or a step (credit, write-off, repayment, settlement of counter-claims), with its
value, the range of all claims on the same quantity, and n, the number of these claims. A step that reduces the debt is linked to the two stated
stocks of the same calendar year, kind and unit that it fits best: those that minimise |before − step − after|, with before > after.
Then share = step / before, from 0 to 1, and residual = before − step − after, which rounding makes small and a wrong link makes large.
Steps that fit no two stocks have neither. Nothing is interpolated between stocks: they rest on claims that creditor and debtor disputed.

A step is a drop, not a slope: drawn, the path is level to the step and level after it.
"""

from collections.abc import Mapping
from typing import Any

import pandas as pd

from relations.errors import DataError
from relations.measures.columns import check_columns

REDUCES = ("write-off", "repayment", "settlement")
UNITS: Mapping[str, str] = {"n": "claims", "share": "share of the stock before"}
LABELS: Mapping[str, str] = {"n": "Claims"}


def debt_path(debt: pd.DataFrame, claims: pd.DataFrame, quantities: pd.DataFrame) -> pd.DataFrame:
    """Return one row per stock and step in order of time: `claim`, `date`, `earliest`, `latest`, `step`, `kind`, `unit`, `n` claims, `value`,
    `low`, `high`, `before`, `after`, `share`, `residual`.

    `debt` declares the claims (`claim`, `date`, `step`, `kind`, with `earliest` and `latest`), `claims` has their numbers, `quantities` the
    units. A claim with a bound but no value has the bound in `low` or `high` and no `value`. Within a year in which steps are linked, the
    order is from the larger debt to the smaller. Raises DataError for a claim or quantity that is not there.
    """
    check_columns(debt, ("claim", "date", "earliest", "latest", "step", "kind"), "debt rows")
    check_columns(claims, ("claim", "quantity", "value", "low", "high"), "claims")
    ranges = claims.groupby("quantity").agg(
        n=("claim", "size"), least=("value", "min"), most=("value", "max"), low=("low", "min"), high=("high", "max")
    )
    ranges = ranges.assign(low=ranges[["least", "low"]].min(axis=1), high=ranges[["most", "high"]].max(axis=1))
    table = debt[["claim", "date", "earliest", "latest", "step", "kind"]]
    table = table.merge(claims[["claim", "quantity", "value"]], on="claim", how="left", validate="one_to_one")
    table = table.merge(quantities[["quantity", "unit"]], on="quantity", how="left", validate="many_to_one")
    lost = table.loc[table["unit"].isna(), "claim"]
    if not lost.empty:
        raise DataError(f"the claim {lost.iloc[0]} has no number or no unit")
    table = table.merge(ranges[["n", "low", "high"]], on="quantity", how="left")
    links = [_link(row, table) for row in table.itertuples()]
    table = table.join(pd.DataFrame(links, columns=["before", "after"], index=table.index, dtype="float64"))
    table["share"] = table["value"] / table["before"]
    table["residual"] = table["before"] - table["value"] - table["after"]
    year = table["latest"].dt.year
    linked = year.isin(year[table["before"].notna()])
    # Before a step stands the stock that it cut, after it the stock that it left, however the reports of them are dated.
    level = -table["before"].fillna(table["value"]).where(linked, 0.0)
    table = table.assign(year=year, level=level, cut=table["before"].notna())
    table = table.sort_values(["year", "level", "cut", "earliest", "claim"], ignore_index=True)
    columns = ["claim", "date", "earliest", "latest", "step", "kind", "unit", "n", "value", "low", "high"]
    return table[[*columns, "before", "after", "share", "residual"]].astype({"n": "int64"})


def _link(step: Any, table: pd.DataFrame) -> tuple[float, float]:
    """Return the stocks before and after a step; NaN where no two stocks fit it to within its own size."""
    nothing = (float("nan"), float("nan"))
    if step.step not in REDUCES or pd.isna(step.value):
        return nothing
    same = (table["kind"] == step.kind) & (table["unit"] == step.unit) & (table["step"] == "stock")
    stocks = table.loc[same & (table["latest"].dt.year == step.latest.year), "value"].dropna()
    pairs = [(abs(a - step.value - b), a, b) for a in stocks for b in stocks if a > b]
    misfit, before, after = min(pairs, default=(float("inf"), *nothing))
    return (before, after) if misfit < step.value else nothing
