"""Key finding: a topic that divides the Assembly, on which the two cast the same vote each time."""

from collections.abc import Sequence

import pandas as pd

from relations.dossier import Dossier
from relations.exhibits.base import KeyFigure
from relations.exhibits.voting.topic_votes import UnitedOnTopic, united_on_topic
from relations.exhibits.words.column_words import units_of
from relations.exhibits.words.numbers import counted, number, per_cent
from relations.exhibits.words.wording import all_of, capital, in_words

_ALONE = 10  # members against a text: with more, the two had company


def united(dossier: Dossier, a: str, b: str, listed: Sequence[str] = ()) -> list[KeyFigure]:
    """Return the finding on the topic that divided the Assembly most; none where on each topic that did the two differed or were absent.

    `listed` are the topics of which the report shows the roll calls one by one.
    """
    topic = united_on_topic(dossier, a, b)
    if topic is None:
        return []
    support, name, votes = topic.support, topic.name, topic.votes
    alone = fewest_against(votes)
    return [
        KeyFigure(
            id="united-on-topic",
            title="A topic that divided the Assembly",
            subtitle=f"Same vote in the UN General Assembly on {name}",
            statement=f"{capital(dossier.prose(b))} cast the same vote as {dossier.prose(a)} on **{all_of(len(votes))}** votes on {name}{_with_whom(topic)}.",
            value=float(len(votes)),
            unit="votes",
            formatted=number(len(votes)),
            exhibit="resolutions-on-topics" if topic.topic in listed else "agreement-by-topic",
            sources=dossier.cite(votes),
            data=votes[["date", "symbol", "vote_a", "vote_b", "yes", "no", "abstain"]],
            units=units_of(["yes", "no", "abstain"], dossier.package.table("ga_rollcalls")),
            beside={"average support": support} | ({"fewest against": int(alone["no"].iloc[0])} if len(alone) else {}),
        )
    ]


def fewest_against(votes: pd.DataFrame) -> pd.DataFrame:
    """Return the rows of `topic_votes` with the fewest votes against, of those on which both voted no; none where both never did."""
    against = votes[(votes["vote_a"] == "N") & (votes["vote_b"] == "N")]
    return against[against["no"] == against["no"].min()]


def _with_whom(topic: UnitedOnTopic) -> str:
    """Return how few voted as the two did where they were loneliest, as the end of a sentence; where they never were, how many supported the texts."""
    alone = fewest_against(topic.votes)
    if alone.empty or alone["no"].iloc[0] > _ALONE:
        return f", texts that on average {per_cent(topic.support, 0)} of voting members supported"
    years = sorted(set(alone["date"].dt.year))
    when = f", in {years[0]}," if len(years) == 1 else ""
    on = f"on {in_words(len(alone))} of them{when}"
    return f"; {on} only {counted(int(alone['no'].iloc[0]), 'member')} voted no"
