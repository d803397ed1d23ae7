"""A last recorded year far below the best one before it, by the series that reaches furthest."""

import pandas as pd

from relations.dossier import Dossier
from relations.exhibits.economy.frames import turnover

_PARTS = {100: "a hundredth", 50: "a fiftieth", 20: "a twentieth", 10: "a tenth"}


def lowest(dossier: Dossier) -> pd.DataFrame | None:
    """Return two rows of `turnover`, the best year before and the last year of the period; None where the last is no less than a tenth of the best.

    The best year is looked for in all years of the series, before the period too, since a short period does not have it.
    """
    own = turnover(dossier)
    if own.empty:
        return None
    last = own.sort_values("year").tail(1)
    whole = turnover(dossier.whole)
    same = whole[(whole["series"] == last["series"].iloc[0]) & (whole["year"] < last["year"].iloc[0])]
    if same.empty:
        return None
    best = same.loc[[same["turnover"].idxmax()]]
    if best["turnover"].iloc[0] < last["turnover"].iloc[0] * min(_PARTS):
        return None
    return pd.concat([best, last], ignore_index=True)


def part_below(times: float) -> str:
    """Return the part that a value lies below which is `times` smaller, such as `a twentieth` for 22."""
    return next(words for least, words in _PARTS.items() if times >= least)
