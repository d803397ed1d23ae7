"""Division of yearly series into stretches of constant level.

A series y_1 … y_n is divided so that Σ (y_t − mean of its stretch)² + penalty · breaks is least. Values are first divided by the
noise of the series, so that a penalty means the same for every series and several can be divided jointly: noise² = Σ (y_t − y_{t−1})² /
(2 (n − 1)). Jumps are counted in, which makes the noise rather too large than too small: a break missed is a lesser error than one made up. The
default penalty is Schwarz's, (d + 1) log n for d series: one parameter for each new level and one for the place of the break.

The search is exact for each number of breaks, by dynamic programming. PELT is faster on long series and run beside it; with a least length of a
stretch its pruning can miss the optimum, which is rare and shows as a difference.

Missing values are left out and the years on both sides of a gap become neighbours; nothing is put in their place.

Literature: Truong, Oudre and Vayatis (2020), Selective review of offline change point detection methods, Signal Processing 167; Killick,
Fearnhead and Eckley (2012), Optimal detection of changepoints with a linear computational cost, JASA 107(500); Yao (1988), Estimating the
number of change-points via Schwarz' criterion, Statistics & Probability Letters 6(3).
"""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import pandas as pd

from relations.errors import DataError, UsageError
from relations.measures.columns import check_columns

JOINT = "joint"
Values = npt.NDArray[np.float64]


@dataclass(frozen=True)
class Signal:
    """One series, or several on their common years: `years`, `values` (a column each), and `scaled`, the values in units of noise."""

    years: npt.NDArray[np.int64]
    values: Values
    scaled: Values

    @property
    def penalty(self) -> float:
        """Schwarz's penalty."""
        n, d = self.scaled.shape
        return float((d + 1) * np.log(n)) if n else 0.0


def signals(series: pd.DataFrame, least: int) -> dict[str, Signal]:
    """Return each series by its name, and all of them as `joint` where there are several.

    `series` has one row per series and year: `series`, `year`, `value`. Raises UsageError for a least length below 2, DataError for a
    series called joint or a year that a series has twice.
    """
    if least < 2:
        raise UsageError(f"a stretch is 2 years or more, not {least}: one year is a value, not a level")
    check_columns(series, ("series", "year", "value"), "series")
    if JOINT in set(series["series"]):
        raise DataError(f"'{JOINT}' is the name of all series together; call the series otherwise")
    if series.duplicated(["series", "year"]).any():
        row = series[series.duplicated(["series", "year"])].iloc[0]
        raise DataError(f"{row['series']} has the year {row['year']} twice")
    wide = series.pivot(index="year", columns="series", values="value").astype("float64")
    found = {str(name): _signal(wide[[name]].dropna()) for name in wide.columns}
    if len(found) > 1:
        found[JOINT] = _signal(wide.dropna())
    return found


def exact_divisions(scaled: Values, least: int, most: int) -> list[list[int]]:
    """Return the best division for 0, 1, … `most` breaks (or as many as fit), each as the positions where a new stretch begins."""
    from ruptures import KernelCPD  # here, since it takes more than a second that most reports need not spend

    fitting = min(most, len(scaled) // least - 1)
    divisions: list[list[int]] = [[]]
    if fitting > 0:
        # With a linear kernel the cost is the sum of squares about the mean, and the dynamic programme runs in C.
        search = KernelCPD(kernel="linear", min_size=least).fit(scaled)
        search.predict(n_bkps=fitting)  # the programme for the most breaks holds those for fewer
        divisions += [search.predict(n_bkps=k)[:-1] for k in range(1, fitting + 1)]
    return divisions


def pelt_division(scaled: Values, penalty: float, least: int) -> list[int]:
    """Return the division that PELT finds for a penalty."""
    from ruptures import Pelt

    if len(scaled) < 2 * least:
        return []
    found = Pelt(model="l2", min_size=least, jump=1).fit(scaled).predict(pen=penalty)
    return [int(position) for position in found[:-1]]


def best_division(scaled: Values, penalty: float, least: int, most: int) -> list[int]:
    """Return the division with the least cost and penalty; of equals the one with fewer breaks."""
    divisions = exact_divisions(scaled, least, most)
    costs = _costs(scaled, divisions)
    return min(
        zip(divisions, costs, strict=True), key=lambda one: (round(one[1] + penalty * len(one[0]), 9), len(one[0]))
    )[0]


def cost(scaled: Values, starts: list[int]) -> float:
    """Return the sum of squares about the means of the stretches."""
    return _costs(scaled, [starts])[0]


def _costs(scaled: Values, divisions: list[list[int]]) -> list[float]:
    """Return the cost of each division: Σ y² − Σ (sum of a stretch)² / its length, with the sums read off running totals."""
    # About the mean, so that little is lost when two large numbers are subtracted.
    centred = scaled - scaled.mean(axis=0)
    totals = np.concatenate([np.zeros((1, scaled.shape[1])), centred.cumsum(axis=0)])
    whole = float((centred**2).sum())
    costs = []
    for starts in divisions:
        bounds = np.array(sorted({0, *starts, len(scaled)}))
        sums = totals[bounds[1:]] - totals[bounds[:-1]]
        explained = (sums**2).sum(axis=1) @ (1 / (bounds[1:] - bounds[:-1]))
        costs.append(max(whole - float(explained), 0.0))
    return costs


def _signal(frame: pd.DataFrame) -> Signal:
    values = frame.to_numpy("float64")
    noise = np.sqrt((np.diff(values, axis=0) ** 2).mean(axis=0) / 2) if len(values) > 1 else np.ones(values.shape[1])
    return Signal(frame.index.to_numpy("int64"), values, values / np.where(noise > 0, noise, 1.0))
