"""Key finding: the resolutions that the first state put forward together with another permanent member."""

from relations.dossier import Dossier
from relations.exhibits.base import KeyFigure
from relations.exhibits.council.own_votes import adopted_with_vote
from relations.exhibits.council.put_forward import at_least, sponsors_of
from relations.exhibits.council.vetoed_drafts import subjects
from relations.exhibits.few import FEW
from relations.exhibits.sourcing.chief_sources import chief_sources
from relations.exhibits.words.numbers import listed, number
from relations.exhibits.words.wording import capital, in_words
from relations.measures import permanent_members
from relations.periods import day_text

_SHOWN = ["date", "resolution", "title", "vote", "yes", "no", "abstain"]
_FEWEST = 2


def put_forward_together(dossier: Dossier) -> list[KeyFigure]:
    """Return how many of a few resolutions the first state put forward together with another permanent member."""
    adopted = adopted_with_vote(dossier)
    if len(adopted) >= FEW or len(adopted) < _FEWEST:
        return []
    others = [code for code in permanent_members(dossier.whole.sc_votes) if code != dossier.first]
    sponsors = sponsors_of(adopted)
    own = adopted[sponsors.map(lambda codes: dossier.first in codes and bool(set(codes) & set(others))).astype(bool)]
    with_it = [code for code in others if len(own) and all(code in codes for codes in sponsors_of(own))]
    if not with_it:
        return []
    who, whom = capital(dossier.prose(dossier.first)), listed([dossier.prose(code) for code in with_it])
    when = f", of {day_text(own['earliest'].iloc[0])}," if len(own) == 1 else ""
    some = f"{at_least(adopted)}**{in_words(len(own))}** of the {in_words(len(adopted))}"
    topics = subjects(dossier, own)
    both = ", all" if len(own) > 1 else ""
    over = f"{both} on {topics['prose'].iloc[0]}" if len(topics) == 1 else ""
    return [
        KeyFigure(
            id="resolution-put-forward-together",
            title="Resolutions put forward together",
            subtitle="Adopted resolutions that the first state put forward together with another permanent member",
            statement=f"{who} and {whom} put forward {some} together{when}{over}.",
            value=float(len(own)),
            unit="resolutions",
            formatted=number(len(own)),
            exhibit="resolutions-on-partner",
            sources=chief_sources(dossier, own),
            data=adopted[[*_SHOWN, "sponsors"]],
        )
    ]
