"""Chart: agreement as it was, and as it would have been had every year voted on the same mix of topics."""

from itertools import pairwise

import pandas as pd
from matplotlib.axes import Axes

from relations.dossier import Dossier
from relations.exhibits.base import Figure
from relations.exhibits.drawing.annotate import name_lines
from relations.exhibits.drawing.canvas import figure
from relations.exhibits.drawing.style import MAIN, SECOND
from relations.exhibits.drawing.time_axis import time_axis
from relations.exhibits.drawing.year_line import share_axis, year_line
from relations.exhibits.few import FEW
from relations.exhibits.no_data import NoData
from relations.exhibits.voting.fixed_agenda import fixed_agenda
from relations.exhibits.voting.part_years import known_whole, left_out
from relations.exhibits.voting.sharpest_change import Change, sharpest_change
from relations.exhibits.words.column_words import labels_of, units_of
from relations.exhibits.words.numbers import percent, year_span
from relations.measures import agreement, standardised_agreement

_LEAST_YEARS = 3  # fewer are no course that a chart could show


def agreement_at_fixed_agenda(dossier: Dossier, a: str, b: str) -> Figure | NoData:
    """Return two lines by year: plain agreement, and agreement with each topic at its weight in all votes of the data."""
    votes = dossier.ga_votes
    frame = known_whole(dossier, dossier.within(fixed_agenda(dossier, a, b)))
    frame = frame[(frame["n"] >= FEW) & frame["standardised"].notna()].reset_index(drop=True)
    if len(frame) < _LEAST_YEARS:
        return NoData("There are too few joint votes in this period to hold the agenda fixed.")
    first, last = int(frame["year"].min()), int(frame["year"].max())
    names = f"{dossier.short(a)} and {dossier.short(b)}"
    who, whom = dossier.prose(b), dossier.prose(a)

    def draw(axes: Axes) -> None:
        time_axis(axes, dossier.shown_periods, range(first, last + 1), part=0.82)
        share_axis(axes)
        year_line(axes, frame, "agreement", MAIN, few=1)
        year_line(axes, frame, "standardised", SECOND, band=("low", "high"), few=1)
        end = frame.iloc[-1]
        name_lines(
            axes,
            [
                (float(end["agreement"]), "plain share", MAIN),
                (float(end["standardised"]), "fixed topics", SECOND),
            ],
        )

    return figure(
        draw,
        id="agreement-at-fixed-agenda",
        height_mm=64,
        title=_title(frame, sharpest_change(agreement(votes, a, b))),
        subtitle=f"Same vote by {who} as by {whom}, share of joint votes, {year_span(first, last)}, plain and with the mix of topics of all "
        "years of the data",
        note=f"Years with at least {FEW} joint votes. Topics on which a year has no joint vote lend their weight to the others. Band: 95 per cent interval "
        "of the share with the topics held fixed." + "".join(f" {told}" for told in left_out(dossier)),
        alt=_alt(frame, names, first, last),
        sources=dossier.cite(votes, dossier.ga_topics),
        data=frame,
        units=units_of(frame, standardised_agreement),
        labels=labels_of(frame, standardised_agreement),
    )


def _title(frame: pd.DataFrame, change: Change | None) -> str:
    """Say whether the largest change between two years remains with the topics held fixed; where there is none, whether one shows with them."""
    by_year = frame.set_index("year")
    if change is not None and {change.before["year"], change.after["year"]} <= set(by_year.index):
        then, after = by_year.loc[change.before["year"]], by_year.loc[change.after["year"]]
        verb = "fell" if change.size < 0 else "rose"
        if _apart(then, after) and (after["standardised"] - then["standardised"]) * change.size > 0:
            return (
                f"On the same mix of topics agreement {verb} in {change.after['year']:.0f} all the same, from {percent(then['standardised'], 0)} to "
                f"{percent(after['standardised'], 0)}"
            )
        return f"On the same mix of topics agreement did not firmly change in {change.after['year']:.0f}, when the plain share {verb}"
    rows = [row for _, row in frame.iterrows()]
    firm = [(one, other) for one, other in pairwise(rows) if other["year"] == one["year"] + 1 and _apart(one, other)]
    if not firm:
        return "With the topics held fixed agreement shows no firm change from one year to the next"
    one, other = max(firm, key=lambda pair: abs(pair[1]["standardised"] - pair[0]["standardised"]))
    verb = "fell" if other["standardised"] < one["standardised"] else "rose"
    return (
        f"On the same mix of topics agreement {verb} most in {other['year']:.0f}, from {percent(one['standardised'], 0)} to "
        f"{percent(other['standardised'], 0)}"
    )


def _apart(one: pd.Series, other: pd.Series) -> bool:
    """Tell whether the intervals of two years with the topics held fixed have no value in common."""
    return bool(one["high"] < other["low"] or other["high"] < one["low"])


def _alt(frame: pd.DataFrame, names: str, first: int, last: int) -> str:
    end = frame.iloc[-1]
    largest = frame.loc[frame["agenda_effect"].abs().idxmax()]
    return (
        f"Two lines by year, {year_span(first, last)}: share of joint votes on which {names} voted alike, plain and with the mix "
        f"of topics of all years. They are furthest apart in {largest['year']:.0f}: {percent(largest['agreement'])} and {percent(largest['standardised'])}. "
        f"In {end['year']:.0f} they are {percent(end['agreement'])} and {percent(end['standardised'])}."
    )
