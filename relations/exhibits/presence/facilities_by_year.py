"""Chart: how many facilities the first state's forces had in the other state each year, for certain and possibly."""

import pandas as pd
from matplotlib.axes import Axes
from matplotlib.ticker import MaxNLocator

from relations.dossier import Dossier
from relations.exhibits.base import Figure
from relations.exhibits.drawing.annotate import name_points
from relations.exhibits.drawing.canvas import figure
from relations.exhibits.drawing.style import MAIN
from relations.exhibits.drawing.time_axis import time_axis
from relations.exhibits.no_data import NoData
from relations.exhibits.sourcing.own_table import own_table
from relations.exhibits.words.column_words import labels_of, units_of
from relations.exhibits.words.numbers import spread, year_span
from relations.measures import facilities_standing
from relations.periods import day_text


def facilities_by_year(dossier: Dossier) -> Figure | NoData:
    """Return bars by year: those that stood for certain filled, those that may have hatched above them."""
    table = facilities_standing(dossier.whole.presence, dossier.first, until=dossier.known_until)
    frame = dossier.within(table).reset_index(drop=True)
    who, whom = dossier.short(dossier.first), dossier.short(dossier.partner)
    if frame.empty:
        return NoData(
            f"The data name no facility of {dossier.prose(dossier.first)} in {dossier.prose(dossier.partner)} in this period."
        )
    first, last = int(frame["year"].min()), int(frame["year"].max())
    # By what may have stood: one whose end is not dated is certain in the year of its beginning alone, which makes that year a peak of its own.
    most, end = frame.sort_values(["high", "low"], ascending=False, kind="stable").iloc[0], frame.iloc[-1]

    def draw(axes: Axes) -> None:
        time_axis(axes, dossier.shown_periods, range(first, last + 1))
        axes.bar(frame["year"], frame["low"], width=0.82, color=MAIN)
        axes.bar(
            frame["year"],
            frame["high"] - frame["low"],
            bottom=frame["low"],
            width=0.82,
            color="white",
            hatch="//////",
            edgecolor=MAIN,
            linewidth=0,
        )
        axes.set_ylim(0, frame["high"].max() * 1.3)
        axes.yaxis.set_major_locator(MaxNLocator(nbins=5, integer=True))
        name_points(axes, [(end["year"], end["high"], f"{spread(end['low'], end['high'])} {_at(end)}")])

    return figure(
        draw,
        id="facilities-by-year",
        height_mm=66.0,
        title=_title(most, end),
        subtitle=f"Facilities of the forces of {who} in {whom} that stood at the end of the year, certain to possible, {year_span(first, last)}",
        note="Filled: stood for certain on the last day of the year, or on the last day of the data. Hatched: may have stood, since beginning or end is "
        "not dated; one known to be gone by a day is not counted after it. A facility counts once whatever its size, and not at all if it began "
        "and ended within a year.",
        alt=f"Bars by year: facilities of {who} in {whom}, {year_span(first, last)}. Most, certain to possible, {spread(most['low'], most['high'])} "
        f"{_at(most)}; {spread(end['low'], end['high'])} {_at(end)}.",
        sources=[own_table(dossier, "presence")],
        data=frame,
        units=units_of(frame, facilities_standing),
        labels=labels_of(frame, facilities_standing),
    )


def _title(most: pd.Series, end: pd.Series) -> str:
    if end["year"] == most["year"]:
        noun = "facility" if end["high"] == 1 else "facilities"
        return f"{spread(end['low'], end['high'])} {noun} stood {_at(end)}"
    return f"{spread(most['low'], most['high'])} facilities stood {_at(most)}, {spread(end['low'], end['high'])} {_at(end)}"


def _at(row: pd.Series) -> str:
    """Return the day of a count in words, shorter for the end of a year."""
    day = row["day"].date()
    return f"at the end of {day.year}" if (day.month, day.day) == (12, 31) else f"on {day_text(day)}"
