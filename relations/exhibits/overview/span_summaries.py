"""What spans of time are held against one another by: some of the indicators, on how many roll calls the partner voted, and the median member."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from relations.dossier import Dossier
from relations.exhibits.few import FEW
from relations.exhibits.indicator import Indicator, Summary
from relations.exhibits.indicators import every_indicator
from relations.exhibits.voting.rank_moves import all_years_together
from relations.exhibits.words.numbers import percent
from relations.measures import participation
from relations.measures.intervals import wilson
from relations.sources import Source

ACTS = "acts"  # how densely quarrels are reported changes too much for a comparison
_MEMBERS = 10  # fewer have no middle


@dataclass(frozen=True)
class Spanned:
    """A number of a span, the sources behind it, and the indicator where it is one of these."""

    id: str
    summary: Summary | None
    sources: Sequence[Source]
    indicator: Indicator | None = None


def span_summaries(dossier: Dossier, *, series: str = "") -> list[Spanned]:
    """Return the numbers of the dossier's period in the order of a table, those without one with None. `series` as in `indicators`."""
    own = [
        Spanned(one.id, one.summary, one.sources, one)
        for one in every_indicator(dossier, series=series)
        if one.id != ACTS
    ]
    at = next((place for place, one in enumerate(own) if one.id == "votes"), -1) + 1
    return [*own[:at], _median_member(dossier), _took_part(dossier), *own[at:]]


def _took_part(dossier: Dossier) -> Spanned:
    """Return the share of roll calls on which the partner cast a vote."""
    votes = dossier.ga_votes
    row = participation(votes, dossier.partner).iloc[0]
    who = dossier.short(dossier.partner)
    if row["n"] < FEW:
        return Spanned("voted", None, [])
    low, high = wilson(np.array([row["cast"]]), np.array([row["n"]]))
    share = float(row["share"])
    summary = Summary(
        f"{who} cast a vote",
        "share of roll calls",
        share,
        percent(share),
        float(low[0]),
        float(high[0]),
        noun=f"roll calls with a vote of {dossier.prose(dossier.partner)}",
        points=True,
    )
    return Spanned("voted", summary, dossier.cite(votes))


def _median_member(dossier: Dossier) -> Spanned:
    """Return on how many of its joint votes with the first state the median member voted as it did."""
    members = all_years_together(dossier, dossier.first)
    if len(members) < _MEMBERS:
        return Spanned("median", None, [])
    share = float(members["agreement"].median())
    summary = Summary(
        "The same by the median member",
        "share of its joint votes",
        share,
        percent(share),
        noun=f"the median member’s agreement with {dossier.prose(dossier.first)}",
        points=True,
    )
    return Spanned("median", summary, dossier.cite(dossier.ga_partners))
