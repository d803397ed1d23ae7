"""Chart: how long each facility of the first state's forces stood, with what is certain and what is possible."""

import textwrap

import pandas as pd
from matplotlib.axes import Axes

from relations.dossier import Dossier
from relations.exhibits.base import Figure
from relations.exhibits.drawing.canvas import figure
from relations.exhibits.drawing.placed import beside_row
from relations.exhibits.drawing.style import GRID, INK, MAIN, SECOND, SMALL, SOFT
from relations.exhibits.drawing.time_axis import time_axis, year_position
from relations.exhibits.no_data import NoData
from relations.exhibits.presence.facilities import STATUS, facilities, facility_sources
from relations.exhibits.presence.units import units_said
from relations.exhibits.words.column_words import labels_of
from relations.exhibits.words.numbers import counted, spread, year_span
from relations.exhibits.words.wording import capital
from relations.measures import facility_years, presence_spans
from relations.periods import day_text

_ROW_MM, _FRAME_MM = 5.8, 18.0
_PART = 0.58  # of the width that the axes take beside the names and the statuses
_WRAP = 38
_SHOWN = [
    "facility",
    "name",
    "kind",
    "start",
    "end",
    "status",
    "status_note",
    "certain_first",
    "certain_last",
    "possible_first",
    "possible_last",
    "standing",
    "confidence",
    "note",
]


def facility_lifelines(dossier: Dossier) -> Figure | NoData:
    """Return a line for each facility that may have stood in the period, thick where it is certain, thin where it is possible."""
    frame = facilities(dossier)
    if frame.empty:
        return NoData("The data hold no facility that may have stood in this period.")
    last = dossier.last_day
    start = (
        max(dossier.period.start, frame["possible_first"].min().date())
        if dossier.period
        else frame["possible_first"].min().date()
    )
    lengths = facility_years(dossier.whole.presence, dossier.first, until=last)
    lengths = lengths.merge(frame[["facility", "name"]], on="facility").sort_values(["low", "high"], ascending=False)

    def draw(axes: Axes) -> None:
        time_axis(
            axes,
            dossier.declared_periods,
            range(start.year, last.year + 1),
            left=0.5,
            right=0.5,
            dated=True,
            part=_PART,
        )
        axes.set_ylim(len(frame) - 0.4, -0.6)
        axes.set_yticks(range(len(frame)), [textwrap.fill(name, _WRAP) for name in frame["name"]], linespacing=0.95)
        axes.tick_params(axis="y", labelcolor=INK, labelsize=SMALL + 0.2)
        for label in axes.get_yticklabels():
            label.set_multialignment("right")
        axes.grid(visible=False, axis="y")
        axes.grid(axis="x", color=GRID)
        low, high = axes.get_xlim()
        known = min(high, year_position(last))
        for row, one in enumerate(frame.itertuples()):
            color = MAIN if one.standing else SECOND
            _span(axes, row, one.possible_first, one.possible_last, color, certain=False, limits=(low, known))
            if pd.notna(one.certain_first):
                _span(axes, row, one.certain_first, one.certain_last, color, certain=True, limits=(low, known))
            beside_row(axes, STATUS[one.status], row, 4, x=high, fontsize=SMALL, color=SOFT)

    longest = lengths.iloc[0]
    standing = int(frame["standing"].sum())
    return figure(
        draw,
        id="facility-lifelines",
        height_mm=_FRAME_MM + _ROW_MM * max(len(frame), 3),
        title=_title(frame, day_text(last)),
        subtitle=f"Facilities and deployments of {dossier.prose(dossier.first)} in and off {dossier.prose(dossier.partner)}, "
        f"{year_span(start.year, last.year)}; at the right the status on {day_text(dossier.whole.last_day)}",
        note="Thick: stood for certain. Thin: may have stood, since the beginning or the end is stated loosely or not at all; a thin line ends on the "
        "day by which the facility was known to be gone, and runs on where no source tells that. Blue: stood for certain at the end of the period.",
        alt=f"Life lines of {counted(len(frame), 'facility', 'facilities')} on a time axis, {year_span(start.year, last.year)}; {standing} stood for "
        f"certain at the "
        f"end. Longest: {longest['name']}, {spread(longest['low'], longest['high'])} years.",
        sources=facility_sources(dossier, frame),
        data=frame[_SHOWN],
        labels=labels_of(_SHOWN, facilities, presence_spans),
    )


def _span(
    axes: Axes,
    row: int,
    first: pd.Timestamp,
    last: pd.Timestamp,
    color: str,
    *,
    certain: bool,
    limits: tuple[float, float],
) -> None:
    start, end = max(year_position(first.date()), limits[0]), min(year_position(last.date()), limits[1])
    if end < start:
        return
    least = (limits[1] - limits[0]) / 160  # a day is seen
    if certain:
        end = min(max(end, start + least), limits[1])
    axes.plot(
        [start, end],
        [row, row],
        color=color,
        lw=5.5 if certain else 1.2,
        alpha=1 if certain else 0.75,
        solid_capstyle="butt",
    )


def _title(frame: pd.DataFrame, day: str) -> str:
    """Say how much of what is drawn stood for certain at the end, told apart by what is counted."""
    standing = frame[frame["standing"]]
    every = counted(len(frame), "base, post or deployment", "bases, posts and deployments")
    if standing.empty:
        return f"Of {every} none is certain on {day}"
    if len(standing) == len(frame):
        return f"{capital(units_said(standing))} stood on {day}"
    return f"Of {every} there stood for certain on {day}: {units_said(standing)}"
