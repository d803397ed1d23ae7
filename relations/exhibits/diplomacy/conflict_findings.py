"""Key findings on quarrels between the two states: how many of their acts were some and over what, and whether they grew."""

import numpy as np
import pandas as pd

from relations.dossier import Dossier
from relations.exhibits.base import KeyFigure
from relations.exhibits.diplomacy.finding_words import conflict_said, risen_said
from relations.exhibits.diplomacy.pair_acts import TONES, acts_counted, acts_of_years
from relations.exhibits.diplomacy.quarrels import DISPUTED, Reasons, quarrels, reasons_of
from relations.exhibits.sourcing.own_table import own_table
from relations.exhibits.words.column_words import labels_of, units_of
from relations.exhibits.words.numbers import listed, percent
from relations.exhibits.words.period_words import years_of
from relations.measures import event_intensity
from relations.measures.intervals import wilson
from relations.periods import Period

_CHARTED = 8  # quarrels from which a chart shows more than a list
_PEAK = 2  # quarrels of a year from which it is told that they were most


def quarrels_grew(dossier: Dossier, reasons: Reasons) -> list[KeyFigure]:
    """Return how many acts were quarrels, and how many of them are disputed, beside those of the declared period before; nothing where the interval of
    their share does not lie above the other's.
    """
    before = _before(dossier)
    n, bad = acts_counted(dossier)
    if dossier.period is None or before is None or not bad:
        return []
    n_before, bad_before = acts_counted(dossier.during(before))
    low, high = wilson(np.array([bad, bad_before]), np.array([n, max(n_before, 1)]))
    if not n_before or low[0] <= high[1]:
        return []
    found = quarrels(dossier)
    disputed = int((found["confidence"] == DISPUTED).sum())
    about, when, then = listed(reasons_of(found, reasons)), years_of(dossier.period), years_of(before)
    said = risen_said(bad, n, when, about, (bad_before, n_before), then, disputed=disputed)
    return [_finding(dossier, said, {"before, acts": n_before, "before, quarrels": bad_before, "disputed": disputed})]


def quarrels_told(dossier: Dossier, reasons: Reasons) -> list[KeyFigure]:
    """Return how many acts were quarrels, with the year that had most of them and what they were about, as far as `reasons` tells."""
    n, bad = acts_counted(dossier)
    if not n:
        return []
    found = quarrels(dossier)
    years = found["year"].value_counts()
    alone = len(years) and years.iloc[0] >= _PEAK and (len(years) == 1 or years.iloc[0] > years.iloc[1])
    peak = (int(years.index[0]), int(years.iloc[0])) if alone else None
    about = reasons_of(found if peak is None else found[found["year"] == peak[0]], reasons)
    beside = {"quarrels": float(bad)} | ({"in the year of most": float(peak[1])} if peak else {})
    return [_finding(dossier, conflict_said(bad, n, peak, listed(about)), beside)]


def _finding(dossier: Dossier, statement: str, beside: dict[str, float]) -> KeyFigure:
    frame = acts_of_years(dossier)
    n, bad = int(frame["n"].sum()), int(frame["conflictual"].sum())
    low, high = wilson(np.array([bad]), np.array([n]))
    return KeyFigure(
        id="conflictual-share",
        title="Quarrels between the two states",
        subtitle="Acts of conflict as a share of the acts between the two states that are dated to a year",
        statement=statement,
        value=bad / n,
        low=float(low[0]),
        high=float(high[0]),
        unit="share",
        formatted=percent(bad / n, 0),
        exhibit="cooperation-and-conflict" if bad >= _CHARTED else "quarrels-listed",
        sources=[own_table(dossier, "events")],
        data=frame[TONES],
        units=units_of(TONES, event_intensity),
        labels=labels_of(TONES, event_intensity),
        beside=beside,
    )


def _before(dossier: Dossier) -> Period | None:
    """Return the last declared period that was over when that of the dossier began."""
    if dossier.period is None:
        return None
    start = pd.Timestamp(dossier.period.start)
    over = [one for one in dossier.declared_periods if one.end is not None and pd.Timestamp(one.end) < start]
    return over[-1] if over else None
