"""How firm each break year is: how often it is found again when the noise is drawn anew.

The series is taken as its levels plus noise. Noise is drawn with replacement from the residuals of each stretch (of all series at once, so
that what moved together still does), added to the levels, and the sum divided again with the same penalty. frequency = share of draws with a
break in just that year, near = share with one in that year or within `tolerance` years of it, both from 0 to 1. Years that are
no break of the series itself are given as well: a high frequency there says that the break may lie elsewhere.

It answers where the breaks lie if the levels are right; it does not test whether there are levels at all. Residuals that depend on those of
the year before make it too sure: `block` draws runs of that many years instead of single ones.

Literature: Cho and Kirch (2021), Bootstrap confidence intervals for multiple change points based on moving sum procedures, arXiv
2106.12844, for the bootstrap of residuals; see also `segmentation`.
"""

from collections.abc import Mapping, Sequence

import numpy as np
import pandas as pd

from relations.errors import UsageError
from relations.measures.turning.segmentation import Values, best_division, signals

UNITS: Mapping[str, str] = {"n": "draws", "frequency": "share", "near": "share"}


def break_frequency(
    series: pd.DataFrame,
    *,
    penalty: float | None = None,
    least: int = 3,
    most: int = 10,
    tolerance: int = 1,
    draws: int = 500,
    block: int = 1,
    seed: int = 0,
) -> pd.DataFrame:
    """Return one row per series and year in which a break can lie: `series`, `year`, `n` draws, `found` (whether it is a break of the
    series itself), `frequency`, `near`.

    `series` and the first options as in `break_years`. The same `seed` gives the same draws. Series shorter than two stretches of
    `least` are absent. Raises UsageError for fewer than one draw or year in a block.
    """
    if draws < 1 or block < 1:
        raise UsageError("at least one draw and one year in a block are needed")
    rows = []
    for name, signal in signals(series, least).items():
        years = signal.years[least : len(signal.years) - least + 1]
        if len(years) == 0:
            continue
        pen = signal.penalty if penalty is None else penalty
        own = best_division(signal.scaled, pen, least, most)
        hits = np.zeros((draws, len(signal.years)), dtype=bool)
        rng = np.random.default_rng(seed)
        stretches = [(part.mean(axis=0), part - part.mean(axis=0)) for part in np.split(signal.scaled, own)]
        for draw in range(draws):
            hits[draw, best_division(_redrawn(stretches, block, rng), pen, least, most)] = True
        for position, year in enumerate(years, start=least):
            close = np.abs(signal.years - year) <= tolerance
            rows.append(
                {
                    "series": name,
                    "year": int(year),
                    "n": draws,
                    "found": position in own,
                    "frequency": float(hits[:, position].mean()),
                    "near": float(hits[:, close].any(axis=1).mean()),
                }
            )
    types = {"series": "str", "year": "int64", "n": "int64", "found": "bool", "frequency": "float64", "near": "float64"}
    return pd.DataFrame(rows, columns=list(types)).astype(types)


def _redrawn(stretches: Sequence[tuple[Values, Values]], block: int, rng: np.random.Generator) -> Values:
    """Return a series of the levels with noise drawn from the residuals about each; a stretch is its level and its residuals."""
    parts = []
    for level, residuals in stretches:
        n = len(residuals)
        first = rng.integers(0, n, size=-(-n // block))
        picked = first if block == 1 else (first[:, None] + np.arange(block)).ravel()[:n] % n
        parts.append(level + residuals[picked])
    return np.concatenate(parts)
