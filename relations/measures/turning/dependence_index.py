"""A composite index of one state's dependence on another, never without its parts.

Each part is brought to 0 … 1 by declared bounds: (value − low) / (high − low), where low stands for no dependence and high for the most
there can be. The bounds come from the meaning of the part (a share runs from 0 to 1), not from the data, so that new years do not
change old ones. index = Σ weight · part, weights adding up to 1, from 0 to 1. No weights are right: the band shows the middle 90 per cent
of the index over weights drawn evenly from all that are possible, and where it is wide the index says more about the weights than about the
states. A year in which a part is missing has the parts that there are, their number n, and no index; parts are not filled in.

The mean lets a high part make up for a low one. Where that is not meant, show the parts alone.

Literature: Nardo et al. (2008), Handbook on constructing composite indicators: methodology and user guide, OECD; Saisana, Saltelli and Tarantola
(2005), Uncertainty and sensitivity analysis techniques as tools for the quality assessment of composite indicators, Journal of the Royal
Statistical Society A 168(2).
"""

from collections.abc import Mapping

import numpy as np
import pandas as pd

from relations.errors import DataError, UsageError
from relations.measures.columns import check_chosen, check_columns

UNITS: Mapping[str, str] = {"n": "parts", **dict.fromkeys(("index", "low", "high"), "0 to 1")}
LABELS: Mapping[str, str] = {"low": "5 % of weights", "high": "95 % of weights"}


def dependence_index(
    parts: pd.DataFrame,
    bounds: Mapping[str, tuple[float, float]],
    *,
    weights: Mapping[str, float] | None = None,
    draws: int = 2000,
    seed: int = 0,
) -> pd.DataFrame:
    """Return one row per year: `year`, `n` parts with a value, each part as named in `bounds` (normalised), `index`, `low`, `high`.

    `parts` has `year` and a column for each name in `bounds`. `weights` are equal unless given. Raises UsageError for fewer than two
    parts, bounds that are equal, or weights that are negative, do not add up to 1 or name other parts; DataError for a value outside its
    bounds or a year that is there twice.
    """
    names = list(bounds)
    given = dict(weights) if weights is not None else dict.fromkeys(names, 1 / max(len(names), 1))
    if len(names) < 2:
        raise UsageError("an index of fewer than two parts is the part itself")
    if any(low == high for low, high in bounds.values()):
        raise UsageError("the two bounds of a part must differ")
    if set(given) != set(names) or min(given.values()) < 0 or abs(sum(given.values()) - 1) > 1e-9:
        raise UsageError(f"weights are 0 or more, add up to 1, and name the parts {', '.join(names)}")
    check_columns(parts, ("year",), "parts")
    check_chosen(parts, names, "parts")
    if parts["year"].duplicated().any():
        raise DataError("the parts have a year twice")
    table = parts[["year"]].copy()
    for name, (low, high) in bounds.items():
        table[name] = (parts[name].astype("float64") - low) / (high - low)
        outside = parts.loc[(table[name] < -1e-9) | (table[name] > 1 + 1e-9), ["year", name]]
        if not outside.empty:
            row = outside.iloc[0]
            raise DataError(f"{name} is {row[name]:g} in {int(row['year'])}, outside its bounds {low:g} to {high:g}")
    values = table[names].to_numpy("float64")
    drawn = values @ np.random.default_rng(seed).dirichlet(np.ones(len(names)), size=draws).T
    band = np.quantile(drawn, [0.05, 0.95], axis=1)  # NaN where a part is missing
    table.insert(1, "n", table[names].notna().sum(axis=1).astype("int64"))
    table = table.assign(index=values @ np.array([given[name] for name in names]), low=band[0], high=band[1])
    return table.sort_values("year", ignore_index=True)
