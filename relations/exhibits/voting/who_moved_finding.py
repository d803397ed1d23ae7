"""Key finding: which of the two voted otherwise than before when their agreement changed most, and how."""

from dataclasses import dataclass

import pandas as pd

from relations.dossier import Dossier
from relations.exhibits.base import KeyFigure
from relations.exhibits.voting.sharpest_change import sharpest_change
from relations.exhibits.words.numbers import number
from relations.exhibits.words.wording import capital, in_words
from relations.measures import agreement, joint_votes
from relations.measures.voting.joint_votes import CAST

DID = {"Y": "voted yes", "N": "voted no", "A": "abstained"}
_TWICE = 2  # as far as the other, at least


@dataclass(frozen=True)
class Moved:
    """Who moved, and how often it cast the vote that grew most, in the joint votes of both years."""

    mover: str
    vote: str
    then: pd.DataFrame
    now: pd.DataFrame
    before: int
    after: int
    start: int
    end: int


def who_moved(dossier: Dossier, a: str, b: str) -> list[KeyFigure]:
    """Return the finding on the state whose votes changed by far the more between the two years; none without such a change or such a state."""
    found = moved(dossier, a, b)
    if found is None:
        return []
    n_then, n_now = len(found.then), len(found.now)
    who = dossier.during(f"{found.start}/{found.start}").prose(found.mover)
    return [
        KeyFigure(
            id="who-moved",
            title="Who moved when agreement changed most",
            subtitle=f"Joint votes of {found.end} in the UN General Assembly on which the one that moved {DID[found.vote]}",
            statement=f"In {found.end} it was mainly {who} that moved: it {DID[found.vote]} on **{in_words(found.after)}** of {number(n_now)} "
            f"joint votes, after {in_words(found.before)} of {number(n_then)} in {found.start}.",
            value=float(found.after),
            unit="votes",
            formatted=number(found.after),
            exhibit="agreement-by-year",
            sources=dossier.cite(found.then, found.now),
            data=pd.concat([found.then, found.now])[["date", "symbol", "vote_a", "vote_b"]],
            beside={"joint votes": n_now, "before": found.before, "joint votes before": n_then},
        )
    ]


def how_moved(dossier: Dossier, a: str, b: str) -> list[str]:
    """Return the numbers of the finding as a sentence, for the note of the chart that it leads to."""
    found = moved(dossier, a, b)
    if found is None:
        return []
    who = capital(dossier.during(f"{found.start}/{found.start}").prose(found.mover))
    before = f"{number(found.before)} of {number(len(found.then))} joint votes in {found.start}"
    after = f"{number(found.after)} of {number(len(found.now))} in {found.end}"
    return [f"{who} {DID[found.vote]} on {before}, on {after}."]


def moved(dossier: Dossier, a: str, b: str) -> Moved | None:
    """Return who moved by far the more in the largest change between two years; None without such a change or such a state."""
    change = sharpest_change(agreement(dossier.ga_votes, a, b))
    if change is None:
        return None
    return moved_between(dossier, a, b, int(change.before["year"]), int(change.after["year"]))


def moved_between(dossier: Dossier, a: str, b: str, start: int, end: int) -> Moved | None:
    """Return who moved by far the more from one year to another; None where both moved, or a year has no joint vote."""
    joint = joint_votes(dossier.ga_votes, a, b)
    then, now = (joint[joint["date"].dt.year == year] for year in (start, end))
    if then.empty or now.empty:
        return None
    shifts = {code: _shares(now[column]) - _shares(then[column]) for code, column in ((a, "vote_a"), (b, "vote_b"))}
    sizes = {code: float(shift.abs().sum()) for code, shift in shifts.items()}
    mover = max(sizes, key=lambda code: sizes[code])
    other = b if mover == a else a
    if sizes[mover] < _TWICE * sizes[other]:
        return None
    vote, column = str(shifts[mover].idxmax()), "vote_a" if mover == a else "vote_b"
    before, after = (int((votes[column] == vote).sum()) for votes in (then, now))
    return Moved(mover, vote, then, now, before, after, start, end)


def _shares(votes: pd.Series) -> pd.Series:
    return votes.value_counts(normalize=True).reindex(list(CAST), fill_value=0.0)
