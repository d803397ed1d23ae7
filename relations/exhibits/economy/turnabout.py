"""When the balance of trade turned for good: the last year in which one state sold more, and what came after it."""

from dataclasses import dataclass

import pandas as pd

from relations.dossier import Dossier
from relations.exhibits.economy.frames import longest_series, turnover

_YEARS = 5  # in a row on each side, else a turn is a single good year


@dataclass(frozen=True)
class Turnabout:
    """`before` and `after` are the states that sold more until `year` and from `since` to `last`, with their shares of the turnover of these years.

    `ahead` tells in how many of the `earlier` years to the turn the first of them did sell more.
    """

    before: str
    after: str
    year: int
    since: int
    last: int
    share_before: float
    share_after: float
    ahead: int
    earlier: int
    years: pd.DataFrame


def turnabout(dossier: Dossier) -> Turnabout | None:
    """Return the turn in the series with the most years; None where no side sold more in each of the last years, or the other did not before."""
    frame = turnover(dossier)
    if frame.empty:
        return None
    own = frame[frame["series"] == longest_series(frame)].sort_values("year", ignore_index=True)
    first_ahead = own["balance"] > 0
    turned = first_ahead.index[first_ahead != first_ahead.iloc[-1]]
    if turned.empty:
        return None
    cut = int(turned[-1]) + 1
    earlier, later = own.iloc[:cut], own.iloc[cut:]
    if (
        len(later) < _YEARS
        or (first_ahead.iloc[max(cut - _YEARS, 0) : cut] == first_ahead.iloc[-1]).any()
        or cut < _YEARS
    ):
        return None
    before, after = (dossier.partner, dossier.first) if first_ahead.iloc[-1] else (dossier.first, dossier.partner)
    return Turnabout(
        before,
        after,
        year=int(earlier["year"].iloc[-1]),
        since=int(later["year"].iloc[0]),
        last=int(later["year"].iloc[-1]),
        share_before=sold(dossier, before, earlier),
        share_after=sold(dossier, after, later),
        ahead=int((first_ahead.iloc[:cut] != first_ahead.iloc[-1]).sum()),
        earlier=cut,
        years=own,
    )


def sold(dossier: Dossier, state: str, years: pd.DataFrame) -> float:
    """Return the share of the turnover of those years that one of the two states sold."""
    column = "exports" if state == dossier.first else "imports"
    return float(years[column].sum() / years["turnover"].sum())
