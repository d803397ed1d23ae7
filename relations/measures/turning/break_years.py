"""Turning points of yearly series: the years in which their level changed for good.

A break year is the first year of a new level in the exact best division for one penalty (see `segmentation`). before and after are the
means of the stretches on both sides, in the unit of the series; change = after − before. `last_before` is the last year with data of the
old level: where it is not the year before, a gap lies between and the change may have come anywhere in it. `pelt` tells whether PELT finds
the same year.

autocorrelation is that of the residuals about the levels, from one year with data to the next, −1 to 1 (the mean over the series of a joint
division). Well above 0 it says that levels are the wrong picture or that the penalty is too low: neighbouring years then repeat one another, and (1 + r) /
(1 − r) times the penalty asks as much of the breaks as independent years would. `capped` tells that the number of breaks is the largest
allowed, so that more might have been found.

A level is a simplification: a series that rises steadily is cut into steps at places that mean nothing, and one that returns after two
bad years shows two breaks or none. The year of a break is an estimate; `break_frequency` says how firm it is.

Literature: see `segmentation`.
"""

from collections.abc import Mapping

import numpy as np
import pandas as pd

from relations.measures.turning.segmentation import Values, best_division, pelt_division, signals

UNITS: Mapping[str, str] = {"n": "years", "penalty": "noise variances", "autocorrelation": "−1 to 1"}


def break_years(series: pd.DataFrame, *, penalty: float | None = None, least: int = 3, most: int = 10) -> pd.DataFrame:
    """Return one row per series and break: `series`, `n` years, `penalty`, `year`, `last_before`, `before`, `after`, `change`, `pelt`,
    `autocorrelation`, `capped`.

    `series` has `series`, `year`, `value`; several series are also divided jointly, as `joint`, on their common years, where before,
    after and change have no unit and are NaN. `penalty` is Schwarz's unless given. Empty when no level changes, and for series shorter than
    two stretches of `least`.
    """
    rows = []
    for name, signal in signals(series, least).items():
        pen = signal.penalty if penalty is None else penalty
        starts = best_division(signal.scaled, pen, least, most)
        pelt = set(pelt_division(signal.scaled, pen, least))
        single = signal.values.shape[1] == 1
        means = [float(part.mean()) if single else np.nan for part in np.split(signal.values, starts)]
        rows += [
            {
                "series": name,
                "n": len(signal.years),
                "penalty": pen,
                "year": int(signal.years[start]),
                "last_before": int(signal.years[start - 1]),
                "before": means[i],
                "after": means[i + 1],
                "change": means[i + 1] - means[i],
                "pelt": start in pelt,
                "autocorrelation": _autocorrelation(signal.scaled, starts),
                "capped": len(starts) == most,
            }
            for i, start in enumerate(starts)
        ]
    types = {"series": "str", "n": "int64", "penalty": "float64", "year": "int64", "last_before": "int64"}
    types |= {"before": "float64", "after": "float64", "change": "float64", "pelt": "bool"}
    types |= {"autocorrelation": "float64", "capped": "bool"}
    return pd.DataFrame(rows, columns=list(types)).astype(types)


def _autocorrelation(scaled: Values, starts: list[int]) -> float:
    """Return the correlation of residuals with those before them, within stretches."""
    residuals = [part - part.mean(axis=0) for part in np.split(scaled, starts)]
    products = sum((part[1:] * part[:-1]).sum(axis=0) for part in residuals)
    squares = sum((part**2).sum(axis=0) for part in residuals)
    return float(np.mean(np.divide(products, squares, out=np.zeros_like(squares), where=squares > 0)))
