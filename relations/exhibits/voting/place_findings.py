"""Key findings that set the partner beside all other members: its rank, and what the median member did."""

import pandas as pd

from relations.dossier import Dossier
from relations.exhibits.base import KeyFigure
from relations.exhibits.few import FEW
from relations.exhibits.voting.full_years import full_years
from relations.exhibits.voting.part_years import known_whole
from relations.exhibits.voting.rank_moves import above
from relations.exhibits.voting.sharpest_change import sharpest_change
from relations.exhibits.words.column_words import labels_of, units_of
from relations.exhibits.words.numbers import listed, number, ordinal, per_cent, percent
from relations.exhibits.words.wording import capital
from relations.measures import agreement, partner_rank

_NAMED = 3  # members above that a sentence names
_YEARS_SHOWN = 10  # the last years of the period, which the table of the closest members shows
_YEARS_DRAWN = 3  # fewer have no chart
_FAR = 0.2  # of all members between two places
_LEAST = 0.1  # a smaller change of the median member is no company


def rank(dossier: Dossier, state: str, partner: str) -> list[KeyFigure]:
    """Return the finding on the last year in which the partner took part in most votes, with those above, where they are few; otherwise on the closest
    and the last of these years.
    """
    partners = dossier.ga_partners
    frame = full_years(known_whole(dossier, partner_rank(partners, state, partner)))
    if frame.empty:
        return []
    best, end = frame.loc[frame["percentile"].idxmax()], frame.iloc[-1]
    closer = above(dossier, state, partner, int(end["year"]))
    row = end if len(closer) <= _NAMED else best
    return [
        KeyFigure(
            id="partner-rank",
            title="Rank among all members",
            subtitle=f"Rank of {dossier.prose(partner)} among UN members by agreement with {dossier.prose(state)}, {row['year']:.0f}",
            statement=_ranked(dossier, state, partner, row, end, closer),
            value=float(row["rank"]),
            unit="rank",
            formatted=ordinal(int(row["rank"])),
            exhibit=_shown_in(frame, closer),
            sources=dossier.cite(partners),
            data=frame,
            units=units_of(frame, partner_rank),
            labels=labels_of(frame, partner_rank),
        )
    ]


def _shown_in(frame: pd.DataFrame, closer: list[str]) -> str | None:
    """Return the exhibit that shows the rank; None for a single year, of which there is a sentence instead."""
    if len(frame) == 1:
        return None
    return "partner-rank-by-year" if len(closer) > _NAMED else "closest-members"


def _ranked(dossier: Dossier, state: str, partner: str, row: pd.Series, end: pd.Series, closer: list[str]) -> str:
    year = int(row["year"])
    named = dossier.during(f"{year}/{year}")
    who, whom = named.prose(partner), named.prose(state)
    place = f"**{ordinal(int(row['rank']))}** of {row['members']:.0f} states"
    if len(closer) <= _NAMED:
        others = f"only {listed(sorted(named.prose(code) for code in closer))}" if closer else "no state"
        return f"In {year} {others} voted with {whom} more often: {who} stood {place}."
    if year == end["year"]:
        return f"In {year} {who} stood {place} by agreement with {whom}."
    later = f"in {end['year']:.0f} it stood {ordinal(int(end['rank']))} of {end['members']:.0f}"
    return f"{capital(who)} ranked highest in {year}, {place} by agreement with {whom}; {later}."


def others_moved(dossier: Dossier, state: str, partner: str) -> list[KeyFigure]:
    """Return the finding that the median member moved as the partner did when agreement changed most; none where it did not or no table shows it."""
    change = sharpest_change(agreement(dossier.ga_votes, state, partner))
    if change is None:
        return []
    frame = known_whole(dossier, partner_rank(dossier.ga_partners, state, partner))
    shown = frame.tail(_YEARS_SHOWN).set_index("year")["median"]
    start, end = int(change.before["year"]), int(change.after["year"])
    if start not in shown.index or end not in shown.index:
        return []
    before, after = float(shown[start]), float(shown[end])
    if (after - before) * change.size <= 0 or abs(after - before) < _LEAST:
        return []
    verb, named = "rose" if after > before else "fell", dossier.during(f"{start}/{start}")
    return [
        KeyFigure(
            id="median-member-moved",
            title="The median member when agreement changed most",
            subtitle=f"Same vote as {dossier.prose(state)} in the UN General Assembly, share of joint votes of the median member",
            statement=f"Not only {named.prose(partner)}: the median member’s agreement with {named.prose(state)} {verb} from {number(before * 100, 1)} to "
            f"**{per_cent(after)}** from {start} to {end}.",
            value=after,
            unit="share",
            formatted=percent(after),
            exhibit="closest-members",
            sources=dossier.cite(dossier.ga_partners),
            data=frame,
            units=units_of(frame, partner_rank),
            labels=labels_of(frame, partner_rank),
            beside={"before": before},
        )
    ]


def peak_among_others(dossier: Dossier, state: str, partner: str) -> list[KeyFigure]:
    """Return the finding that the partner stood far lower in the year of its highest agreement than in another; none where it stood high in both."""
    frame = known_whole(dossier, partner_rank(dossier.ga_partners, state, partner))
    frame = full_years(frame[frame["n"] >= FEW])
    if frame.empty:
        return []
    peak, best = frame.loc[frame["agreement"].idxmax()], frame.loc[frame["percentile"].idxmax()]
    if best["percentile"] - peak["percentile"] < _FAR:
        return []
    year = int(peak["year"])
    named = dossier.during(f"{year}/{year}")
    return [
        KeyFigure(
            id="peak-among-others",
            title="The place in the year of the highest agreement",
            subtitle=f"Rank of {named.prose(partner)} among UN members by agreement with {named.prose(state)}, {year}",
            statement=f"At the peak, {per_cent(peak['agreement'])} in {year}, {named.prose(partner)} was only **{ordinal(int(peak['rank']))}**: the median "
            f"member agreed with {named.prose(state)} on {number(peak['median'] * 100, 1)}.",
            value=float(peak["rank"]),
            unit="rank",
            formatted=ordinal(int(peak["rank"])),
            exhibit="partner-rank-by-year" if len(frame) >= _YEARS_DRAWN else None,
            sources=dossier.cite(dossier.ga_partners),
            data=frame,
            units=units_of(frame, partner_rank),
            labels=labels_of(frame, partner_rank),
            beside={"agreement": float(peak["agreement"]), "median member": float(peak["median"])},
        )
    ]
