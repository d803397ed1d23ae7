"""Key finding: which of the two voted otherwise than before when their agreement changed most, and how."""

import pandas as pd

from relations.dossier import Dossier
from relations.exhibits.base import KeyFigure
from relations.exhibits.voting.sharpest_change import sharpest_change
from relations.exhibits.words.numbers import number
from relations.exhibits.words.wording import in_words
from relations.measures import agreement, joint_votes
from relations.measures.voting.joint_votes import CAST

_DID = {"Y": "voted yes", "N": "voted no", "A": "abstained"}
_TWICE = 2  # as far as the other, at least


def who_moved(dossier: Dossier, a: str, b: str) -> list[KeyFigure]:
    """Return the finding on the state whose votes changed by far the more between the two years; none without such a change or such a state."""
    change = sharpest_change(agreement(dossier.ga_votes, a, b))
    if change is None:
        return []
    joint = joint_votes(dossier.ga_votes, a, b)
    start, end = int(change.before["year"]), int(change.after["year"])
    then, now = (joint[joint["date"].dt.year == year] for year in (start, end))
    shifts = {code: _shares(now[column]) - _shares(then[column]) for code, column in ((a, "vote_a"), (b, "vote_b"))}
    sizes = {code: float(shift.abs().sum()) for code, shift in shifts.items()}
    mover = max(sizes, key=lambda code: sizes[code])
    other = b if mover == a else a
    if sizes[mover] < _TWICE * sizes[other]:
        return []
    vote, column = str(shifts[mover].idxmax()), "vote_a" if mover == a else "vote_b"
    after, before = int((now[column] == vote).sum()), int((then[column] == vote).sum())
    named = dossier.during(f"{start}/{start}")
    who = named.prose(mover)
    return [
        KeyFigure(
            id="who-moved",
            title="Who moved when agreement changed most",
            subtitle=f"Joint votes of {end} in the UN General Assembly on which the one that moved {_DID[vote]}",
            statement=f"In {end} it was mainly {who} that moved: it {_DID[vote]} on **{in_words(after)}** of {number(len(now))} "
            f"joint votes, after {in_words(before)} of {number(len(then))} in {start}.",
            value=float(after),
            unit="votes",
            formatted=number(after),
            exhibit="agreement-by-year",
            sources=dossier.cite(then, now),
            data=pd.concat([then, now])[["date", "symbol", "vote_a", "vote_b"]],
            beside={"joint votes": len(now), "before": before, "joint votes before": len(then)},
        )
    ]


def _shares(votes: pd.Series) -> pd.Series:
    return votes.value_counts(normalize=True).reindex(list(CAST), fill_value=0.0)
