"""Joint tables as they might have been: the roll calls of each session drawn again with replacement.

The roll calls of a session are taken for draws from the agenda that might have been put to the vote; sessions differ in agenda and are
kept as they are. Since the measures see only the nine cells of a table, drawing n roll calls with replacement and counting them is one
multinomial draw of n with the observed shares of the cells: exactly the same distribution, without a list of roll calls.

Literature: Efron and Tibshirani (1993), An introduction to the bootstrap, Chapman and Hall.
"""

import numpy as np
import numpy.typing as npt

from relations.measures.voting.joint_tables import Tables, Values

# Where more of the resamples have no value, what remains is too select to give an interval.
MOST_UNDEFINED = 0.05


def resampled_tables(strata: Tables, group: npt.NDArray[np.int64], *, draws: int, seed: int) -> Tables:
    """Return `draws` x groups x 3 x 3 tables, each the sum of the resampled tables of the group's strata.

    `strata` has one table per group and session, `group` the position of its group, in order and without gaps.
    """
    counts = strata.reshape(len(strata), -1)
    n = counts.sum(axis=1)
    drawn = np.random.default_rng(seed).multinomial(n, counts / n[:, None], size=(draws, len(strata)))
    starts = np.flatnonzero(np.diff(group, prepend=-1))
    return np.add.reduceat(drawn, starts, axis=1).reshape(draws, len(starts), *strata.shape[1:])


def percentile_interval(sample: Values, level: float = 0.95) -> tuple[Values, Values]:
    """Return the quantiles of the resampled values (draws x groups) that enclose `level` of them.

    NaN where resampling tells nothing: all values are the same (every roll call fell into the same cell, or the measure does not
    see the difference), or more than a twentieth of them is undefined.
    """
    ordered = np.sort(sample, axis=0)  # undefined values come last
    defined = np.isfinite(ordered).sum(axis=0)
    low, high = (_quantile(ordered, defined, q) for q in ((1 - level) / 2, (1 + level) / 2))
    silent = (defined < (1 - MOST_UNDEFINED) * len(sample)) | np.isclose(low, high, rtol=0, atol=1e-12)
    return np.where(silent, np.nan, low), np.where(silent, np.nan, high)


def _quantile(ordered: Values, defined: npt.NDArray[np.int64], q: float) -> Values:
    position = q * np.maximum(defined - 1, 0)
    below = np.floor(position).astype("int64")
    above = np.minimum(below + 1, np.maximum(defined - 1, 0))
    columns = np.arange(ordered.shape[1])
    lower, upper = ordered[below, columns], ordered[above, columns]
    between: Values = lower + (upper - lower) * (position - below)
    return between
