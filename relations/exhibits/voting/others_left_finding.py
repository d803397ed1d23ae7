"""Key finding: a partner that rose among the members since most of them left, and not because it came closer itself."""

from dataclasses import dataclass

import pandas as pd

from relations.dossier import Dossier
from relations.exhibits.base import KeyFigure
from relations.exhibits.headline import Headline
from relations.exhibits.no_data import NoData
from relations.exhibits.voting.rank_moves import firm_ranks, last_below_median
from relations.exhibits.words.column_words import labels_of, units_of
from relations.exhibits.words.numbers import number, ordinal, points
from relations.exhibits.words.wording import capital, in_words, possessive
from relations.measures import partner_rank

_TOP = 0.9  # of the others agreed less: a lower place is no rise to tell
_HARDLY = 0.015  # a smaller change of the partner's own share is no move to count
_LEAST = 0.05  # a smaller loss of the median member happens between many years


@dataclass(frozen=True)
class Rise:
    """Rows of `partner_rank`: of the year from which the rise is counted, and of the partner's highest in the period."""

    first: pd.Series
    last: pd.Series
    ranks: pd.DataFrame

    @property
    def gained(self) -> float:
        """Return how much the agreement of the partner changed, as a difference of shares."""
        return float(self.last["agreement"] - self.first["agreement"])

    @property
    def lost(self) -> float:
        """Return how much less the median member agreed, as a difference of shares."""
        return float(self.first["median"] - self.last["median"])


def rise(dossier: Dossier, state: str, partner: str) -> Rise | None:
    """Return the rise that others made by leaving; None where the partner never stood high, or itself moved by as much as the median member lost.

    It is counted from where the partner last stood high before it fell below the median, since the year of a trough makes its own gain look large; from
    the trough where it never had, or not in the years of the period, or where its own share moved since by half of what the median member lost.
    """
    own, ranks = firm_ranks(dossier, state, partner), firm_ranks(dossier.whole, state, partner)
    if own.empty:
        return None
    last = own.loc[own["percentile"].idxmax()]
    first = last_below_median(ranks, int(last["year"]))
    if first is None or last["percentile"] < _TOP:
        return None
    before = ranks[(ranks["year"] < first["year"]) & (ranks["percentile"] >= _TOP)]
    if len(before) and before["year"].iloc[-1] >= own["year"].min():
        found = _between(ranks, before.iloc[-1], last)
        if found.lost >= _LEAST and found.lost > 2 * abs(found.gained):
            return found
    found = _between(ranks, first, last)
    return found if found.lost >= _LEAST and found.lost > abs(found.gained) else None


def _between(ranks: pd.DataFrame, first: pd.Series, last: pd.Series) -> Rise:
    return Rise(first, last, ranks[ranks["year"].between(first["year"], last["year"])])


def others_left(
    dossier: Dossier, state: str, partner: str, told: Headline | NoData, *, second: bool = False
) -> list[KeyFigure]:
    """Return the finding on such a rise; `told` is the headline, of which the same two places are not told again; `second` where another finding
    tells how the partner came to stand as high as it did when the rise began.
    """
    found = rise(dossier, state, partner)
    if found is None:
        return []
    return [
        KeyFigure(
            id="others-left",
            title="Why the rank rose",
            subtitle=f"Same vote as {dossier.prose(state)} in the UN General Assembly, share of joint votes of the median member, "
            f"{found.first['year']:.0f} to {found.last['year']:.0f}",
            statement=_said(dossier, state, partner, found, told, second),
            value=found.lost * 100,
            unit="percentage points",
            formatted=points(found.lost, 0),
            exhibit="partner-rank-by-year",
            sources=dossier.cite(dossier.ga_partners),
            data=found.ranks,
            units=units_of(found.ranks, partner_rank),
            labels=labels_of(found.ranks, partner_rank),
            beside={"own gain": found.gained},
        )
    ]


def _said(dossier: Dossier, state: str, partner: str, found: Rise, told: Headline | NoData, second: bool) -> str:
    start, end = int(found.first["year"]), int(found.last["year"])
    named = dossier.during(f"{start}/{end}")
    who, whom = named.prose(partner), named.prose(state)
    below, high = (ordinal(int(row["rank"])) for row in (found.first, found.last))
    over = found.first["percentile"] >= _TOP
    verb = "gained" if found.gained > 0 else "lost"
    still = abs(found.gained) < _HARDLY
    moved = "hardly moved" if still else f"{verb} {number(abs(found.gained) * 100)} points"
    lost = f"**{number(found.lost * 100)}**"
    if isinstance(told, Headline) and all(f"in {year}" in told.title for year in (start, end)):
        return (
            f"From {start} to {end} {possessive(who)} agreement with {whom} {moved}; the median member’s lost {lost}."
        )
    if second:
        return f"From {below} in {start} {who} rose to {high} in {end} as others left: the median member’s agreement with {whom} lost {lost} points."
    if dossier.period and dossier.period.start.year > start:
        own = "hardly moved" if still else f"{verb} {in_words(round(abs(found.gained) * 100))}"
        return (
            f"From {start} to {end} the median member’s agreement with {whom} lost {lost} points; {possessive(who)} {own}, and it rose from "
            f"{below} to {high}."
        )
    if over:
        return (
            f"{capital(who)} rose to {high} place as others left: from {start} to {end} its agreement with {whom} {moved}, "
            f"the median member’s lost {lost} points."
        )
    return f"From {start} to {end} {who} rose from {below} to {high}; its own agreement with {whom} {moved}, the median member’s lost {lost}."
