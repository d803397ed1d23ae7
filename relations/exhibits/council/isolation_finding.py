"""Key finding: how many of the vetoed drafts had every other vote but one, and how many members voted against them beside the first state at most."""

import pandas as pd

from relations.dossier import Dossier
from relations.exhibits.base import KeyFigure
from relations.exhibits.sourcing.chief_sources import chief_sources
from relations.exhibits.words.column_words import labels_of, units_of
from relations.exhibits.words.numbers import counted, number
from relations.exhibits.words.wording import capital, in_words, part_of
from relations.measures import veto_isolation


def isolation(dossier: Dossier) -> list[KeyFigure]:
    """Return how many of the vetoed drafts had every other vote but one, or else how many other members voted against any; nothing where no vote is known."""
    drafts = dossier.sc_drafts
    frame = veto_isolation(drafts, dossier.first)
    known = frame[frame["n"] > 0]
    if known.empty:
        return []
    nearly = known[known["n"] - known["yes"] <= 1]
    against = int(known["with_state"].max())
    value = float(len(nearly) or against)
    return [
        KeyFigure(
            id="support-for-the-draft",
            title="Isolation when vetoing",
            subtitle="Vetoed drafts that all other voting members or all but one voted for, of those whose votes are known"
            if len(nearly)
            else "Members that voted against a vetoed draft beside the first state, the most on any draft whose votes are known",
            statement=_supported(dossier, known, nearly, against, len(frame)),
            value=value,
            unit="vetoes" if len(nearly) else "members",
            formatted=number(value),
            exhibit="support-for-vetoed-drafts",
            sources=chief_sources(dossier, drafts[drafts["draft"].isin(known["draft"])]),
            data=frame,
            units=units_of(frame, veto_isolation),
            labels=labels_of(frame, veto_isolation),
            beside={
                "drafts with known votes": len(known),
                "votes for": int(known["yes"].max()),
                "other votes": int(known["n"].max()),
                "others against": against,
            },
        )
    ]


def _supported(dossier: Dossier, known: pd.DataFrame, nearly: pd.DataFrame, against: int, vetoed: int) -> str:
    """Word the finding; `vetoed` counts also the drafts whose votes are not known."""
    who, n = dossier.prose(dossier.first), len(known)
    if n == 1:
        return f"The draft that {who} vetoed had **{int(known['yes'].iloc[0])} of the {int(known['n'].iloc[0])} other** votes."
    if nearly.empty and n == vetoed:
        return f"{capital(_no_more(against, '**'))} voted against any of the {counted(n, 'draft')} that {who} vetoed."
    if nearly.empty:
        return f"{capital(_no_more(against, '**'))} voted against any of {counted(n, 'draft')} vetoed by {who} with known votes."
    some = f"**{capital(part_of(len(nearly), n))}** of the {counted(n, 'draft')} that {who} vetoed"
    if n < vetoed:
        some = f"**{capital(part_of(len(nearly), n))}** of {counted(n, 'vetoed draft')} with known votes"
    return f"{some} had {_votes(nearly)}; {_no_more(against)} voted against any."


def _votes(nearly: pd.DataFrame) -> str:
    """Return how many of the other votes these drafts had, in the words that hold for each of them."""
    if (nearly["yes"] == nearly["n"]).any():
        return "all other votes or all but one"
    if nearly["n"].nunique() == 1:
        return f"{int(nearly['yes'].iloc[0])} of the {int(nearly['n'].iloc[0])} other votes"
    return "every other vote but one"


def _no_more(against: int, bold: str = "") -> str:
    """Return the most members that voted against one draft beside the first state, as the beginning of a clause: it stands before `voted`."""
    if not against:
        return f"{bold}no{bold} other member"
    members = "member" if against == 1 else "members"
    return f"no more than {bold}{in_words(against)}{bold} other {members}"
