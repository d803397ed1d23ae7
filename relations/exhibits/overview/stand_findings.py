"""Key findings of the report of two pages that are made for it: each says where a subject stands in the words of somebody who has to decide."""

import pandas as pd

from relations.dossier import Dossier
from relations.exhibits.arms.received import received, years_covered
from relations.exhibits.base import KeyFigure
from relations.exhibits.few import FEW
from relations.exhibits.indicators import every_indicator
from relations.exhibits.overview.part_of_all_arms import part_of_all_arms
from relations.exhibits.presence.facilities import GONE, facilities, facility_sources
from relations.exhibits.presence.units import bases, on_land, units_said
from relations.exhibits.voting.rank_moves import all_years_together, median_member
from relations.exhibits.words.numbers import listed, number, per_cent, percent, year_span
from relations.exhibits.words.wording import capital, in_words
from relations.measures import agreement
from relations.periods import day_text

_LITTLE = 0.05  # of all that was ever delivered
_NEAR = 0.005  # shares that round to the same whole per cent, or nearly


def agreement_beside_the_median(dossier: Dossier) -> KeyFigure | None:
    """Return how much more or less often than the median member the partner voted with the first state."""
    row, median = agreement(dossier.ga_votes, *dossier.pair, by=None).iloc[0], median_member(dossier, *dossier.pair)
    if row["n"] < FEW or median is None:
        return None
    share, who, whom = float(row["agreement"]), dossier.prose(dossier.partner), dossier.prose(dossier.first)
    gap = share - median
    how = "as often as" if abs(gap) < _NEAR else "more often than" if gap > 0 else "less often than"
    return KeyFigure(
        id="briefing-beside-the-median",
        title="Agreement beside that of the median member",
        subtitle=f"Same vote as {whom} in the UN General Assembly, share of joint votes",
        statement=f"{capital(who)} took the side of {whom} in **{per_cent(share, 0)}** of the votes that both cast, {how} the median member "
        f"({number(median * 100)}).",
        value=share,
        low=float(row["low"]),
        high=float(row["high"]),
        unit="share",
        formatted=percent(share, 0),
        sources=dossier.cite(dossier.ga_votes, dossier.ga_partners),
        data=all_years_together(dossier, dossier.first),
        beside={"median": median},
    )


def arms_beside_others(dossier: Dossier) -> KeyFigure | None:
    """Return how much of the arms that the partner received came from the first state, by volume; None where the figures do not cover the period."""
    found = {one.id: one for one in every_indicator(dossier)}
    share, years = found["share"].summary, years_covered(dossier)
    if share is None or not years:
        return None
    who, whom, span = dossier.prose(dossier.first), dossier.prose(dossier.partner), year_span(years[0], years[-1])
    said = f"Of the major arms that reached {whom} in {span}, **{per_cent(share.value, 0)}** by volume came from {who}."
    if not share.value:
        said = f"**None** of the major arms that reached {whom} in {span} came from {who}."
    return KeyFigure(
        id="briefing-arms",
        title="Arms, by where they came from",
        subtitle=f"Part of {who} in the volume of major arms that {whom} received (SIPRI trend-indicator values)",
        statement=said,
        value=share.value,
        unit="share",
        formatted=percent(share.value, 0),
        sources=dossier.cite(received(dossier)),
        data=found["deliveries"].frame,
        beside={"first year": years[0], "last year": years[-1]},
    )


def little_of_all_arms(dossier: Dossier) -> KeyFigure | None:
    """Return how small a part of all that the first state ever delivered came in the period; None where it was no small part, or nothing."""
    part, years = part_of_all_arms(dossier), years_covered(dossier)
    if not years or not 0 < part <= _LITTLE:
        return None
    whose, whom = dossier.whole.demonym(dossier.first), dossier.prose(dossier.partner)
    return KeyFigure(
        id="briefing-little-of-all-arms",
        title="Arms of these years beside those of all",
        subtitle=f"Volume of major arms that {whom} received, share of those of all years (SIPRI trend-indicator values)",
        statement=f"Of all {whose} arms for {whom} **{per_cent(part)}** by volume came in {year_span(years[0], years[-1])}.",
        value=part,
        unit="share",
        formatted=percent(part),
        sources=dossier.cite(received(dossier.whole)),
        data=received(dossier),
        beside={"first year": years[0], "last year": years[-1]},
    )


def places_given_up(dossier: Dossier, *, by_kind: bool = False, report: str | None = None) -> KeyFigure | None:
    """Return up to how many bases and posts were given up since the last declared period began, and which bases were kept; None where none was.

    `by_kind` tells bases and posts apart in place of what was kept.
    """
    change = dossier.declared_periods[-1].start
    if dossier.is_over:
        return None
    now = dossier.whole.during(f"{change.isoformat()}/..")
    found = facilities(now)
    gone = on_land(found)
    gone = gone[gone["status"].isin(GONE) & gone["possible_last"].dt.date.ge(change)]
    if gone.empty:
        return None
    by = gone["possible_last"].max().date()
    said = f"By {day_text(by)} {now.prose(now.first)} had given up as many as **{in_words(len(gone))}** bases and posts"
    return KeyFigure(
        id="briefing-places-given-up",
        title="What was given up since the last change",
        subtitle=f"Bases and posts that may have stood on {day_text(change)} and did no more later",
        statement=_given_up(now, gone, day_text(by)) if by_kind else f"{said}{_kept(found)}.",
        value=float(len(gone)),
        unit="bases and posts",
        formatted=number(len(gone)),
        report=report,
        sources=facility_sources(now, gone),
        data=gone[["facility", "name", "kind", "start", "end", "status"]],
        beside={"bases": len(bases(gone)), "posts": len(gone) - len(bases(gone))},
    )


def _given_up(now: Dossier, gone: pd.DataFrame, by: str) -> str:
    """Return how many bases and how many posts were given up by a day."""
    since, who, whom = now.declared_periods[-1].start, now.prose(now.first), now.prose(now.partner)
    return f"Since {since:%B %Y} {who} has given up as many as **{units_said(gone)}** in {whom}, the last by {by}."


def _kept(found: pd.DataFrame) -> str:
    """Return which bases stand for certain, at the end of a sentence on those that do not; nothing where none does."""
    kept = bases(found[found["standing"]])
    places = listed([str(name) for name in kept["place_name"]])
    return f" and kept {in_words(len(kept))}, {places}" if len(kept) else ""
