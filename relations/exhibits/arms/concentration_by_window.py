"""Chart: how many equal suppliers the recipient's arms supply amounts to."""

from matplotlib.axes import Axes
from matplotlib.ticker import MaxNLocator

from relations.dossier import Dossier
from relations.exhibits.arms.arms_windows import WINDOW
from relations.exhibits.base import Figure
from relations.exhibits.drawing.annotate import name_points
from relations.exhibits.drawing.canvas import figure
from relations.exhibits.drawing.style import MAIN
from relations.exhibits.drawing.time_axis import time_axis
from relations.exhibits.drawing.year_line import year_line
from relations.exhibits.no_data import NoData
from relations.exhibits.words.column_words import labels_of, units_of
from relations.exhibits.words.numbers import number, year_span
from relations.measures import preferred_transfers, supply_concentration


def concentration_by_window(dossier: Dossier) -> Figure | NoData:
    """Return the line of effective suppliers over five-year windows that end in the dossier's period."""
    whole = dossier.whole
    transfers = preferred_transfers(whole.arms_tiv, whole.arms_editions)
    frame = dossier.within(supply_concentration(transfers, dossier.partner, window=WINDOW))
    if frame.empty:
        return NoData(f"The source identifies no delivery in any window of {WINDOW} years that ends in this period.")
    first, last = int(frame["year"].min()), int(frame["year"].max())
    most, least, end = (
        frame.loc[frame["effective_suppliers"].idxmax()],
        frame.loc[frame["effective_suppliers"].idxmin()],
        frame.iloc[-1],
    )
    recipient = dossier.short(dossier.partner)

    def draw(axes: Axes) -> None:
        time_axis(axes, dossier.declared_periods, range(first, last + 1))
        axes.set_ylim(0.8, max(3.0, most["effective_suppliers"] * 1.15))
        axes.yaxis.set_major_locator(MaxNLocator(nbins=6, integer=True))
        year_line(axes, frame, "effective_suppliers", MAIN, few=1)
        rows = {int(row["year"]): row["effective_suppliers"] for row in (most, least, end)}
        name_points(axes, [(y, v, f"{number(v, 1)}, {y - WINDOW + 1}–{y}") for y, v in rows.items()])

    return figure(
        draw,
        id="concentration-by-window",
        height_mm=60,
        title=_title(float(least["effective_suppliers"]), float(most["effective_suppliers"])),
        subtitle=f"Effective number of suppliers of {recipient} (inverse Herfindahl–Hirschman index of TIV shares), windows of five years ending in "
        f"{year_span(first, last)}",
        note="1 means a single supplier. Each point covers the year and the four before it. Suppliers that the source cannot name, if there are any, "
        "count together as one, which lowers the number.",
        alt=f"Line by year: effective number of suppliers of {recipient} over five-year windows ending in {year_span(first, last)}; from "
        f"{number(least['effective_suppliers'], 1)} ({least['year'] - WINDOW + 1:.0f}–{least['year']:.0f}) to "
        f"{number(most['effective_suppliers'], 1)} ({most['year'] - WINDOW + 1:.0f}–{most['year']:.0f}), last "
        f"{number(end['effective_suppliers'], 1)}.",
        sources=dossier.cite(transfers[transfers["year"].between(first - WINDOW + 1, last)]),
        data=frame,
        units=units_of(frame, supply_concentration),
        labels=labels_of(frame, supply_concentration),
    )


def _title(least: float, most: float) -> str:
    low, high = number(least, 1), number(most, 1)
    if low == high:
        return f"The effective number of suppliers was {low}"
    return f"The effective number of suppliers lay between {low} and {high}"
