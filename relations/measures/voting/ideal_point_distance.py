"""Distance of two states' ideal points: how far apart their positions are on the line that votes in the General Assembly span.

distance = |point of a - point of b|, 0 for the same position; the unit is about one standard deviation of all states and sessions. Unlike
agreement it does not fall because the agenda turns to what divides the two, as the model gives each roll call its own difficulty. The
tables give an interval for each point and not for the difference; the two errors are taken to be normal and independent, so that

    se = √(se_a² + se_b²),   se of a point = (high - low) / (2 · z),   z the normal quantile of the level of its interval

The points share the parameters of the roll calls, hence their errors are somewhat alike, and the interval is rather too wide than too
narrow.

Literature: Bailey, Strezhnev and Voeten (2017), Estimating dynamic state preferences from United Nations voting data, Journal of Conflict
Resolution 61(2), 430–456.
"""

from collections.abc import Mapping
from statistics import NormalDist

import numpy as np
import pandas as pd

from relations.errors import DataError, UsageError
from relations.measures.columns import check_columns, check_names, check_states
from relations.measures.intervals import BOUND_LABELS

UNITS: Mapping[str, str] = {
    "n": "votes",
    **dict.fromkeys(("difference", "distance", "low", "high"), "standard deviations"),
}
LABELS: Mapping[str, str] = BOUND_LABELS


def ideal_point_distance(
    points: pd.DataFrame, a: str, b: str, *, issue: str | None = None, level: float = 0.9
) -> pd.DataFrame:
    """Return one row per session in which both have a point: `session`, `year`, `n` votes of the state that cast fewer, `difference` (a - b),
    `distance`, and the 95 % interval `low`, `high` of the distance.

    `points` has session, year, state, n, estimate, low, high; `level` is the level of its intervals (those of the published table reach from
    the 5 to the 95 per cent quantile). `issue` chooses the rows of one value of the column `issue`, needed where it has several: "all" for
    all votes. Where the interval of the difference holds 0, that of the distance begins at 0. Sessions in which a state has no point are
    absent; without intervals the bounds are NaN. Raises DataError for a missing column or a state twice in a session, UsageError for a
    level outside 0 to 1.
    """
    if not 0 < level < 1:
        raise UsageError(f"a level lies between 0 and 1, not {level}")
    check_columns(points, ("session", "year", "state", "n", "estimate", "low", "high"), "ideal points")
    check_states(points, a, b)
    if issue is not None:
        check_columns(points, ("issue",), "ideal points")
        check_names(points, "issue", [issue])
        points = points[points["issue"] == issue]
    z = NormalDist().inv_cdf((1 + level) / 2)
    points = points.assign(se=(points["high"] - points["low"]) / (2 * z))
    first, second = (points[points["state"] == state][["session", "year", "n", "estimate", "se"]] for state in (a, b))
    for state, own in ((a, first), (b, second)):
        if own["session"].duplicated().any():
            raise DataError(f"{state} has several ideal points in a session; choose an issue or an edition")
    both = first.merge(second.drop(columns="year"), on="session", suffixes=("", "_b")).sort_values("session")
    difference = (both["estimate"] - both["estimate_b"]).to_numpy("float64")
    half = NormalDist().inv_cdf(0.975) * np.hypot(both["se"], both["se_b"]).to_numpy("float64")
    ends = np.abs(np.stack([difference - half, difference + half]))
    within = np.abs(difference) <= half
    return pd.DataFrame(
        {
            "session": both["session"].to_numpy("int64"),
            "year": both["year"].to_numpy("int64"),
            "n": np.minimum(both["n"], both["n_b"]).to_numpy("int64"),
            "difference": difference,
            "distance": np.abs(difference),
            "low": np.where(within, 0.0, ends.min(axis=0)),
            "high": ends.max(axis=0),
        }
    )
