"""Chart: agreement of two states in the General Assembly, year by year, with its interval and its known gaps."""

from collections.abc import Mapping

import numpy as np
import pandas as pd
from matplotlib.axes import Axes

from relations.dossier import Dossier
from relations.exhibits.base import Figure
from relations.exhibits.drawing.annotate import name_points
from relations.exhibits.drawing.canvas import figure
from relations.exhibits.drawing.event_marks import draw_marks, event_marks
from relations.exhibits.drawing.style import MAIN, SMALL, SOFT
from relations.exhibits.drawing.time_axis import time_axis, year_position
from relations.exhibits.drawing.year_line import share_axis, year_line
from relations.exhibits.few import FEW
from relations.exhibits.no_data import NoData
from relations.exhibits.voting.part_years import part_years
from relations.exhibits.voting.sharpest_change import how_large, sharpest_change
from relations.exhibits.voting.who_moved_finding import how_moved
from relations.exhibits.words.column_words import labels_of, units_of
from relations.exhibits.words.last_year import last_year_of
from relations.exhibits.words.numbers import counted, listed, percent, year_span, years
from relations.measures import agreement, participation

_LEAST_YEARS = 3
_FOOT = 0.14  # of the height: events are named below the line
_NAMED = 50  # joint votes of a year that is named as the highest or lowest, where there are such years
_MANY = 40  # years, between which a long label of one line has no room
_PART = 0.75  # of the roll calls of a year: where fewer rest on both, the label of its share says so


def agreement_by_year(dossier: Dossier, a: str, b: str, events: Mapping[str, str] | None = None) -> Figure | NoData:
    """Return the line of `agreement` by year in the dossier's period; `events` gives a few words for the ids of events that stand beside it.

    Raises UsageError for an event that the data do not have.
    """
    dossier.check_names("events", "event", events or {})
    votes = dossier.ga_votes
    frame = agreement(votes, a, b)
    if frame.empty:
        return NoData("There is no recorded vote of the General Assembly in this period in which both took part.")
    firm = frame[frame["n"] >= FEW]
    if len(frame) < _LEAST_YEARS:
        said = [
            f"{percent(row.agreement)} of {counted(row.n, 'joint vote')} in {row.year}" for row in frame.itertuples()
        ]
        return NoData(
            f"The two cast the same vote on {listed(said)}; fewer than three years are no course that a chart could show."
        )
    first, last = int(frame["year"].min()), int(frame["year"].max())
    names = f"{dossier.short(a)} and {dossier.short(b)}"
    who, whom = dossier.prose(b), dossier.prose(a)
    gaps = _gaps_within(dossier, first, last)
    marks = event_marks(dossier, events or {}, first, last)
    shown = firm if len(firm) else frame

    def draw(axes: Axes) -> None:
        time_axis(axes, dossier.shown_periods, range(first, last + 1))
        share_axis(axes)
        year_line(axes, frame, "agreement", MAIN, band=("low", "high"))
        _name_gaps(axes, gaps)
        name_points(axes, _turns(dossier, shown, (a, b)))
        name_points(axes, draw_marks(axes, marks, _FOOT))

    return figure(
        draw,
        id="agreement-by-year",
        title=_title(shown, frame, f"{who} and {whom}"),
        subtitle=f"Same vote by {who} as by {whom} in the UN General Assembly, share of joint votes, {year_span(first, last)}",
        note="Yes, no and abstention are three different votes; votes on which either was absent are left out. Band: 95 per cent "
        + " ".join(
            [
                f"interval (Wilson). Hollow: fewer than {counted(FEW, 'vote')}{_left_out(frame, firm)}.",
                *part_years(dossier, set(frame["year"])),
                *how_moved(dossier, a, b),
            ]
        ),
        alt=_alt(frame, firm, names, first, last),
        sources=dossier.cite(votes, gaps),
        data=frame,
        units=units_of(frame, agreement),
        labels=labels_of(frame, agreement),
    )


def _left_out(frame: pd.DataFrame, firm: pd.DataFrame) -> str:
    return ", left out of the title" if 0 < len(firm) < len(frame) else ""


def _title(frame: pd.DataFrame, whole: pd.DataFrame, pair: str) -> str:
    """Name the largest change, or the ends; `whole` has the years with few votes too."""
    high, low = frame.loc[frame["agreement"].idxmax()], frame.loc[frame["agreement"].idxmin()]
    change = sharpest_change(frame)
    if change:
        verb = "rose" if change.size > 0 else "fell"
        return (
            f"Agreement of {pair} {verb} from {percent(change.before['agreement'], 0)} in {change.before['year']:.0f} to "
            f"{percent(change.after['agreement'], 0)} in {change.after['year']:.0f}, {how_large(whole, change)}"
        )
    if low["year"] != high["year"] and low["high"] >= high["low"]:
        span = year_span(int(frame["year"].min()), int(frame["year"].max()))
        return f"No firm change in the agreement of {pair} in {span}"
    return (
        f"Agreement of {pair} was lowest in {low['year']:.0f}, at {percent(low['agreement'], 0)}, and highest in {high['year']:.0f}, at "
        f"{percent(high['agreement'], 0)}"
    )


def _turns(dossier: Dossier, frame: pd.DataFrame, states: tuple[str, str]) -> list[tuple[float, float, str]]:
    many = frame[frame["n"] >= _NAMED] if (frame["n"] >= _NAMED).any() else frame
    change = sharpest_change(frame)
    rows = [change.after] if change else []
    rows += [many.loc[many["agreement"].idxmax()], frame.iloc[-1], many.loc[many["agreement"].idxmin()]]
    points = {int(row["year"]): (float(row["year"]), float(row["agreement"])) for row in rows}
    took = participation(dossier.ga_votes, *states, by="year").set_index("year")["share"]
    said = {year: f"{last_year_of(dossier, year, states)}{_of_part(float(took[year]))}" for year in points}
    if len(frame) > _MANY:
        said = {year: words.replace(", ", ",\n") for year, words in said.items()}
    return [(x, y, f"{percent(y)} in {year}{said[year]}") for year, (x, y) in points.items()]


def _of_part(share: float) -> str:
    """Return on how many roll calls of a year both voted, where they are far fewer than all."""
    return "" if share >= _PART else f", on {percent(share, 0)} of roll calls"


def _gaps_within(dossier: Dossier, first: int, last: int) -> pd.DataFrame:
    gaps = dossier.gaps
    spans = zip(gaps["start"], gaps["end"], strict=True)
    inside = [first < year_position(start) and year_position(end) < last for start, end in spans]
    return gaps[gaps["resource"].isin(["ga_rollcalls", "ga_votes"]) & np.array(inside, dtype=bool)]


def _name_gaps(axes: Axes, gaps: pd.DataFrame) -> None:
    for gap in gaps.itertuples():
        middle = (year_position(gap.start) + year_position(gap.end)) / 2
        axes.text(middle, 0.02, gap.label, rotation=90, ha="center", va="bottom", fontsize=SMALL - 0.5, color=SOFT)


def _alt(frame: pd.DataFrame, firm: pd.DataFrame, names: str, first: int, last: int) -> str:
    missing = sorted(set(range(first, last + 1)) - set(frame["year"]))
    shown = firm if len(firm) else frame
    among = f" among years with at least {FEW} joint votes" if len(firm) else ""
    high, low, end = shown.loc[shown["agreement"].idxmax()], shown.loc[shown["agreement"].idxmin()], frame.iloc[-1]
    return (
        f"Line by year with an interval band: share of joint votes on which {names} voted alike, {year_span(first, last)}. "
        f"Highest {percent(high['agreement'])} in {high['year']:.0f}, lowest {percent(low['agreement'])} in {low['year']:.0f}"
        f"{among}; {percent(end['agreement'])} in {end['year']:.0f}."
        + (f" No joint votes in {years(missing)}." if missing else "")
    )
