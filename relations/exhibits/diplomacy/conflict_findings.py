"""Key findings on quarrels between the two states: how many of their acts were some and over what, and whether they grew."""

import numpy as np
import pandas as pd

from relations.dossier import Dossier
from relations.exhibits.base import KeyFigure
from relations.exhibits.diplomacy.finding_words import conflict_said, ended_said, risen_said, told_by_period
from relations.exhibits.diplomacy.frames import MANY_PERIODS
from relations.exhibits.diplomacy.pair_acts import TONES, acts_counted, acts_of_years
from relations.exhibits.diplomacy.quarrel_periods import quarrel_spans
from relations.exhibits.diplomacy.quarrels import DISPUTED, Reasons, quarrels, reasons_of
from relations.exhibits.sourcing.own_table import own_table
from relations.exhibits.words.column_words import labels_of, units_of
from relations.exhibits.words.numbers import listed, percent
from relations.exhibits.words.period_words import years_of
from relations.measures import event_intensity
from relations.measures.intervals import wilson
from relations.periods import Period, day_text

_CHARTED = 8  # quarrels from which a chart shows more than a list
_QUIET = pd.Timedelta(days=183)  # since the last quarrel, after which it is told that there was none
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


def quarrels_varied(dossier: Dossier) -> list[KeyFigure]:
    """Return how many acts were quarrels in the period that had most, in that which had fewest and in the last, in a report on many periods."""
    spans = quarrel_spans(dossier)
    if not spans:
        return []
    beside = {
        f"{one.when}, {what}": float(value) for one in spans for what, value in (("acts", one.n), ("quarrels", one.bad))
    }
    return [_finding(dossier, f"{told_by_period(spans, bold=True)}.", beside)]


def quarrels_ended(dossier: Dossier) -> list[KeyFigure]:
    """Return since when no quarrel is recorded, where the period reaches to the present, half a year or more has passed since the last, and acts
    of other kinds followed it.
    """
    found = quarrels(dossier)
    if found.empty or dossier.is_over or len(dossier.shown_periods) >= MANY_PERIODS:
        return []
    day, end = found["latest"].max(), pd.Timestamp(dossier.last_day)
    if end - day < _QUIET:
        return []
    n = _surely_after(dossier, day)
    if not n:
        return []
    return [
        KeyFigure(
            id="quarrels-ended",
            title="The last quarrel",
            subtitle="Last act of conflict between the two states that is dated, and the acts of other kinds after it",
            statement=ended_said(day.date(), n),
            value=float(day.year),
            unit="year",
            formatted=day_text(day.date()),
            exhibit="quarrels-listed",
            sources=[own_table(dossier, "events")],
            data=found[["event", "date", "title", "confidence"]],
            beside={"other acts after it": n},
        )
    ]


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


def _surely_after(dossier: Dossier, day: pd.Timestamp) -> int:
    """Return how many acts between the two states cannot be as early as a day."""
    events = dossier.events
    return int(
        (
            events["initiator"].isin(dossier.pair) & events["target"].isin(dossier.pair) & (events["earliest"] > day)
        ).sum()
    )


def _before(dossier: Dossier) -> Period | None:
    """Return the last declared period that was over when that of the dossier began."""
    if dossier.period is None:
        return None
    start = pd.Timestamp(dossier.period.start)
    over = [one for one in dossier.declared_periods if one.end is not None and pd.Timestamp(one.end) < start]
    return over[-1] if over else None
