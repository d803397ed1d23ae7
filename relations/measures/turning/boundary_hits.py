"""Break years found in the data against boundaries of periods that were declared beforehand.

A boundary is the first day of a period but the first; its year is the first year of which the period has more than half the days, the rule
by which yearly figures are given to periods. Each boundary and each break is matched at most once, the nearest first:
hit = a break within `tolerance` years; missed = a boundary with none, though one could have been found; unforeseen = a break with no
boundary; untestable = a boundary too near the ends of the series, or outside it, for a break to be found there.

by_chance is the share of the years in which a break could lie that are within tolerance of a boundary: what a break put anywhere at
random would hit. Hits are to be read against it. The boundaries must have been set without looking at the series, or the test is none.
"""

from collections.abc import Mapping

import numpy as np
import pandas as pd

from relations.measures.columns import check_columns
from relations.measures.turning.segmentation import signals

UNITS: Mapping[str, str] = {"n": "years", "distance": "years", "by_chance": "share"}


def boundary_hits(
    breaks: pd.DataFrame, series: pd.DataFrame, periods: pd.DataFrame, *, tolerance: int = 1, least: int = 3
) -> pd.DataFrame:
    """Return one row per series and boundary or unmatched break: `series`, `n` years, `boundary`, `period` that begins there, `found` (year of
    the break), `distance` (found − boundary, years), `verdict`, `by_chance`.

    `breaks` has `series`, `year` (see `break_years`) from the same `series` and `least`; `periods` has `period` and `start`.
    """
    check_columns(breaks, ("series", "year"), "breaks")
    check_columns(periods, ("period", "start"), "periods")
    ordered = periods.sort_values("start").iloc[1:]
    boundaries = dict(zip(ordered["start"].map(_first_year), ordered["period"], strict=True))
    rows = []
    for name, signal in signals(series, least).items():
        candidates = signal.years[least : len(signal.years) - least + 1]
        own = [int(year) for year in breaks.loc[breaks["series"] == name, "year"]]
        matched = _matches(list(boundaries), own, tolerance)
        near = [min((abs(int(year) - boundary) for boundary in boundaries), default=np.inf) for year in candidates]
        fixed = {
            "series": name,
            "n": len(signal.years),
            "by_chance": float(np.mean(np.array(near) <= tolerance)) if len(near) else np.nan,
        }
        for boundary, period in boundaries.items():
            found = matched.get(boundary)
            testable = len(candidates) > 0 and candidates[0] <= boundary <= candidates[-1]
            verdict = "hit" if found is not None else "missed" if testable else "untestable"
            rows.append({**fixed, "boundary": boundary, "period": period, "found": found, "verdict": verdict})
        rows += [{**fixed, "found": year, "verdict": "unforeseen"} for year in own if year not in matched.values()]
    columns = ["series", "n", "boundary", "period", "found", "distance", "verdict", "by_chance"]
    table = pd.DataFrame(rows, columns=columns).astype(
        {"series": "str", "n": "int64", "boundary": "Int64", "found": "Int64", "by_chance": "float64"}
    )
    return table.assign(distance=table["found"] - table["boundary"])


def _first_year(start: pd.Timestamp) -> int:
    year = int(start.year)
    days = (pd.Timestamp(year, 12, 31) - start).days + 1
    return year if 2 * days > (366 if start.is_leap_year else 365) else year + 1


def _matches(boundaries: list[int], breaks: list[int], tolerance: int) -> dict[int, int]:
    """Return the break of each boundary that has one, nearest pairs first."""
    pairs = sorted((abs(year - boundary), boundary, year) for boundary in boundaries for year in breaks)
    found: dict[int, int] = {}
    for distance, boundary, year in pairs:
        if distance <= tolerance and boundary not in found and year not in found.values():
            found[boundary] = year
    return found
