"""The periods in which the share of quarrels among the acts of the two states was highest and lowest, and what it is in the last, for a finding and a title."""

from dataclasses import dataclass

import numpy as np

from relations.dossier import Dossier
from relations.exhibits.diplomacy.frames import MANY_PERIODS
from relations.exhibits.diplomacy.pair_acts import acts_counted
from relations.exhibits.words.period_words import years_of
from relations.measures.intervals import wilson

_ENOUGH = 20  # acts of a period, of fewer of which a share says little


@dataclass(frozen=True)
class QuarrelSpan:
    """A period with its quarrels (`bad`) among `n` acts, `when` it was, and the 95 per cent interval of the share."""

    bad: int
    n: int
    when: str
    low: float
    high: float


def quarrel_spans(dossier: Dossier) -> list[QuarrelSpan]:
    """Return the periods with the share that is surely highest and surely lowest, and the last one, in order of time.

    Empty where the dossier shows fewer than three periods, or where the interval of the highest does not lie above that of the lowest; the last is
    left out where its interval does not lie above that of the lowest either.
    """
    if len(dossier.shown_periods) < MANY_PERIODS:
        return []
    counts = [(acts_counted(dossier.during(one)), years_of(one)) for one in dossier.shown_periods]
    enough = [(n, bad, when) for (n, bad), when in counts if n >= _ENOUGH]
    if not enough:
        return []
    low, high = wilson(np.array([bad for _, bad, _ in enough]), np.array([n for n, _, _ in enough]))
    spans = [
        QuarrelSpan(bad, n, when, float(least), float(most))
        for (n, bad, when), least, most in zip(enough, low, high, strict=True)
    ]
    top, foot = max(spans, key=lambda one: one.low), min(spans, key=lambda one: one.high)
    if top.low <= foot.high:
        return []
    return [one for one in spans if one in (top, foot) or (one is spans[-1] and one.low > foot.high)]
