"""Chart: the main events on a time axis, in a lane for each group of kinds."""

from collections.abc import Sequence
from datetime import date

import numpy as np
import pandas as pd
from matplotlib.axes import Axes

from relations.dossier import Dossier
from relations.exhibits.base import Figure
from relations.exhibits.chronicle.weighty_events import GROUPS, weighty_events
from relations.exhibits.drawing.canvas import figure
from relations.exhibits.drawing.lane_labels import Named, name_in_lanes
from relations.exhibits.drawing.style import GRID, INK, MAIN, NORMAL, QUIET, SECOND
from relations.exhibits.drawing.time_axis import time_axis, year_position
from relations.exhibits.no_data import NoData
from relations.exhibits.sourcing.own_table import own_table
from relations.exhibits.words.column_words import units_of
from relations.exhibits.words.numbers import counted, number, percent

_FRAME_MM = 15.0
_TITLE_MM, _FOOT_MM = 3.6, 2.4  # of a lane: its name above, the room below its marks
_FEW = 4  # events that a title can name by themselves


def events_timeline(dossier: Dossier, *, first: Sequence[str] = ()) -> Figure | NoData:
    """Return a mark for each main event in the period, in lanes.

    As many are named as there is room for: those with an id in `first`, then those with most independent publishers.
    """
    dossier.check_names("events", "event", first)
    events = weighty_events(dossier)
    if events.empty:
        return NoData("The data hold no main event in this period.")
    events = events.assign(x=[_middle(row, dossier) for row in events.itertuples()])
    lanes = [group for group in GROUPS if group in set(events["group"])]
    heights = [_lane_height(int((events["group"] == group).sum())) for group in lanes]
    tops = dict(zip(lanes, np.cumsum([0.0, *heights[:-1]]), strict=True))
    bases = {group: tops[group] + height - _FOOT_MM for group, height in zip(lanes, heights, strict=True)}
    ranked = events.assign(named=events["event"].isin(list(first)))
    ranked = ranked.sort_values(["named", "publishers", "earliest", "event"], ascending=[False, False, True, True])
    years = range(int(events["x"].min()), int(events["x"].max() + 1) + 1)
    disputed = events["confidence"] == "disputed"

    def draw(axes: Axes) -> None:
        time_axis(axes, dossier.declared_periods, years, left=0.5, right=0.5, dated=True)
        axes.set_ylim(sum(heights), 0)
        axes.set_yticks([])
        axes.grid(visible=False, axis="y")
        axes.grid(axis="x", color=GRID)
        for group in lanes:
            own = events["group"] == group
            axes.axhline(bases[group], color=QUIET, lw=0.6, zorder=1)
            for kind, marker, color in ((own & ~disputed, "o", MAIN), (own & disputed, "D", SECOND)):
                axes.plot(
                    events["x"][kind],
                    [bases[group]] * int(kind.sum()),
                    ls="",
                    marker=marker,
                    ms=3.4,
                    mew=0.7,
                    mec=color,
                    color=color,
                    mfc="white" if marker == "D" else color,
                    alpha=0.9,
                    zorder=3,
                )
            axes.text(
                0,
                tops[group] + _TITLE_MM / 2,
                f" {group} · {number(own.sum())}",
                transform=axes.get_yaxis_transform(),
                color=INK,
                weight="semibold",
                fontsize=NORMAL - 1,
                va="center",
            )
        named = [Named(row.x, tops[row.group] + _TITLE_MM, bases[row.group], row.title) for row in ranked.itertuples()]
        name_in_lanes(axes, named)

    span = dossier.period.span if dossier.period else "all years"
    shown = ["event", "date", "title", "group", "kind", "initiator", "target", "confidence", "publishers"]
    return figure(
        draw,
        id="events-timeline",
        height_mm=_FRAME_MM + sum(heights),
        title=_title(events),
        subtitle=f"Main events by group of kinds, {span}; beside each name how many",
        note="As many are named as there is room for, those that most independent publishers carry first; the data hold all. An event whose date is "
        "uncertain stands in the middle of its span. Diamond: sources dispute it.",
        alt=f"Timeline with {counted(len(lanes), 'lane')}: {counted(len(events), 'main event')}. "
        + "; ".join(f"{group} {number((events['group'] == group).sum())}" for group in lanes)
        + f". {percent(disputed.mean(), 0)} are disputed.",
        sources=[own_table(dossier, "events")],
        data=events[shown],
        units=units_of(shown, weighty_events),
    )


def _lane_height(events: int) -> float:
    return 16.0 if events < 3 else 22.0 if events < 9 else 29.0


def _title(events: pd.DataFrame) -> str:
    if len(events) < _FEW:
        return "; ".join(events["title"])
    by_period = events["period"].value_counts()
    if len(by_period) > 2:
        return f"{number(by_period.iloc[0])} of {number(len(events))} main events fall in the period “{by_period.index[0]}”"
    by_year = events["earliest"].dt.year.value_counts()
    if len(by_year) > 2:
        return f"{by_year.index[0]} stands out: {number(by_year.iloc[0])} of {number(len(events))} main events"
    return f"{counted(len(events), 'main event').capitalize()}, from {events['title'].iloc[0]} on"


def _middle(row: pd.Series, dossier: Dossier) -> float:
    """Return where an event stands: the middle of its span as far as it lies in the period."""
    period = dossier.period
    start, end = row.earliest.date(), dossier.made_on if pd.isna(row.latest) else row.latest.date()
    if period is not None:
        start, end = max(start, period.start), min(end, period.end or date.max)
    return (year_position(start) + year_position(end)) / 2
