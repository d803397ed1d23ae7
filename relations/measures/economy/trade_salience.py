"""Salience and symmetry of the trade of two states, after Barbieri.

With s_a and s_b the share of the partner in the turnover of each state (see `trade_shares`):
salience = √(s_a · s_b), how much the trade matters to both; symmetry = 1 − |s_a − s_b|, how equally it does; interdependence = salience ·
symmetry. All run from 0 to 1. Symmetry is 1 also where the trade matters to neither, so it is read beside salience, never alone.
Years in which a total or a direction is missing for either state are absent.

Literature: Barbieri (1996), Economic interdependence: a path to peace or a source of interstate conflict?, Journal of Peace Research
33(1). Gartzke and Li (2003), Measure for measure, and Hegre (2005), Identifying how trade matters in empirical studies of interstate
conflict, Conflict Management and Peace Science 22(3), dispute what trade shares measure.
"""

from collections.abc import Mapping

import pandas as pd

from relations.measures.economy.trade_shares import trade_shares

UNITS: Mapping[str, str] = {
    "n": "shares",
    "share_a": "share",
    "share_b": "share",
    **dict.fromkeys(("salience", "symmetry", "interdependence"), "0 to 1"),
}


def trade_salience(trade: pd.DataFrame, totals: pd.DataFrame, a: str, b: str) -> pd.DataFrame:
    """Return one row per series and year: `series`, `year`, `n` shares (2), `share_a`, `share_b`, `salience`, `symmetry`, `interdependence`.

    `trade` and `totals` as in `trade_shares`, with the totals of both states. The errors are those of `trade_shares`.
    """
    key = ["series", "unit", "year"]
    first = trade_shares(trade, totals, a, b)[[*key, "share"]]
    second = trade_shares(trade, totals, b, a)[[*key, "share"]]
    table = first.merge(second, on=key, suffixes=("_a", "_b")).dropna(ignore_index=True)
    salience = (table["share_a"] * table["share_b"]) ** 0.5
    symmetry = 1 - (table["share_a"] - table["share_b"]).abs()
    table = table.drop(columns="unit").assign(salience=salience, symmetry=symmetry, interdependence=salience * symmetry)
    table.insert(2, "n", pd.Series(2, index=table.index, dtype="int64"))
    return table
