"""Which breaks are firm and which are weak, with their years, levels and directions: the rows from which headline, findings and table are made."""

from collections.abc import Mapping
from typing import Any

import pandas as pd

from relations.dossier import Dossier
from relations.exhibits.turning.break_series import found_breaks, shown_years
from relations.exhibits.words.numbers import percent

FIRM = 0.9  # share of draws in which a firm break holds; a search that is twice as strict has to find it too
SEVERAL = 3  # series that make a break one of the relationship rather than of a record
_NEAR_ZERO = 0.1
UNITS: Mapping[str, str] = {"near": "share of draws"}
_MOVED = {True: "rose", False: "fell"}


def firm_breaks(dossier: Dossier) -> set[tuple[str, int]]:
    """Return series and year of each firm break of all years."""
    return {(row.series, row.year) for row in single_breaks(dossier, whole=True).itertuples() if row.firm}


def single_breaks(dossier: Dossier, *, whole: bool = False) -> pd.DataFrame:
    """Return the breaks of single series in or next to the dossier's period (of all years if `whole`), in order of year.

    Columns are `series`, `year`, `last_before`, `before` and `after` (plain means of the years from `since` to `last_before` and from `year`
    to `until`), `moved` (rose, fell), `near` (how often it is found again within a year), `stays` (a search that is twice as strict finds it within a
    year) and `firm`: in nine draws of ten or more, and it stays.
    """
    breaks = found_breaks(dossier)
    rows = breaks.breaks if whole else breaks.near(dossier)
    stretches = breaks.stretches
    then = stretches.rename(columns={"first": "since", "last": "last_before", "mean": "before"})
    now = stretches.rename(columns={"first": "year", "last": "until", "mean": "after"})
    frame = rows[["series", "year", "last_before"]].merge(then, on=["series", "last_before"], validate="one_to_one")
    frame = frame.merge(now, on=["series", "year"], validate="one_to_one").assign(
        near=[breaks.firmness(str(row.series), int(row.year)) for row in rows.itertuples()],
        stays=[breaks.stays(str(row.series), int(row.year)) for row in rows.itertuples()],
    )
    frame = frame.assign(
        moved=(frame["after"] > frame["before"]).map(_MOVED), firm=(frame["near"] >= FIRM) & frame["stays"].astype(bool)
    )
    return frame.sort_values(["year", "series"], ignore_index=True)


def together(firm: pd.DataFrame) -> pd.DataFrame:
    """Return the firm breaks that most series have within a year of one another; the later of two such groups where they are as many."""
    groups = [
        firm[firm["year"].between(year, year + 1)].drop_duplicates("series") for year in sorted(set(firm["year"]))
    ]
    return max(groups, key=len, default=firm)


def shared(firm: pd.DataFrame) -> pd.DataFrame:
    """Return the firm breaks of `together` where they are of several series and go one way; no rows where there are none such."""
    group = together(firm)
    return group if len(group) >= SEVERAL and group["moved"].nunique() == 1 else firm.iloc[:0]


def edge(dossier: Dossier, group: pd.DataFrame) -> str:
    """Return `end` or `start` where breaks lie at an end of the dossier's period, which shares them with the one beside it; nothing within."""
    first, last = shown_years(dossier, 0)
    if group.empty:
        return ""
    if group["year"].max() >= last:
        return "end"
    return "start" if group["year"].min() <= first + 1 else ""


def ratio(before: float, after: float) -> float:
    """Return how many times the smaller of two levels the larger is; of a level near zero, as if it were a tenth."""
    low, high = sorted((before, after))
    return high / max(low, _NEAR_ZERO)


def held(row: Any) -> str:
    """Write how often a break (`near`) is found again; one that holds in too few draws never as often as a firm one, to which it might be rounded."""
    return percent(row.near if row.near >= FIRM else min(row.near, FIRM - 0.01), 0)
