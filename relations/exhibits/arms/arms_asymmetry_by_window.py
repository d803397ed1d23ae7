"""Chart: the two sides of a dependence: what the supplier is for the recipient, and the recipient for the supplier."""

import pandas as pd
from matplotlib.axes import Axes

from relations.dossier import Dossier
from relations.exhibits.arms.arms_windows import WINDOW
from relations.exhibits.base import Figure
from relations.exhibits.drawing.annotate import name_lines, name_points
from relations.exhibits.drawing.canvas import figure
from relations.exhibits.drawing.style import MAIN, SECOND
from relations.exhibits.drawing.time_axis import time_axis
from relations.exhibits.drawing.year_line import share_axis, year_line
from relations.exhibits.no_data import NoData
from relations.exhibits.words.column_words import labels_of, units_of
from relations.exhibits.words.numbers import number, percent, year_span
from relations.measures import arms_asymmetry, preferred_transfers

_PART = 0.66  # of the figure that the axes take, beside the names of the lines


def arms_asymmetry_by_window(dossier: Dossier) -> Figure | NoData:
    """Return two lines over five-year windows that end in the period: the supplier's share of the recipient's imports, the recipient's of its exports."""
    whole = dossier.whole
    transfers = preferred_transfers(whole.arms_tiv, whole.arms_editions)
    frame = dossier.within(arms_asymmetry(transfers, dossier.first, dossier.partner, window=WINDOW))
    if frame.empty:
        return NoData(f"In no window of {WINDOW} years that ends in this period are both shares defined.")
    first, last = int(frame["year"].min()), int(frame["year"].max())
    used = transfers[transfers["year"].between(first - WINDOW + 1, last)]
    most, least = frame.loc[frame["asymmetry"].idxmax()], frame.loc[frame["asymmetry"].idxmin()]
    supplier, recipient = dossier.short(dossier.first), dossier.short(dossier.partner)

    def draw(axes: Axes) -> None:
        time_axis(axes, dossier.declared_periods, range(first, last + 1), part=_PART)
        share_axis(axes)
        axes.fill_between(frame["year"], frame["export_share"], frame["import_share"], color=MAIN, alpha=0.08, lw=0)
        year_line(axes, frame, "import_share", MAIN, few=1)
        year_line(axes, frame, "export_share", SECOND, few=1)
        end = frame.iloc[-1]
        name_lines(
            axes,
            [
                (float(end["import_share"]), f"of {recipient}’s imports", MAIN),
                (float(end["export_share"]), f"of {supplier}’s exports", SECOND),
            ],
        )
        name_points(
            axes,
            [
                (
                    float(most["year"]),
                    float(most["import_share"]),
                    f"{percent(most['import_share'], 0)} in {_window(most['year'])}",
                )
            ],
        )

    return figure(
        draw,
        id="arms-asymmetry-by-window",
        height_mm=64,
        title=_title(most, last > first),
        subtitle=f"Shares by volume (TIV) of {dossier.prose(dossier.first)} in {recipient}’s imports of major arms and of {recipient} in "
        f"the supplier’s exports, windows of five years ending in {year_span(first, last)}",
        note="The distance between the lines is the asymmetry: 100 points would mean a recipient with a single supplier, in whose exports it had no part.",
        alt=f"Two lines by year over five-year windows ending in {year_span(first, last)}. The distance between {supplier}’s share of {recipient}’s "
        f"imports and {recipient}’s share of {supplier}’s exports is largest in {_both(most)} and smallest in {_both(least)}.",
        sources=dossier.cite(used),
        data=frame,
        units=units_of(frame, arms_asymmetry),
        labels=labels_of(frame, arms_asymmetry),
    )


def _title(most: pd.Series, several: bool) -> str:
    if most["asymmetry"] < 0.005:
        return "Neither was of weight for the arms trade of the other"
    shares = f"{percent(most['import_share'], 0)} against {percent(most['export_share'])}"
    return (
        f"The dependence was most unequal in {_window(most['year'])}: {shares}"
        if several
        else f"The dependence was unequal: {shares}"
    )


def _both(row: pd.Series) -> str:
    shares = f"{percent(row['import_share'])} and {percent(row['export_share'])}"
    return f"{_window(row['year'])} ({number(row['asymmetry'], 2)}: {shares})"


def _window(year: float) -> str:
    return f"{year - WINDOW + 1:.0f}–{year:.0f}"
