"""The UN Digital Library's bulk files of votes: one row per roll call and member, twenty columns.

Every roll call is checked against itself: its data are the same on all its rows, no member is there twice, and the totals that the
record states equal the votes counted. A file that was cut short or mixed with another fails one of these.
"""

from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import NoReturn

import numpy as np
import numpy.typing as npt
import pandas as pd

from relations.errors import DataError
from relations.ingest.un_rows import UnFile, check_cells, line_of
from relations.package import Package
from relations.states import names_in

VOTES = ("Y", "N", "A", "X")
TOTALS = {"yes": "total_yes", "no": "total_no", "abstain": "total_abstentions", "absent": "total_non_voting"}
_BY_MEMBER = {"ms_code", "ms_name", "ms_vote", "permanent_member"}
_COUNT = r"[0-9]{1,9}(?:\.0)?"

Ints = npt.NDArray[np.int64]


@dataclass(frozen=True)
class Ballots:
    """The votes of a file, one entry per row, and its roll calls in the order of the record number.

    `rollcall` is the position of the roll call in `rollcalls`, `state` that of the member's code in `states`, `vote` that in VOTES.
    `rollcalls` has the columns of the file (text) and the counts `yes`, `no`, `abstain`, `absent`, `members`; its index is the first row.
    """

    file: Path
    rollcalls: pd.DataFrame
    states: list[str]
    rollcall: Ints
    state: Ints
    vote: Ints

    @cached_property
    def dates(self) -> pd.Series:
        return pd.to_datetime(self.rollcalls["date"], format="%Y-%m-%d")

    def fail(self, position: int, column: str, problem: str) -> NoReturn:
        """Raise the DataError of a roll call, at its first line."""
        found = self.rollcalls.iloc[position]
        raise DataError(
            f"{self.file}:{line_of(self.file, int(self.rollcalls.index[position]))}: {column}: "
            f"roll call {found['undl_id']} {problem}"
        )


def read_ballots(loaded: UnFile, package: Package) -> Ballots:
    """Return the votes of a bulk file, checked. Raises DataError with file, line and column."""
    file, frame = loaded.file, loaded.frame
    for column, pattern, what in (
        ("undl_id", r"[0-9]{1,15}", "a record number"),
        ("ms_vote", "|".join(VOTES), f"a vote ({', '.join(VOTES)})"),
        ("date", r"\d{4}-\d{2}-\d{2}", "a date such as 1946-01-26"),
        ("undl_link", r"https?://\S+", "an address"),
        *((name, _COUNT, "a count") for name in (*TOTALS.values(), "total_ms")),
    ):
        check_cells(file, frame, column, frame[column].cat.categories.str.fullmatch(pattern), f"is not {what}")
    days = pd.to_datetime(frame["date"].cat.categories, format="%Y-%m-%d", errors="coerce")
    check_cells(file, frame, "date", days.notna(), "is not a day of the calendar")
    names = names_in(package, "un-dl")
    known = frame["ms_code"].cat.categories.isin(list(names))
    check_cells(file, frame, "ms_code", known, "is not in state_names.csv (scheme un-dl); add it there")

    ids = frame["undl_id"].cat.categories.astype("int64").to_numpy()[frame["undl_id"].cat.codes]
    _, first, rollcall = np.unique(ids, return_index=True, return_inverse=True)
    _check_constant(file, frame, first, rollcall)
    state, states = _translated(frame["ms_code"], names)
    vote, _ = _translated(frame["ms_vote"], {v: v for v in VOTES}, list(VOTES))
    rollcalls = frame.iloc[first].astype("str")
    for name, column in {**TOTALS, "members": "total_ms"}.items():
        rollcalls[name] = rollcalls[column].astype("float64").astype("int64")
    ballots = Ballots(file, rollcalls, states, rollcall.astype("int64"), state, vote)
    _check_members(ballots)
    _check_totals(ballots)
    return ballots


def _check_constant(file: Path, frame: pd.DataFrame, first: Ints, rollcall: Ints) -> None:
    for column in frame.columns:
        codes = frame[column].cat.codes.to_numpy()
        differs = codes != codes[first[rollcall]]
        if column not in _BY_MEMBER and differs.any():
            record = int(np.argmax(differs))
            start = line_of(file, int(first[rollcall[record]]))
            raise DataError(
                f"{file}:{line_of(file, record)}: {column}: roll call {frame['undl_id'].iloc[record]} has another value "
                f"than on line {start}; two records are mixed"
            )


def _translated(column: pd.Series, names: dict[str, str], order: list[str] | None = None) -> tuple[Ints, list[str]]:
    values = [names[name] for name in column.cat.categories]
    order = order or sorted(set(values))
    return np.array([order.index(value) for value in values], dtype="int64")[column.cat.codes], order


def _check_members(ballots: Ballots) -> None:
    keys = pd.Series(ballots.rollcall * len(ballots.states) + ballots.state)
    twice = keys.duplicated()
    if twice.any():
        record = int(np.argmax(twice))
        code = ballots.states[ballots.state[record]]
        raise DataError(
            f"{ballots.file}:{line_of(ballots.file, record)}: ms_code: roll call "
            f"{ballots.rollcalls['undl_id'].iloc[ballots.rollcall[record]]} has {code} twice"
        )


def _check_totals(ballots: Ballots) -> None:
    total = len(ballots.rollcalls)
    counted = np.bincount(ballots.rollcall * len(VOTES) + ballots.vote, minlength=total * len(VOTES)).reshape(total, -1)
    stated = {**{name: counted[:, i] for i, name in enumerate(TOTALS)}, "members": counted.sum(axis=1)}
    for name, counts in stated.items():
        wrong = counts != ballots.rollcalls[name].to_numpy()
        if wrong.any():
            at = int(np.argmax(wrong))
            column = TOTALS.get(name, "total_ms")
            says = int(ballots.rollcalls[name].iloc[at])
            ballots.fail(at, column, f"states {says} but has {counts[at]} rows; the file is cut short or mixed")
