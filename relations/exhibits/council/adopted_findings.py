"""Key findings on what the Council adopted on the partner: how the first state voted, and on what most of it was."""

import pandas as pd

from relations.dossier import Dossier
from relations.exhibits.base import KeyFigure
from relations.exhibits.council.own_votes import adopted_with_vote
from relations.exhibits.council.subject_of_most import subject_of_most
from relations.exhibits.few import FEW
from relations.exhibits.sourcing.chief_sources import chief_sources
from relations.exhibits.words.numbers import counted, number
from relations.exhibits.words.wording import all_of, capital, in_words, part_of, was

_SHOWN = ["date", "resolution", "title", "vote", "yes", "no", "abstain"]


def resolutions_supported(dossier: Dossier) -> list[KeyFigure]:
    """Return how many of all that passed the first state voted for; of many that are mostly on one subject, where it opposed none, how many were."""
    adopted = adopted_with_vote(dossier)
    if adopted.empty:
        return []
    yes, n = int((adopted["vote"] == "Y").sum()), len(adopted)
    aside = int((adopted["vote"] == "A").sum())
    who, whom = dossier.prose(dossier.first), dossier.prose(dossier.partner)
    rest = _aside(aside, n - yes) or _mostly(dossier, adopted) or _unanimous(adopted)
    return [
        KeyFigure(
            id="resolutions-supported",
            title="Votes for adopted resolutions",
            subtitle=f"Adopted resolutions on {whom} for which {who} voted",
            statement=f"{capital(who)} voted for {_some(yes, n)} on {whom} that the Council adopted{rest}.",
            value=float(yes),
            unit="resolutions",
            formatted=number(yes),
            exhibit="resolutions-on-partner",
            sources=chief_sources(dossier, adopted),
            data=adopted[[*_SHOWN, "topic"]],
            beside={"adopted": n, "abstained": aside},
        )
    ]


def resolutions_besides(dossier: Dossier) -> list[KeyFigure]:
    """Return how many resolutions the first state voted for besides those on the subject of most, which are routine; nothing where it voted for all, or few
    are left."""
    adopted = adopted_with_vote(dossier)
    top = subject_of_most(dossier, adopted)
    if top is None or (adopted["vote"] == "Y").all():
        return []
    rest = adopted[adopted["topic"] != top["topic"]]
    yes, aside = (int((rest["vote"] == vote).sum()) for vote in ("Y", "A"))
    if len(rest) < FEW:
        return []
    who, whom = dossier.prose(dossier.first), dossier.prose(dossier.partner)
    abstained = f" and abstained on {in_words(aside)}" if aside else ""
    return [
        KeyFigure(
            id="resolutions-besides",
            title="Votes for the resolutions that were not on the subject of most",
            subtitle=f"Adopted resolutions on {whom} for which {who} voted, without those on {top['prose']}",
            statement=f"Besides those on {top['prose']} {who} voted for **{in_words(yes)}** of {counted(len(rest), 'resolution')} on {whom}{abstained}.",
            value=float(yes),
            unit="resolutions",
            formatted=number(yes),
            exhibit="resolutions-on-partner",
            sources=chief_sources(dossier, rest),
            data=rest[[*_SHOWN, "topic"]],
            beside={"abstained": aside, "on the subject of most": int(top["n"])},
        )
    ]


def resolutions_mostly_on(dossier: Dossier) -> list[KeyFigure]:
    """Return the subject of most of many adopted resolutions; nothing where another finding has it."""
    adopted = adopted_with_vote(dossier)
    top = subject_of_most(dossier, adopted)
    if top is None or (adopted["vote"] == "Y").all() or len(adopted) - int(top["n"]) >= FEW:  # another finding has it
        return []
    n, whom = int(top["n"]), dossier.prose(dossier.partner)
    return [
        KeyFigure(
            id="resolutions-mostly-on",
            title="The subject of most resolutions",
            subtitle=f"Resolutions on {whom} that the Security Council adopted, by subject",
            statement=f"**{capital(part_of(n, len(adopted)))}** of the {counted(len(adopted), 'resolution')} adopted were on {top['prose']}.",
            value=float(n),
            unit="resolutions",
            formatted=number(n),
            exhibit="drafts-by-subject",
            sources=chief_sources(dossier, adopted),
            data=adopted[["date", "resolution", "title", "topic"]],
        )
    ]


def _some(yes: int, n: int) -> str:
    if n == 1:
        return "**the one** resolution" if yes else "**none** of the one resolution"
    if yes == n:
        return f"**{all_of(n)}** resolutions"
    return f"**{in_words(yes)}** of the {counted(n, 'resolution')}"


def _aside(aside: int, rest: int) -> str:
    if not aside:
        return ""
    return ", and abstained on the rest" if aside == rest and aside > 1 else f", and abstained on {in_words(aside)}"


def _mostly(dossier: Dossier, adopted: pd.DataFrame) -> str:
    """Return on what most of many resolutions were, as the end of a sentence."""
    top = subject_of_most(dossier, adopted)
    return "" if top is None or top["n"] == len(adopted) else f", {in_words(int(top['n']))} of them on {top['prose']}"


def _unanimous(adopted: pd.DataFrame) -> str:
    """Return how many of a few resolutions were unanimous, as the end of a sentence; nothing where all were, or they are many."""
    n, alike = len(adopted), int(adopted["unanimous"].sum())
    if n >= FEW or n == alike or n == 1:
        return ""
    return f"; {in_words(alike)} {was(alike)} unanimous"
