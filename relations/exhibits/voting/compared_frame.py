"""Agreement of each of two states with the holders of other seats, and of the two with one another on the days of each: rows of chart and finding."""

from collections.abc import Mapping, Sequence

import pandas as pd

from relations.exhibits.voting.seats import Seat
from relations.measures import agreement

UNITS: Mapping[str, str] = {"pair": "share"}


def compared(votes: pd.DataFrame, a: str, b: str, seats: Sequence[Seat]) -> pd.DataFrame:
    """Return the rows of `agreement` of each of the two with each holder of a seat, with that of the two on the days of the holder in `pair`."""
    columns = ["state", "other", "holder", "n", "same", "agreement", "low", "high", "pair"]
    parts = []
    for seat in seats:
        own = seat.votes(votes)
        own = own[own["state"].isin([a, b, seat.state])]  # the others would be gone through six times
        pair = _pair(own, a, b)
        parts += [
            agreement(own, state, seat.state, by=None).assign(
                state=state, other=seat.state, holder=seat.short, pair=pair
            )
            for state in (a, b)
        ]
    if not parts:
        return pd.DataFrame(columns=columns)
    frame = pd.concat(parts, ignore_index=True)
    frame = frame[frame["n"] > 0]
    best = frame.groupby("holder")["agreement"].transform("max")
    frame = frame.assign(best=best).sort_values(
        ["best", "holder", "state"], ascending=[False, True, True], ignore_index=True
    )
    return frame[columns]


def _pair(votes: pd.DataFrame, a: str, b: str) -> float:
    return float(agreement(votes, a, b, by=None)["agreement"].iloc[0])
