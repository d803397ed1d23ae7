"""The declared period since which vetoes on the partner were a larger part of all: what a headline and a chart both state."""

from dataclasses import dataclass

import pandas as pd

from relations.dossier import Dossier
from relations.exhibits.few import FEW
from relations.measures.intervals import wilson


@dataclass(frozen=True)
class VetoTurn:
    """The first day of that period, and the rows of `sc_vetoes` since."""

    start: pd.Timestamp
    since: pd.DataFrame

    @property
    def on(self) -> pd.DataFrame:
        """Return those that concerned the partner."""
        return self.since[self.since["concerns"] != "no"]


def veto_turn(dossier: Dossier) -> VetoTurn | None:
    """Return the turn that holds by most against the intervals of both sides; None where no declared period begins one."""
    rows = dossier.sc_vetoes
    on = rows["concerns"] != "no"
    best: tuple[float, pd.Timestamp] | None = None
    for period in dossier.declared_periods:
        start = pd.Timestamp(period.start)
        later = rows["earliest"] >= start
        n = pd.Series([(~later).sum(), later.sum()])
        if n.min() < FEW:
            continue
        hits = pd.Series([(on & ~later).sum(), (on & later).sum()])
        low, high = wilson(hits.to_numpy("int64"), n.to_numpy("int64"))
        if low[1] > high[0] and (best is None or low[1] - high[0] > best[0]):
            best = (float(low[1] - high[0]), start)
    return VetoTurn(best[1], rows[rows["earliest"] >= best[1]]) if best else None
