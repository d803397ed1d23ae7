"""Key finding: how a partner came to stand high among the members, before it rose further since others left."""

from relations.dossier import Dossier
from relations.exhibits.base import KeyFigure
from relations.exhibits.headline import Headline
from relations.exhibits.no_data import NoData
from relations.exhibits.voting.others_left_finding import rise
from relations.exhibits.voting.rank_moves import firm_ranks, largest_move
from relations.exhibits.voting.who_moved_finding import DID, moved_between
from relations.exhibits.words.column_words import labels_of, units_of
from relations.exhibits.words.numbers import number, ordinal
from relations.exhibits.words.wording import capital
from relations.measures import agreement, joint_votes


def came_closer(dossier: Dossier, state: str, partner: str, told: Headline | NoData) -> list[KeyFigure]:
    """Return the finding on the first part of a rise that the headline `told` tells as one, from its first year to the year in which others began to leave.

    None where there is no such part, where agreement did not firmly rise in it, or where neither of the two moved by far the more.
    """
    move, found = largest_move(firm_ranks(dossier, state, partner)), rise(dossier, state, partner)
    if move is None or found is None or not isinstance(told, Headline):
        return []
    start, middle, end = (int(row["year"]) for row in (move.first, found.first, move.last))
    if (
        not start < middle < end
        or end != found.last["year"]
        or not all(f"in {year}" in told.title for year in (start, end))
    ):
        return []
    by_year = agreement(dossier.ga_votes, state, partner)
    years = by_year.set_index("year")
    moved = moved_between(dossier, state, partner, start, middle)
    if moved is None or years.loc[middle, "low"] <= years.loc[start, "high"]:
        return []
    named = dossier.during(f"{start}/{middle}")
    who, other = capital(named.prose(moved.mover)), named.prose(partner)
    riser = other if moved.mover == state else "it"
    rose = f"{riser} rose to {ordinal(int(found.first['rank']))}"
    before = f"{number(moved.before)} of {number(len(moved.then))} joint votes in {start}"
    after = f"**{number(moved.after)}** of {number(len(moved.now))} in {middle}"
    return [
        KeyFigure(
            id="came-closer",
            title="Who came closer before the rank rose",
            subtitle=f"Joint votes of {middle} in the UN General Assembly on which the one that moved {DID[moved.vote]}",
            statement=f"{who} came closer first: it {DID[moved.vote]} on {before}, on {after}; {rose}.",
            value=float(moved.after),
            unit="votes",
            formatted=number(moved.after),
            exhibit="partner-rank-by-year",
            sources=dossier.cite(joint_votes(dossier.ga_votes, state, partner), dossier.ga_partners),
            data=by_year,
            units=units_of(by_year, agreement),
            labels=labels_of(by_year, agreement),
            beside={"joint votes": len(moved.now), "before": moved.before, "joint votes before": len(moved.then)},
        )
    ]
