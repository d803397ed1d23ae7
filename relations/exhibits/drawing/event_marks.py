"""Events beside a turn in a chart: a thin line at the day, and a few words at its top."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import floor

import pandas as pd
from matplotlib.axes import Axes

from relations.dossier import Dossier
from relations.exhibits.drawing.style import SOFT
from relations.exhibits.drawing.time_axis import year_position

_TOP = 0.93  # of the height of the axes


@dataclass(frozen=True)
class Mark:
    """An event at `x` on a time axis, with the few words that stand there."""

    x: float
    words: str

    @property
    def year(self) -> int:
        """Return the calendar year of the event, which on the axis runs from half a year before its number."""
        return floor(self.x + 0.5)


def event_marks(dossier: Dossier, events: Mapping[str, str], first: int, last: int) -> list[Mark]:
    """Return the marks of the events that lie in the years of a chart; `events` gives a few words for each id.

    Raises UsageError for an event that the data do not have; of data without events there is no mark.
    """
    dossier.check_names("events", "event", events)
    known = dossier.whole.events.set_index("event")
    days: dict[str, pd.Timestamp] = {event: known.loc[event, "earliest"] for event in events if event in known.index}
    return [
        Mark(year_position(day.date()), f"{day.year}: {events[event]}")
        for event, day in days.items()
        if first <= day.year <= last
    ]


def draw_marks(axes: Axes, marks: Sequence[Mark], at: float = _TOP) -> list[tuple[float, float, str]]:
    """Draw a line for each event and return the points at which `name_points` may name it, `at` a part of the height of the axes. The limits of the axes
    must be final.
    """
    low, high = axes.get_ylim()
    for mark in marks:
        axes.axvline(mark.x, color=SOFT, lw=0.7, ls=(0, (1, 1.5)), zorder=0.5)
    return [(mark.x, low + (high - low) * at, mark.words) for mark in marks]
