"""Joint votes of a state with every other member, by year."""

import numpy as np
import pandas as pd

from relations.errors import DataError
from relations.ingest.ballots import VOTES, Ballots

_NONE, _YES, _NO, _ABSTAIN = 0, 1, 2, 3


def partner_counts(ballots: Ballots, state: str) -> pd.DataFrame:
    """Return one row per year and partner: `year`, `state`, `partner`, `joint`, `same`, `opposed`, `one_abstained` (roll calls).

    A roll call is joint when both voted yes, no or abstained. Partners without a joint vote in a year have no row.
    Raises DataError when the file has no row of the state.
    """
    if state not in ballots.states:
        raise DataError(f"{ballots.file}: ms_code: no vote of {state}; the file is cut short or another selection")
    cast = _matrix(ballots)
    years = ballots.dates.dt.year.to_numpy()
    own = cast[:, [ballots.states.index(state)]]
    joint = (own != _NONE) & (cast != _NONE)
    same = joint & (own == cast)
    one_abstained = joint & ((own == _ABSTAIN) ^ (cast == _ABSTAIN))
    kinds = {
        "joint": joint,
        "same": same,
        "opposed": joint & ~same & ~one_abstained,
        "one_abstained": one_abstained,
    }
    parts = []
    for year in np.unique(years):
        counts = {name: cases[years == year].sum(axis=0) for name, cases in kinds.items()}
        parts.append(pd.DataFrame({"year": year, "state": state, "partner": ballots.states, **counts}))
    table = pd.concat(parts, ignore_index=True)
    return table[(table["joint"] > 0) & (table["partner"] != state)].reset_index(drop=True)


def _matrix(ballots: Ballots) -> np.ndarray:
    """Return the votes as roll calls x states; absent and not a member are both none."""
    code = np.array([{"Y": _YES, "N": _NO, "A": _ABSTAIN, "X": _NONE}[vote] for vote in VOTES], dtype="int8")
    cast = np.zeros((len(ballots.rollcalls), len(ballots.states)), dtype="int8")
    cast[ballots.rollcall, ballots.state] = code[ballots.vote]
    return cast
