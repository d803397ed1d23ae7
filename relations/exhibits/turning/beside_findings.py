"""Findings that set the level of a record in a past period beside what the first state did elsewhere: its other vetoes, and the median member's agreement."""

from relations.dossier import Dossier
from relations.exhibits.base import KeyFigure
from relations.exhibits.few import FEW
from relations.exhibits.turning.break_series import shown_years
from relations.exhibits.turning.break_strength import single_breaks
from relations.exhibits.words.column_words import units_of
from relations.exhibits.words.numbers import number, per_cent, percent, year_span
from relations.measures import median_pair

_YEARS = 3  # at either end of a period, of which the means are compared
_MOVED = 0.05  # as a difference of shares, from which the median member has moved


def other_vetoes(dossier: Dossier) -> KeyFigure | None:
    """Return how many vetoes the first state cast on other matters while those on its partner stood at a new, higher level, against as many years before;
    None where no such level begins firmly in the period.
    """
    near = single_breaks(dossier)
    first, last = shown_years(dossier, 0)
    own = near[
        near["firm"] & near["series"].eq("vetoes") & near["moved"].eq("rose") & near["year"].between(first, last)
    ]
    if own.empty:
        return None
    row, rows = own.iloc[-1], dossier.whole.sc_vetoes
    start, end = int(row["year"]), int(row["until"])
    others = rows[rows["concerns"] == "no"]
    years, length = others["earliest"].dt.year, end - start + 1
    now, before = int(years.between(start, end).sum()), int(years.between(start - length, start - 1).sum())
    moved = "rose too" if now > before else "did not rise"
    return KeyFigure(
        id="turning-other-vetoes",
        title="Vetoes on other matters",
        subtitle=f"Vetoes that did not concern {dossier.prose(dossier.partner)}, {year_span(start, end)} against as many years before",
        statement=f"Vetoes of {dossier.prose(dossier.first)} on other matters {moved}: **{number(now)}** in {year_span(start, end)}, after {number(before)} in "
        f"{year_span(start - length, start - 1)}.",
        value=float(now),
        unit="vetoes",
        formatted=number(now),
        sources=dossier.cite(others),
        data=others[years.between(start - length, end)][["date", "symbol", "topic"]],
        beside={"before": before},
    )


def median_parted(dossier: Dossier) -> KeyFigure | None:
    """Return from what to what the median member's agreement with the first state moved between the ends of a period in which the partner's kept its level;
    None for a short period, and where it moved by little.
    """
    frame = median_pair(dossier.ga_partners, *dossier.pair)
    frame = frame[frame["n"] >= FEW]
    if len(frame) < 2 * _YEARS:
        return None
    then, now = frame.head(_YEARS), frame.tail(_YEARS)
    before, after = float(then["median"].mean()), float(now["median"].mean())
    if abs(after - before) < _MOVED:
        return None
    whom, moved = dossier.prose(dossier.first), "rose" if after > before else "fell"
    spans = [year_span(int(part["year"].min()), int(part["year"].max())) for part in (then, now)]
    return KeyFigure(
        id="turning-median-parted",
        title="The median member while the level held",
        subtitle=f"Agreement of the median member with {whom} in the General Assembly, mean of yearly shares of {spans[1]}",
        statement=f"The median member’s agreement with {whom} {moved} meanwhile, from {number(before * 100)} per cent in {spans[0]} to "
        f"**{per_cent(after, 0)}** in {spans[1]}.",
        value=after,
        unit="share of joint votes",
        formatted=percent(after, 0),
        exhibit="levels-by-series",
        sources=dossier.cite(dossier.ga_partners),
        data=frame[["year", "n", "median"]].reset_index(drop=True),
        units=units_of(frame[["year", "n", "median"]], median_pair),
        beside={"before": before},
    )
