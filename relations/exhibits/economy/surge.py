"""A surge of what one of the two sold the other: at least threefold within two years, in every series that has these years."""

from dataclasses import dataclass

import pandas as pd

from relations.dossier import Dossier
from relations.exhibits.economy.frames import longest_series, turnover
from relations.exhibits.words.numbers import number

_WITHIN = 2  # years
_TIMES = 3.0
_FROM = 200.0  # million dollars of the base year: from less, a multiple says little
_VERBS = {3: "tripled", 4: "quadrupled"}
_FOLD = (
    "",
    "",
    "twofold",
    "threefold",
    "fourfold",
    "fivefold",
    "sixfold",
    "sevenfold",
    "eightfold",
    "ninefold",
    "tenfold",
)


@dataclass(frozen=True)
class Surge:
    """What `seller` sold rose `times` over from the year `start` to the year `peak`."""

    seller: str
    start: int
    peak: int
    times: float
    years: pd.DataFrame

    @property
    def rose(self) -> str:
        """How much it rose, such as `more than tripled` or `rose sixfold`."""
        whole = int(self.times)
        if whole not in _VERBS:
            return f"rose {fold(self.times)}"
        return _VERBS[whole] if self.times == whole else f"more than {_VERBS[whole]}"


def fold(times: float) -> str:
    """Return a multiple in words, rounded down, such as `threefold`."""
    whole = int(times)
    return _FOLD[whole] if whole < len(_FOLD) else f"{number(whole)}-fold"


def surge(dossier: Dossier) -> Surge | None:
    """Return the surge to the best year of one of the two in the series with the most years; None without one, or where another series contradicts."""
    frame = turnover(dossier)
    if frame.empty:
        return None
    found = [
        (times, start, peak, seller)
        for seller, column in ((dossier.first, "exports"), (dossier.partner, "imports"))
        for times, start, peak in _rises(frame, column)
    ]
    if not found:
        return None
    times, start, peak, seller = max(found)
    return Surge(seller, start, peak, times, frame[frame["series"] == longest_series(frame)])


def _rises(frame: pd.DataFrame, column: str) -> list[tuple[float, int, int]]:
    by_series = {str(name): own.set_index("year")[column] for name, own in frame.groupby("series")}
    own = by_series[longest_series(frame)]
    peak = int(own.idxmax())
    starts = [year for year in own.index if peak - _WITHIN <= year < peak and own[year] >= _FROM]
    rises = []
    for start in starts:
        ratios = [one[peak] / one[start] for one in by_series.values() if {start, peak} <= set(one.index)]
        if min(ratios) >= _TIMES:
            rises.append((float(own[peak] / own[start]), int(start), peak))
    return rises
