"""Published ideal points, continued by our own for the sessions after the last release.

The published estimates stand wherever they exist. Ours have a scale that differs a little from theirs, since the votes differ: they are
brought to it by a straight line, fitted by least squares over the states and sessions that both have in the last sessions of the release:

    continued = intercept + slope · own,   standard error = slope · own standard error

Each row says where it comes from, and no value mixes the two. The error of the line itself is left out; with some two thousand points
to fit it is small beside that of a point.
"""

from collections.abc import Mapping
from statistics import NormalDist

import numpy as np
import pandas as pd

from relations.errors import DataError
from relations.measures.columns import check_columns

LEAST_COMMON = 30
UNITS: Mapping[str, str] = {"n": "votes", **dict.fromkeys(("estimate", "low", "high"), "standard deviations")}


def continued_ideal_points(
    published: pd.DataFrame, own: pd.DataFrame, *, overlap: int = 10, level: float = 0.9
) -> pd.DataFrame:
    """Return the published rows and, for later sessions of the same states, ours on their scale: `session`, `year`, `state`, `n`, `estimate`,
    `low`, `high`, `origin` ("published" or "own").

    `published` has session, year, state, n, estimate, low, high, of one issue; `own` is what `own_ideal_points` gives. The line is fitted over
    the last `overlap` published sessions; `level` is that of the published intervals, and ours are given at the same. Raises DataError for
    a missing column or fewer than 30 common points.
    """
    columns = ["session", "year", "state", "n", "estimate", "low", "high"]
    check_columns(published, columns, "published ideal points")
    check_columns(own, (*columns, "se"), "own ideal points")
    last = published["session"].max()
    recent = published[published["session"] > last - overlap]
    common = recent.merge(own[["session", "state", "estimate"]], on=["session", "state"], suffixes=("", "_own"))
    if len(common) < LEAST_COMMON:
        raise DataError(f"only {len(common)} ideal points are common to both; a line needs {LEAST_COMMON} or more")
    slope, intercept = np.polyfit(common["estimate_own"], common["estimate"], 1)
    later = own[(own["session"] > last) & own["state"].isin(published["state"])]
    estimate = intercept + slope * later["estimate"]
    half = NormalDist().inv_cdf((1 + level) / 2) * abs(slope) * later["se"]
    later = later.assign(estimate=estimate, low=estimate - half, high=estimate + half, origin="own")
    table = pd.concat([published[columns].assign(origin="published"), later[[*columns, "origin"]]])
    return table.astype({"origin": "str"}).sort_values(["state", "session"], ignore_index=True)
