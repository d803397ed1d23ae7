"""What is known of all pairs of states at once: from the producers' files to arrays by year and pair."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

import numpy as np
import numpy.typing as npt

from relations.ingest.ideal_points import read_points
from relations.ingest.sipri_tiv import read_transfers
from relations.ingest.un_ga import read_votes
from relations.measures import pair_tables
from relations.package import Package
from relations.states import declared_states

Counts = npt.NDArray[np.int64]
Pair = tuple[int, int]  # positions in `codes`, the smaller first
Point = tuple[float, float, float]  # estimate, 5 and 95 per cent


@dataclass(frozen=True)
class AllStates:
    """`joint[y, i, j]` are the roll calls of `years[y]` on which `codes[i]` and `codes[j]` both voted yes, no or abstained, `same[y, i, j]` those on
    which they did the same. `arms[i, j]` has the volume (million TIV) by year that went from the one to the other, `points[i]` the ideal point
    by year. A pair or a year that is not there is not in the files. `unplaced` are the codes of these files that no state with a vote has."""

    codes: list[str]
    names: dict[str, str]
    in_sentences: dict[str, str]
    years: Counts
    joint: Counts
    same: Counts
    arms: dict[Pair, dict[int, float]] = field(default_factory=dict)
    points: dict[int, dict[int, Point]] = field(default_factory=dict)
    unplaced: set[str] = field(default_factory=set)

    @cached_property
    def linked(self) -> npt.NDArray[np.bool_]:
        """Which states voted together, or sent arms to one another: a symmetric matrix."""
        found = np.asarray(self.joint.sum(axis=0) > 0)
        for one, other in self.arms:
            found[one, other] = found[other, one] = True
        return found

    def pairs(self) -> Iterator[Pair]:
        """Yield each pair, once, that voted together or of which one sent arms to the other."""
        for one, other in zip(*np.nonzero(np.triu(self.linked, k=1)), strict=True):
            yield int(one), int(other)

    def others(self, state: int) -> list[int]:
        """Return the states with which this one makes a pair."""
        return [int(other) for other in np.flatnonzero(self.linked[state]) if other != state]

    def name(self, state: int) -> str:
        return self.names[self.codes[state]]

    def in_sentence(self, state: int) -> str:
        """Return the name of a state as it stands in a sentence, such as `the United States`."""
        return self.in_sentences[self.codes[state]]


def read_all_states(package: Package, votes: Path, arms: Path | None = None, points: Path | None = None) -> AllStates:
    """Return what the files say: votes of the General Assembly, and where they are given SIPRI's TIV and the ideal points of all votes.

    States are those that have a vote. Raises DataError for a file that cannot be trusted (see `ingest`) and for names that `state_names` lacks.
    """
    tables = pair_tables(read_votes(votes, package))
    at = {code: position for position, code in enumerate(tables.states)}
    joint = tables.tables.sum(axis=(-1, -2), dtype="int64")
    same = np.trace(tables.tables, axis1=-2, axis2=-1, dtype="int64")
    known = declared_states(package)
    years = tables.groups.astype("int64")
    found = AllStates(
        tables.states,
        {code: known.known(code).name for code in tables.states},
        {code: known.prose_in(code, int(years[-1])) for code in tables.states},
        years,
        joint,
        same,
    )
    if arms:
        rows = read_transfers(arms, package)
        columns = [column for column in rows.columns if column not in ("year", "tiv")]  # who sent, and to whom
        sender, receiver = sorted(columns, reverse=True)
        for year, one, other, volume in zip(rows["year"], rows[sender], rows[receiver], rows["tiv"], strict=True):
            found.unplaced.update({one, other} - at.keys())
            if volume and one in at and other in at:
                found.arms.setdefault((at[one], at[other]), {})[int(year)] = float(volume)
    if points:
        for row in read_points(points).itertuples():
            if row.state not in at:
                found.unplaced.add(row.state)
            else:
                found.points.setdefault(at[row.state], {})[int(row.year)] = (row.estimate, row.low, row.high)
    return found
