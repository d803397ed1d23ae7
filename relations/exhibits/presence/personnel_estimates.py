"""Chart: estimates of personnel, each by itself, with the spread of what sources say. No line joins them: they are not one series."""

from collections.abc import Mapping, Sequence

import pandas as pd
from matplotlib.axes import Axes
from matplotlib.ticker import FixedLocator, FuncFormatter, NullLocator

from relations.dossier import Dossier
from relations.exhibits.base import Figure
from relations.exhibits.chronicle.chosen_claims import chosen_claims, claim_sources, claimed, when
from relations.exhibits.drawing.annotate import name_points
from relations.exhibits.drawing.canvas import figure
from relations.exhibits.drawing.event_marks import Mark, draw_marks, event_marks
from relations.exhibits.drawing.style import MAIN, SECOND, SERIES
from relations.exhibits.drawing.time_axis import time_axis, year_position
from relations.exhibits.few import FEW_ESTIMATES
from relations.exhibits.no_data import NoData
from relations.exhibits.presence.frames import PERSONNEL_UNITS, estimates
from relations.exhibits.words.column_words import labels_of, units_of
from relations.exhibits.words.numbers import counted, listed, number, year_span

_MARKS = (("o", MAIN), ("s", SECOND), ("D", SERIES[1]), ("v", SERIES[2]))
_BELOW_TOP = 0.62  # of the upper end of the scale
_NAMED = 12  # estimates that are named at most
_SHOWN = ["quantity", "name", "group", "as_of", "value", "low", "high", "n", "sources", "source"]


def personnel_estimates(
    dossier: Dossier, groups: Mapping[str, Sequence[str]], *, events: Mapping[str, str] | None = None
) -> Figure | NoData:
    """Return the dated estimates of personnel; `groups` gives for each name of a group the patterns of its quantities.

    `events` gives a few words for the id of each event to stand at its day.
    """
    dossier.check_names("events", "event", list(events or {}))
    frame = estimates(dossier, groups)
    undated, frame = frame[frame["earliest"].isna()], frame[frame["earliest"].notna()].reset_index(drop=True)
    if frame.empty:
        return NoData("The data hold no dated estimate of personnel in this period.")
    if len(frame) < FEW_ESTIMATES:
        said = [f"{claimed(row)} ({row.name}, {when(row)})" for row in frame.itertuples(index=False, name="Claim")]
        return NoData(f"Few dated estimates of personnel are on record for this period: {listed(said)}.")
    frame = frame.assign(
        x=[(year_position(row.earliest) + year_position(row.latest)) / 2 for row in frame.itertuples()],
        y=frame["value"].fillna((frame["low"] * frame["high"]) ** 0.5),
    )
    loose = [f"{row.name} ({claimed(row)})" for row in undated.itertuples(index=False, name="Claim")]
    years = range(round(frame["x"].min()), round(frame["x"].max()) + 1)
    present = [name for name in groups if name in set(frame["group"])]
    marks = {name: _MARKS[i % len(_MARKS)] for i, name in enumerate(groups)}
    beside = event_marks(dossier, events or {}, years[0], years[-1])
    most, least = frame.loc[frame["high"].idxmax()], frame.loc[frame["low"].idxmin()]

    def draw(axes: Axes) -> None:
        time_axis(axes, dossier.declared_periods, years, left=1.2, right=1.2, dated=True)
        axes.set_yscale("log")
        axes.set_ylim(frame["low"].min() / 2.2, frame["high"].max() * (5 if beside else 2.6))
        axes.yaxis.set_major_locator(FixedLocator([1, 10, 100, 1000, 10000, 100000]))
        axes.yaxis.set_minor_locator(NullLocator())
        axes.yaxis.set_major_formatter(FuncFormatter(lambda value, _: number(value)))
        for name in present:
            marker, color = marks[name]
            own = frame[frame["group"] == name]
            for one in own.itertuples():
                axes.plot([one.x, one.x], [one.low, one.high], color=color, lw=2.4, alpha=0.4, solid_capstyle="butt")
            bound = own["value"].isna() & (own["stated_low"].isna() | own["stated_high"].isna())
            for part, fill in ((own[~bound], color), (own[bound], "white")):
                axes.plot(part["x"], part["y"], ls="", marker=marker, ms=4.6, color=color, mfc=fill, mew=1.1)
        named = [(row.x, row.y, row.words) for row in _named(frame).itertuples()]
        name_points(axes, [*_at_the_top(axes, beside), *named], size=7.2)

    return figure(
        draw,
        id="personnel-estimates",
        height_mm=66,
        title=_title(least, most),
        subtitle=f"Estimates of personnel of {dossier.prose(dossier.first)} in {dossier.prose(dossier.partner)}, logarithmic scale, "
        f"{year_span(years[0], years[-1])}; " + listed([f"{_SHAPES[marks[name][0]]}: {name}" for name in present]),
        note="Each mark is one claim about one group of people at one time; the bar is the range that sources give. Hollow: a lower or upper bound alone. "
        "The marks are not joined, since they are not one series."
        + (f" Without a date, so not drawn: {listed(loose)}." if loose else ""),
        alt=f"Marks on a time axis with a logarithmic scale: {counted(len(frame), 'estimate')} of personnel, {year_span(years[0], years[-1])}. Lowest "
        f"{claimed(least)} "
        f"({least['name']}, {when(least)}), highest {claimed(most)} ({most['name']}, {when(most)}).",
        sources=claim_sources(dossier, frame),
        data=frame[_SHOWN],
        units=units_of(_SHOWN, chosen_claims) | PERSONNEL_UNITS,
        labels=labels_of(_SHOWN, chosen_claims),
    )


def _at_the_top(axes: Axes, marks: Sequence[Mark]) -> list[tuple[float, float, str]]:
    """Draw the events and return the points that name them, which `draw_marks` places on a scale that is not logarithmic."""
    top = axes.get_ylim()[1] * _BELOW_TOP
    return [(x, top, words) for x, _, words in draw_marks(axes, marks)]


def _title(least: pd.Series, most: pd.Series) -> str:
    return f"Estimates run from {claimed(least)} ({when(least)}) to {claimed(most)} people ({when(most)}); each counts its own group"


_SHAPES = {"o": "circle", "s": "square", "D": "diamond", "v": "triangle"}


def _named(frame: pd.DataFrame) -> pd.DataFrame:
    """Return the estimates to name: the largest first, so that they get their places before the small ones."""
    ranked = frame.sort_values(["high", "x"], ascending=[False, True])
    spaced = pd.concat([ranked.head(_NAMED // 2), frame.sort_values("low").head(_NAMED // 2)]).drop_duplicates(
        "quantity"
    )
    return spaced.assign(words=[claimed(row) for row in spaced.itertuples(index=False, name="Claim")])
