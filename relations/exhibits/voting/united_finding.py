"""Key finding: a topic that divides the Assembly, on which the two cast the same vote each time."""

from relations.dossier import Dossier
from relations.exhibits.base import KeyFigure
from relations.exhibits.few import FEW
from relations.exhibits.voting.topic_votes import topic_votes
from relations.exhibits.words.column_words import units_of
from relations.exhibits.words.numbers import number, per_cent
from relations.exhibits.words.wording import all_of, capital

_DIVIDED = 2 / 3  # of the members that voted: what fewer vote for divides the Assembly


def united(dossier: Dossier, a: str, b: str) -> list[KeyFigure]:
    """Return the finding on the topic that divided the Assembly most; none where on each topic that did the two differed or were absent."""
    found = []
    for row in dossier.ga_topics.itertuples():
        votes = topic_votes(dossier.ga_votes, a, b, str(row.topic))
        if len(votes) < FEW or not votes["same"].all():
            continue
        support = float((votes["yes"] / votes[["yes", "no", "abstain"]].sum(axis=1)).mean())
        if support < _DIVIDED:
            found.append((support, str(row.prose), votes))
    if not found:
        return []
    support, name, votes = min(found, key=lambda one: one[0])
    return [
        KeyFigure(
            id="united-on-topic",
            title="A topic that divided the Assembly",
            subtitle=f"Same vote in the UN General Assembly on {name}",
            statement=f"{capital(dossier.prose(b))} cast the same vote as {dossier.prose(a)} on **{all_of(len(votes))}** votes on {name}, texts that "
            f"on average {per_cent(support, 0)} of voting members supported.",
            value=float(len(votes)),
            unit="votes",
            formatted=number(len(votes)),
            exhibit="agreement-by-topic",
            sources=dossier.cite(votes),
            data=votes[["date", "symbol", "vote_a", "vote_b", "yes", "no", "abstain"]],
            units=units_of(["yes", "no", "abstain"], dossier.package.table("ga_rollcalls")),
            beside={"average support": support},
        )
    ]
