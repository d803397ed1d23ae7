"""Who held the seat of a state: votes are compared within one holder, since a seat that changed its meaning is no single series."""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import pandas as pd

from relations.dossier import Dossier


@dataclass(frozen=True)
class Seat:
    """A state with one holder of its seat: `prose` names it in a sentence, `short` in charts; no `spans` of days: it held it throughout."""

    state: str
    prose: str
    short: str
    spans: tuple[tuple[pd.Timestamp, pd.Timestamp], ...] = ()

    def votes(self, votes: pd.DataFrame) -> pd.DataFrame:
        """Return the rows of a votes frame, of all states, on the days of this holder."""
        return votes[self.held(votes["date"])] if self.spans else votes

    def held(self, days: pd.Series) -> npt.NDArray[np.bool_]:
        """Tell of each day whether it is one of this holder."""
        held = np.full(len(days), not self.spans)
        for first, last in self.spans:
            held |= days.between(first, last).to_numpy()
        return held


def seats_of(dossier: Dossier, state: str) -> list[Seat]:
    """Return the holders of a state's seat in order of time; a single one where none is declared. UsageError for an unknown state."""
    code = dossier.declared_states.known(state).code
    rows = dossier.seats
    rows = rows[rows["state"] == code].sort_values("start")
    rows = rows.assign(end=rows["end"].fillna(pd.Timestamp("2262-01-01")))
    declared = [
        Seat(code, str(holder), str(short), tuple(zip(own["start"], own["end"], strict=True)))
        for (holder, short), own in rows.groupby(["holder", "short"], sort=False)
    ]
    return declared or [Seat(code, dossier.prose(code), dossier.short(code))]
