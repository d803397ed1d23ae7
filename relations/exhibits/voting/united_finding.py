"""Key finding: a topic that divides the Assembly, on which the two cast the same vote each time."""

from relations.dossier import Dossier
from relations.exhibits.base import KeyFigure
from relations.exhibits.voting.topic_votes import united_on_topic
from relations.exhibits.words.column_words import units_of
from relations.exhibits.words.numbers import number, per_cent
from relations.exhibits.words.wording import all_of, capital


def united(dossier: Dossier, a: str, b: str) -> list[KeyFigure]:
    """Return the finding on the topic that divided the Assembly most; none where on each topic that did the two differed or were absent."""
    topic = united_on_topic(dossier, a, b)
    if topic is None:
        return []
    support, name, votes = topic.support, topic.name, topic.votes
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
