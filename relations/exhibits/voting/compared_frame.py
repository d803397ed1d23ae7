"""Agreement of each of two states with the holders of other seats, and of the two with one another on the days of each: rows of chart and finding."""

from collections.abc import Mapping, Sequence

import numpy as np
import pandas as pd

from relations.exhibits.voting.seats import Seat
from relations.measures import joint_votes, participation
from relations.measures.columns import check_states
from relations.measures.intervals import wilson
from relations.measures.voting.ballot_matrix import ballot_matrix

UNITS: Mapping[str, str] = dict.fromkeys(("pair", "pair_low", "pair_high"), "share")
_PART = 2 / 3  # of the roll calls: where the two cast fewer together, what one cast alone is another agenda
_COLUMNS = ["state", "other", "holder", "n", "same", "agreement", "low", "high", "pair", "pair_low", "pair_high"]


def comparable(votes: pd.DataFrame, a: str, b: str) -> tuple[pd.DataFrame, bool]:
    """Return the votes on which the two are set beside others, and whether they are those alone that both cast.

    They are where one of the two cast far fewer than the other: its shares would rest on another agenda.
    """
    took = participation(votes, a, b).iloc[0]
    if not took["n"] or took["share"] >= _PART:
        return votes, False
    return votes[votes["rollcall"].isin(joint_votes(votes, a, b)["rollcall"])], True


def compared(votes: pd.DataFrame, a: str, b: str, seats: Sequence[Seat]) -> pd.DataFrame:
    """Return the agreement (as `agreement`, without groups) of each of the two with each holder of a seat: `state`, `other`, `holder`, `n`, `same`,
    `agreement`, `low`, `high`, and that of the two on the days of the holder in `pair`, with its interval.

    Holders without a joint vote are absent; those with the highest agreement come first. One pass over the votes, whatever the number of seats.
    """
    check_states(votes, a, b)
    ballots = ballot_matrix(votes[votes["state"].isin([a, b, *(seat.state for seat in seats)])])
    rows = []
    for seat in seats:
        held = seat.held(ballots.rollcalls["date"])
        n, same = ballots.alike(a, b, held)
        low, high = wilson(np.array([same]), np.array([n]))
        pair = (same / n if n else np.nan, low[0], high[0])
        rows += [(state, seat.state, seat.short, *ballots.alike(state, seat.state, held), *pair) for state in (a, b)]
    frame = pd.DataFrame(rows, columns=["state", "other", "holder", "n", "same", *_COLUMNS[-3:]])
    frame = frame[frame["n"] > 0]
    if frame.empty:
        return pd.DataFrame(columns=_COLUMNS)
    n, same = frame["n"].to_numpy("int64"), frame["same"].to_numpy("int64")
    low, high = wilson(same, n)
    frame = frame.assign(agreement=same / n, low=low, high=high)
    best = frame.groupby("holder")["agreement"].transform("max")
    frame = frame.assign(best=best).sort_values(
        ["best", "holder", "state"], ascending=[False, True, True], ignore_index=True
    )
    return frame[_COLUMNS]
