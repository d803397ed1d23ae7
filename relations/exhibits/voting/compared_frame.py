"""Agreement of each of two states with the holders of other seats, and of the two with one another on the days of each: rows of chart and finding."""

from collections.abc import Mapping, Sequence

import numpy as np
import pandas as pd

from relations.exhibits.voting.seats import Seat
from relations.measures.columns import check_states
from relations.measures.intervals import wilson
from relations.measures.voting.ballot_matrix import ballot_matrix

UNITS: Mapping[str, str] = {"pair": "share"}
_COLUMNS = ["state", "other", "holder", "n", "same", "agreement", "low", "high", "pair"]


def compared(votes: pd.DataFrame, a: str, b: str, seats: Sequence[Seat]) -> pd.DataFrame:
    """Return the agreement (as `agreement`, without groups) of each of the two with each holder of a seat: `state`, `other`, `holder`, `n`, `same`,
    `agreement`, `low`, `high`, and that of the two on the days of the holder in `pair`.

    Holders without a joint vote are absent; those with the highest agreement come first. One pass over the votes, whatever the number of seats.
    """
    check_states(votes, a, b)
    ballots = ballot_matrix(votes[votes["state"].isin([a, b, *(seat.state for seat in seats)])])
    rows = []
    for seat in seats:
        held = seat.held(ballots.rollcalls["date"])
        n, same = ballots.alike(a, b, held)
        pair = same / n if n else np.nan
        rows += [(state, seat.state, seat.short, *ballots.alike(state, seat.state, held), pair) for state in (a, b)]
    frame = pd.DataFrame(rows, columns=["state", "other", "holder", "n", "same", "pair"])
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
