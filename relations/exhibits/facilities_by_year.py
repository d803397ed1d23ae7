"""Chart: how many facilities the supplier's forces had in the other state each year, for certain and possibly."""

from matplotlib.axes import Axes
from matplotlib.ticker import MaxNLocator

from relations.dossier import Dossier
from relations.exhibits.annotate import name_points
from relations.exhibits.base import Figure
from relations.exhibits.canvas import figure
from relations.exhibits.data_day import data_day
from relations.exhibits.no_data import NoData
from relations.exhibits.numbers import spread, year_span
from relations.exhibits.own_table import own_table
from relations.exhibits.style import MAIN
from relations.exhibits.time_axis import time_axis
from relations.measures import facilities_standing


def facilities_by_year(dossier: Dossier) -> Figure | NoData:
    """Return bars by year: those that stood for certain filled, those that may have hatched above them."""
    table = facilities_standing(dossier.whole.presence, dossier.supplier, until=data_day(dossier))
    # Of the year of the data little is known yet.
    frame = dossier.within(table[table["year"] < data_day(dossier).year]).reset_index(drop=True)
    who, whom = dossier.short(dossier.supplier), dossier.short(dossier.recipient)
    if frame.empty:
        return NoData(
            f"The data name no facility of {dossier.prose(dossier.supplier)} in {dossier.prose(dossier.recipient)} in this period."
        )
    first, last = int(frame["year"].min()), int(frame["year"].max())
    # By what may have stood: one whose end is not dated is certain in the year of its beginning alone, which makes that year a peak of its own.
    most, end = frame.sort_values(["high", "low"], ascending=False, kind="stable").iloc[0], frame.iloc[-1]

    def draw(axes: Axes) -> None:
        time_axis(axes, dossier.declared_periods, range(first, last + 1))
        axes.bar(frame["year"], frame["low"], width=0.82, color=MAIN)
        axes.bar(
            frame["year"], frame["high"] - frame["low"], bottom=frame["low"], width=0.82, color="white", hatch="//////",
            edgecolor=MAIN, linewidth=0,
        )  # fmt: skip
        axes.set_ylim(0, frame["high"].max() * 1.3)
        axes.yaxis.set_major_locator(MaxNLocator(nbins=5, integer=True))
        name_points(axes, [(end["year"], end["high"], f"{spread(end['low'], end['high'])} in {end['year']}")])

    return figure(
        draw,
        id="facilities-by-year",
        height_mm=66.0,
        title=f"{spread(most['low'], most['high'])} facilities stood in {most['year']}, {spread(end['low'], end['high'])} in {end['year']}"
        if end["year"] != most["year"]
        else f"{spread(end['low'], end['high'])} {'facility' if end['high'] == 1 else 'facilities'} stood in {end['year']}",
        subtitle=f"Facilities of the forces of {who} in {whom} that stood on a day of the year, certain to possible, {year_span(first, last)}",
        note="Filled: stood for certain on a day of the year. Hatched: may have stood, since beginning or end is not dated; one known to be gone by a day "
        "is not counted after it. Fewer may have stood on the last day of a year than in the year. A facility counts once whatever its size.",
        alt=f"Bars by year: facilities of {who} in {whom}, {year_span(first, last)}. Most, certain to possible, {spread(most['low'], most['high'])} in "
        f"{most['year']}; {spread(end['low'], end['high'])} in {end['year']}.",
        sources=[own_table(dossier, "presence")],
        data=frame,
        units={"n": "facilities", "low": "facilities", "high": "facilities"},
        labels={"low": "Certain", "high": "Possible"},
    )
