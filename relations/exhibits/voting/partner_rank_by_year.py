"""Chart: where one partner stands among all members by agreement with a state, year by year."""

from collections.abc import Mapping

import pandas as pd
from matplotlib.axes import Axes

from relations.dossier import Dossier
from relations.exhibits.base import Figure
from relations.exhibits.drawing.annotate import name_points
from relations.exhibits.drawing.canvas import figure
from relations.exhibits.drawing.event_marks import draw_marks, event_marks
from relations.exhibits.drawing.placed import beside_row
from relations.exhibits.drawing.style import MAIN, QUIET, SMALL, SOFT
from relations.exhibits.drawing.time_axis import time_axis
from relations.exhibits.drawing.year_line import share_axis, year_line
from relations.exhibits.no_data import NoData
from relations.exhibits.voting.full_years import ENOUGH, full_years, part_told
from relations.exhibits.voting.others_left_finding import Rise, rise
from relations.exhibits.voting.part_years import known_whole, left_out
from relations.exhibits.words.column_words import labels_of, units_of
from relations.exhibits.words.numbers import listed, ordinal, percent, year_span
from relations.exhibits.words.wording import capital
from relations.measures import partner_rank

_LEAST_YEARS = 3
_MANY = 40  # years, between which labels of one line have no room
_BREAK = {False: " ", True: "\n"}
_FOOT = 0.14  # of the height: events are named below the line, which is high where it is of interest


def partner_rank_by_year(
    dossier: Dossier, state: str, partner: str, events: Mapping[str, str] | None = None
) -> Figure | NoData:
    """Return the line of the partner's percentile among all members by agreement with `state`, a state of the pair, and the median member for scale.

    Years in which the partner took part in far fewer votes than the median member are hollow and in no title. `events` gives a few words for
    the ids of events that stand beside the line. Raises UsageError for an event that the data do not have.
    """
    dossier.check_names("events", "event", events or {})
    partners = dossier.ga_partners
    frame = known_whole(dossier, partner_rank(partners, state, partner))
    if frame.empty:
        return NoData("There are too few joint votes in this period to rank the members.")
    if len(frame) < _LEAST_YEARS:
        said = [f"{ordinal(row.rank)} of {row.members} members in {row.year}" for row in frame.itertuples()]
        start = f"{capital(dossier.prose(partner))} was {listed(said)} by agreement with {dossier.prose(state)}"
        few = part_told(frame)
        return NoData(f"{start}; on far fewer votes than others in {few}." if few else f"{start}.")
    first, last = int(frame["year"].min()), int(frame["year"].max())
    full = full_years(frame) if len(full_years(frame)) else frame
    best, worst, end = full.loc[full["percentile"].idxmax()], full.loc[full["percentile"].idxmin()], full.iloc[-1]
    found = rise(dossier, state, partner)
    turn = found.first if found and found.first["year"] >= first else None
    marks = event_marks(dossier, events or {}, first, last)
    who, whom = dossier.short(partner), dossier.short(state)

    def draw(axes: Axes) -> None:
        time_axis(axes, dossier.shown_periods, range(first, last + 1), part=0.87)
        share_axis(axes)
        axes.axhline(0.5, color=QUIET, lw=0.8, ls=(0, (3, 2)))
        beside_row(axes, "median\nmember", 0.5, 4, color=SOFT, fontsize=SMALL)
        parts = frame.assign(n=frame["n"] / frame["median_n"])
        year_line(axes, parts, "percentile", MAIN, few=ENOUGH)
        rows = {int(row["year"]): row for row in (best, worst, end, *([] if turn is None else [turn]))}
        points = [
            (
                y,
                row["percentile"],
                f"{ordinal(int(row['rank']))} of {row['members']:.0f}{_BREAK[last - first > _MANY]}in {y}",
            )
            for y, row in rows.items()
        ]
        name_points(axes, points)
        name_points(axes, draw_marks(axes, marks, _FOOT))

    return figure(
        draw,
        id="partner-rank-by-year",
        height_mm=66,
        title=_title(dossier, state, partner, best, worst),
        subtitle=f"Share of UN members that agreed less with {dossier.prose(state)} than {dossier.prose(partner)} did, {year_span(first, last)}",
        note="Members with fewer than ten joint votes in the year, or with less than a third of those of the member with the most, "
        "are not ranked; each is ranked on the votes in which it took part, equal ones share the better rank."
        f"{_part(frame)}{_before(found, first)}" + "".join(f" {told}" for told in left_out(dossier)),
        alt=f"Line by year: share of members that agreed less with {whom} than {who} did, {year_span(first, last)}. Highest "
        f"{percent(best['percentile'], 0)} in {best['year']:.0f} ({ordinal(int(best['rank']))} of {best['members']:.0f}), lowest "
        f"{percent(worst['percentile'], 0)} in {worst['year']:.0f} ({ordinal(int(worst['rank']))} of {worst['members']:.0f}), "
        f"{percent(end['percentile'], 0)} in {end['year']:.0f}.",
        sources=dossier.cite(partners),
        data=frame,
        units=units_of(frame, partner_rank),
        labels=labels_of(frame, partner_rank),
    )


def _part(frame: pd.DataFrame) -> str:
    told = part_told(frame)
    return f" Hollow, and left out of the title, since the votes were far fewer: {told}." if told else ""


def _before(found: Rise | None, first: int) -> str:
    """Return where a rise began that others made by leaving, if that was before the years of the chart."""
    if found is None or found.first["year"] >= first:
        return ""
    row = found.first
    place = f"{ordinal(int(row['rank']))} of {row['members']:.0f}"
    shares = f"{percent(row['agreement'])} of joint votes, the median member {percent(row['median'])}"
    return f" Before these years, in {row['year']:.0f}, the rank was {place}, with {shares}."


def _title(dossier: Dossier, state: str, partner: str, best: pd.Series, worst: pd.Series) -> str:
    first, *rest = (f"{ordinal(int(row['rank']))} of {row['members']:.0f}" for row in (best, worst))
    start = (
        f"By agreement with {dossier.prose(state)}, {dossier.prose(partner)} was {first} members in {best['year']:.0f}"
    )
    return start if best["year"] == worst["year"] else f"{start} and {rest[0]} in {worst['year']:.0f}"
