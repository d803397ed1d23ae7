"""The topic of the General Assembly on which the two always voted alike until the last declared period began, and never since."""

from dataclasses import dataclass
from datetime import date

import pandas as pd

from relations.dossier import Dossier
from relations.exhibits.overview.compared_periods import reaches_the_present
from relations.exhibits.voting.topic_votes import around_on_topics
from relations.sources import Source


@dataclass(frozen=True)
class Parted:
    """`name` of the topic, `start` of the last declared period, `before` the votes that were the same until then, all of the joint ones, and
    `since` the roll calls since, on none of which the two cast the same vote. `votes` has the roll calls with the vote of each.
    """

    name: str
    start: date
    before: int
    since: int
    votes: pd.DataFrame
    sources: list[Source]


def parted_topic(dossier: Dossier) -> Parted | None:
    """Return the topic with the most votes of which that is so; None where there is none, or where the period does not reach the present."""
    if not reaches_the_present(dossier):
        return None
    whole, (a, b) = dossier.whole, dossier.pair
    topic = next((one for one in around_on_topics(whole, a, b) if one.parted), None)
    if topic is None:
        return None
    calls = pd.concat([topic.before, topic.since], ignore_index=True)
    votes = calls.rename(columns={"vote_a": a, "vote_b": b})[["date", "symbol", "rollcall", *sorted((a, b))]]
    return Parted(topic.name, topic.start, len(topic.joint_before), len(topic.since), votes, whole.cite(calls))
