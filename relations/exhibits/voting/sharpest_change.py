"""The largest change of agreement from one year to the next that holds against the intervals of both years."""

from dataclasses import dataclass
from itertools import pairwise

import pandas as pd

from relations.exhibits.few import FEW

_LEAST = 0.2  # smaller changes happen between many years


@dataclass(frozen=True)
class Change:
    """Rows of `agreement` of two neighbouring years."""

    before: pd.Series
    after: pd.Series

    @property
    def size(self) -> float:
        """Return the change as a difference of shares."""
        return float(self.after["agreement"] - self.before["agreement"])


def sharpest_change(by_year: pd.DataFrame) -> Change | None:
    """Return the change in a frame of `agreement` by year; None where no two neighbouring years with enough votes differ so much."""
    firm = by_year[by_year["n"] >= FEW]
    rows = [row for _, row in firm.iterrows()]
    changes = [
        Change(one, other)
        for one, other in pairwise(rows)
        if other["year"] == one["year"] + 1 and (other["high"] < one["low"] or other["low"] > one["high"])
    ]
    held = [change for change in changes if abs(change.size) >= _LEAST]
    return max(held, key=lambda change: abs(change.size)) if held else None
