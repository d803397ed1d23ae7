"""Where a partner stands by agreement with a state: the largest move between two years, and who stood above it."""

from dataclasses import dataclass

import pandas as pd

from relations.dossier import Dossier
from relations.exhibits.voting.full_years import full_years
from relations.exhibits.voting.part_years import known_whole
from relations.measures import partner_rank
from relations.measures.voting.partner_rank import compared_partners

_FIRM = 50  # joint votes: on fewer, a rank moves with a handful of votes
_MEDIAN = 0.5  # the percentile of the median member
_LEAST = 10  # joint votes of a year that a rank needs at all, as in `partner_rank`


@dataclass(frozen=True)
class Move:
    """Rows of `partner_rank` of two years, the earlier one first."""

    first: pd.Series
    last: pd.Series

    @property
    def size(self) -> float:
        """Return the share of the members that the partner passed, below 0 where it fell."""
        return float(self.last["percentile"] - self.first["percentile"])


def firm_ranks(dossier: Dossier, state: str, partner: str) -> pd.DataFrame:
    """Return the rows of `partner_rank` that rest on many joint votes, and on most of those of the year."""
    frame = full_years(known_whole(dossier, partner_rank(dossier.ga_partners, state, partner)))
    return frame[frame["n"] >= _FIRM].reset_index(drop=True)


def largest_move(ranks: pd.DataFrame) -> Move | None:
    """Return the largest rise or fall from an earlier to a later year; None for fewer than two years."""
    rows = [row for _, row in ranks.iterrows()]
    moves = [Move(one, other) for i, one in enumerate(rows) for other in rows[i + 1 :]]
    return max(moves, key=lambda move: abs(move.size)) if moves else None


def last_below_median(ranks: pd.DataFrame, year: int) -> pd.Series | None:
    """Return the last row before a year in which the partner agreed less than the median member; None where there is none."""
    below = ranks[(ranks["year"] < year) & (ranks["percentile"] < _MEDIAN)]
    return None if below.empty else below.iloc[-1]


def above(dossier: Dossier, state: str, partner: str, year: int) -> list[str]:
    """Return the codes of the members that agreed more with the state than the partner did in a year, the closest first."""
    ranked = compared_partners(dossier.whole.ga_partners, state, _LEAST)
    ranked = ranked[ranked["year"] == year].sort_values(["agreement", "partner"], ascending=[False, True])
    own = ranked.loc[ranked["partner"] == partner, "agreement"]
    return [] if own.empty else ranked.loc[ranked["agreement"] > float(own.iloc[0]), "partner"].tolist()


def all_years_together(dossier: Dossier, state: str) -> pd.DataFrame:
    """Return the members with their joint votes with the state summed over the whole years of the period: `partner`, `joint`, `same`, `agreement`."""
    partners = known_whole(dossier, dossier.ga_partners)
    own = partners[partners["state"] == state]
    summed = own.groupby(["state", "partner"], as_index=False)[["joint", "same"]].sum().assign(year=0)
    return compared_partners(summed, state, _LEAST)[["partner", "joint", "same", "agreement"]]


def median_member(dossier: Dossier, state: str, partner: str) -> float | None:
    """Return the share of joint votes that the median member cast as the state did in the years of the period; None where the partner is not ranked."""
    members = all_years_together(dossier, state)
    return float(members["agreement"].median()) if (members["partner"] == partner).any() else None
