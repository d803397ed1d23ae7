"""The largest change of agreement from one year to the next that holds against the intervals of both years."""

from dataclasses import dataclass
from itertools import pairwise

import numpy as np
import pandas as pd

from relations.exhibits.few import FEW
from relations.exhibits.words.numbers import counted

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


def how_large(by_year: pd.DataFrame, change: Change) -> str:
    """Return how large a change is among those between neighbouring years: of all, of all with enough votes, or of those that chance does not explain."""
    noun = "rise" if change.size > 0 else "fall"
    if _is_largest(by_year, change):
        return f"the largest {noun} of any year"
    if _is_largest(by_year[by_year["n"] >= FEW], change):
        return f"the largest {noun} of any year with {counted(FEW, 'vote')} or more"
    return f"the largest {noun} that chance does not explain"


def _is_largest(by_year: pd.DataFrame, change: Change) -> bool:
    return all(one.size * np.sign(change.size) <= abs(change.size) for one in _changes(by_year))


def _changes(by_year: pd.DataFrame) -> list[Change]:
    """Return the changes between neighbouring years, large and small."""
    rows = [row for _, row in by_year.iterrows()]
    return [Change(one, other) for one, other in pairwise(rows) if other["year"] == one["year"] + 1]


def sharpest_change(by_year: pd.DataFrame) -> Change | None:
    """Return the change in a frame of `agreement` by year; None where no two neighbouring years with enough votes differ so much."""
    held = [
        one
        for one in _changes(by_year[by_year["n"] >= FEW])
        if abs(one.size) >= _LEAST and (one.after["high"] < one.before["low"] or one.after["low"] > one.before["high"])
    ]
    return max(held, key=lambda change: abs(change.size)) if held else None
