"""Which breaks are firm and which are weak, with their years, levels and directions: the rows from which headline, findings and table are made."""

from collections.abc import Mapping

import pandas as pd

from relations.dossier import Dossier
from relations.exhibits.turning.break_series import JOINT, found_breaks
from relations.exhibits.words.numbers import percent

FIRM = 0.9  # share of draws from which a break is firm; one that holds in fewer is called weak
_NEAR_ZERO = 0.1
UNITS: Mapping[str, str] = {"near": "share of draws"}
_MOVED = {True: "rose", False: "fell"}


def single_breaks(dossier: Dossier, *, whole: bool = False) -> pd.DataFrame:
    """Return the breaks of single series in or next to the dossier's period (of all years if `whole`), in order of year.

    Columns are `series`, `year`, `last_before`, `before` and `after` (plain means of the years from `since` to `last_before` and from `year`
    to `until`), `moved` (rose, fell), `near` (how often it is found again within a year) and `firm`.
    """
    breaks = found_breaks(dossier)
    rows = breaks.breaks if whole else breaks.near(dossier)
    rows = rows[rows["series"] != JOINT]
    stretches = breaks.stretches
    then = stretches.rename(columns={"first": "since", "last": "last_before", "mean": "before"})
    now = stretches.rename(columns={"first": "year", "last": "until", "mean": "after"})
    frame = rows[["series", "year", "last_before"]].merge(then, on=["series", "last_before"], validate="one_to_one")
    frame = frame.merge(now, on=["series", "year"], validate="one_to_one").assign(
        near=[breaks.firmness(str(row.series), int(row.year)) for row in rows.itertuples()]
    )
    frame = frame.assign(moved=(frame["after"] > frame["before"]).map(_MOVED), firm=frame["near"] >= FIRM)
    return frame.sort_values(["year", "series"], ignore_index=True)


def together(firm: pd.DataFrame) -> pd.DataFrame:
    """Return the firm breaks that most series have within a year of one another; the later of two such groups where they are as many."""
    groups = [
        firm[firm["year"].between(year, year + 1)].drop_duplicates("series") for year in sorted(set(firm["year"]))
    ]
    return max(groups, key=len, default=firm)


def ratio(before: float, after: float) -> float:
    """Return how many times the smaller of two levels the larger is; of a level near zero, as if it were a tenth."""
    low, high = sorted((before, after))
    return high / max(low, _NEAR_ZERO)


def held(near: float) -> str:
    """Write how often a break is found again; one that is weak never as often as a firm one, to which it might be rounded."""
    return percent(near if near >= FIRM else min(near, FIRM - 0.01), 0)
