"""What stands at the bars of the chart of deliveries: the year of most, the end of a state, and events."""

from collections.abc import Sequence

import pandas as pd

from relations.dossier import Dossier
from relations.exhibits.arms.received import by_the_end_of_a_period
from relations.exhibits.drawing.event_marks import Mark
from relations.exhibits.words.last_year import last_year_of
from relations.exhibits.words.numbers import number, percent

_LONG = 40  # years; events of so many would crowd the chart


def delivery_labels(
    dossier: Dossier, frame: pd.DataFrame, peak: pd.Series, marks: Sequence[Mark]
) -> list[tuple[float, float, str]]:
    """Return the year of most, a year in which a state ceased to exist under its name, and the events at the bars of their years.

    What is first keeps its place where there is not room for all: an event of the year before the most, then the others as they are given; in a chart of many
    years only that of most deliveries after the last state ended.
    """
    year = int(peak["year"])
    most = (float(year), float(peak["total"]), f"{_of_most(dossier, peak)}{_reasons(marks, year)}")
    totals = dict(zip(frame["year"].astype(int), frame["total"].astype(float), strict=True))
    events = [
        (float(at), totals[at], _reasons(marks, at).removeprefix("\n"))
        for at in dict.fromkeys(mark.year for mark in marks)
        if at in totals and at != year
    ]
    earlier = [event for event in events if event[0] == year - 1]
    later = [event for event in events if event not in earlier]
    ended = {
        int(row.year): (float(row.total), last_year_of(dossier, int(row.year), dossier.pair))
        for row in frame.itertuples()
    }
    last_end = max((at for at, (_, words) in ended.items() if words), default=0)
    ends = [(float(at), total, f"{at}{words}{_by_then(dossier, at)}") for at, (total, words) in ended.items() if words]
    if len(frame) > _LONG:
        later = sorted((event for event in later if event[0] > last_end), key=lambda event: -event[1])[:1]
    return [most, *earlier, *later, *ends]


def _of_most(dossier: Dossier, peak: pd.Series) -> str:
    """Return the deliveries of the year of most, and those of the first state among them where others delivered too: titles tell of the first state."""
    total, own = number(peak["total"]), number(peak["supplier"])
    said = f"{total} in {peak['year']:.0f}"
    return said if own == total else f"{said},\n{own} from {dossier.short(dossier.first)}"


def _reasons(marks: Sequence[Mark], year: int) -> str:
    return "".join(f"\n{mark.words}" for mark in marks if mark.year == year)


def _by_then(dossier: Dossier, year: int) -> str:
    """Return how much the supplier had delivered by a year that ends a period, where that is nearly all and more followed."""
    nearly_all = by_the_end_of_a_period(dossier)
    if nearly_all is None or nearly_all[0] != year or nearly_all[1] == 1:
        return ""
    return f":\n{percent(nearly_all[1], 0)} of the arms had come"
