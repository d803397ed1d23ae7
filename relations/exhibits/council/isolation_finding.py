"""Key finding: how many of the vetoed drafts had most of the other votes."""

from relations.dossier import Dossier
from relations.exhibits.base import KeyFigure
from relations.exhibits.sourcing.chief_sources import chief_sources
from relations.exhibits.words.column_words import labels_of, units_of
from relations.exhibits.words.numbers import counted, per_cent, percent
from relations.exhibits.words.wording import capital, in_words
from relations.measures import veto_isolation


def isolation(dossier: Dossier) -> list[KeyFigure]:
    """Return how many of the others voted for the vetoed draft, in the middle; nothing where no vote is known."""
    drafts = dossier.sc_drafts
    frame = veto_isolation(drafts, dossier.first)
    known = frame[frame["n"] > 0]
    if known.empty:
        return []
    middle, low, high = known["isolation"].median(), known["isolation"].min(), known["isolation"].max()
    upper = known[known["isolation"] >= middle]
    votes, others = int(upper["yes"].min()), int(known["n"].max())
    level = (
        f"{votes} of the {others} other"
        if known["n"].nunique() == 1
        else f"{per_cent(upper['isolation'].min(), 0)} of the other"
    )
    return [
        KeyFigure(
            id="support-for-the-draft",
            title="Isolation when vetoing",
            subtitle="Share of the other voting members that voted for the vetoed draft, median of the drafts whose votes are known",
            statement=_supported(dossier, len(upper), len(known), len(frame), level, votes, others),
            value=float(middle),
            low=float(low),
            high=float(high),
            unit="share",
            formatted=percent(middle, 0),
            exhibit="support-for-vetoed-drafts",
            sources=chief_sources(dossier, drafts[drafts["draft"].isin(known["draft"])]),
            data=frame,
            units=units_of(frame, veto_isolation),
            labels=labels_of(frame, veto_isolation),
            beside={
                "drafts with known votes": len(known),
                "drafts of the upper half": len(upper),
                "votes for": votes,
                "other votes": others,
                "share for": float(upper["isolation"].min()),
            },
        )
    ]


def _supported(dossier: Dossier, upper: int, n: int, vetoed: int, level: str, votes: int, others: int) -> str:
    """Say how many of the drafts had the votes of the middle one or more; `level` words these, `vetoed` counts also those whose votes are not known."""
    who = dossier.prose(dossier.first)
    if n == 1:
        return f"The draft that {who} vetoed had **{level}** votes."
    more = " or more" if votes < others else ""
    if n < vetoed:
        some = f"Of {counted(n, 'draft')} vetoed by {who} with known votes"
        return f"{some}, **{in_words(upper)}** had {level} votes{more}."
    return f"**{capital(in_words(upper))}** of the {counted(n, 'draft')} that {who} vetoed had {level} votes{more}."
