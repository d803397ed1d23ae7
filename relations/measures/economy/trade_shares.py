"""Share of one partner in the foreign trade of a state.

export_share = exports to the partner / all exports, import_share = imports from the partner / all imports, share = turnover with the
partner / turnover with all, from 0 to 1. The totals of the state come as a frame of the same unit, since a share of values counted in
two ways means nothing; years without a total are absent, and a total of 0 gives no share. n counts the flows known (1 or 2), as in
`trade_balance`; `share` needs both.

A share above 1 says that the source counts more trade with the partner than with all: it is an error of the data, and is raised as one.

Literature: Barbieri (1996), Economic interdependence: a path to peace or a source of interstate conflict?, Journal of Peace Research
33(1), for trade shares as a measure of the weight of a partner; Gartzke and Li (2003), Measure for measure, Journal of Peace Research
40(5), for what the share does not tell: the weight of trade in the economy.
"""

from collections.abc import Mapping

import pandas as pd

from relations.errors import DataError
from relations.measures.columns import check_columns
from relations.measures.economy.trade_balance import trade_balance

UNITS: Mapping[str, str] = {"n": "directions", "export_share": "share", "import_share": "share", "share": "share"}


def trade_shares(trade: pd.DataFrame, totals: pd.DataFrame, state: str, partner: str) -> pd.DataFrame:
    """Return one row per series and year: `series`, `unit`, `year`, `n`, `exports`, `imports`, `total_exports`, `total_imports` (in
    `unit`), `export_share`, `import_share`, `share`.

    `totals` has one row per year and state: `year`, `state`, `unit`, `exports`, `imports`, to and from all partners. Only series whose
    unit is that of the totals are given. Raises DataError for a year that is there twice, or a flow larger than its total.
    """
    check_columns(totals, ("year", "state", "unit", "exports", "imports"), "totals")
    flows = trade_balance(trade, state, partner)[["series", "unit", "year", "n", "exports", "imports"]]
    own = totals.loc[totals["state"] == state, ["year", "unit", "exports", "imports"]]
    own = own.rename(columns={"exports": "total_exports", "imports": "total_imports"})
    if own.duplicated(["year", "unit"]).any():
        raise DataError(f"the totals of {state} have a year twice")
    table = flows.merge(own, on=["year", "unit"], validate="many_to_one")
    table = table.astype(dict.fromkeys(("total_exports", "total_imports"), "float64"))
    for flow in ("exports", "imports"):
        over = table[table[flow] > table[f"total_{flow}"]]
        if not over.empty:
            row = over.iloc[0]
            raise DataError(
                f"the {flow} of {state} with {partner} in {row['year']} are larger than its {flow} with all"
            )
    both = table["total_exports"] + table["total_imports"]
    return table.assign(
        export_share=table["exports"] / table["total_exports"].where(table["total_exports"] > 0),
        import_share=table["imports"] / table["total_imports"].where(table["total_imports"] > 0),
        share=(table["exports"] + table["imports"]) / both.where(both > 0),
    )
