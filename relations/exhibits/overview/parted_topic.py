"""The topic of the General Assembly on which the two always voted alike until the last declared period began, and never since."""

from dataclasses import dataclass
from datetime import date

import pandas as pd

from relations.dossier import Dossier
from relations.exhibits.overview.compared_periods import reaches_the_present
from relations.measures import joint_votes
from relations.sources import Source

_BEFORE, _SINCE = 10, 3  # votes below which nothing is said of a topic


@dataclass(frozen=True)
class Parted:
    """`name` of the topic, `start` of the last declared period, `before` the votes that were the same until then, all of the joint ones, and
    `since` the roll calls since, on none of which the two cast the same vote. `votes` has the roll calls with the vote of each, missing where
    there was none.
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
    found: Parted | None = dossier.once(_parted)
    return found


def _parted(whole: Dossier) -> Parted | None:
    start = pd.Timestamp(whole.declared_periods[-1].start)
    votes = whole.ga_votes
    parted = []
    for topic in whole.ga_topics.itertuples(index=False):
        rows = votes[[topic.topic in str(own).split() for own in votes["topics"]]] if len(votes) else votes
        joint = joint_votes(rows, *whole.pair)
        joint = joint.assign(same=joint["vote_a"] == joint["vote_b"])
        before, since = joint[joint["date"] < start], joint[joint["date"] >= start]
        calls = rows[rows["state"].isin(whole.pair)].pivot_table(
            index=["date", "symbol", "rollcall"], columns="state", values="vote", aggfunc="first"
        )
        calls = calls.reset_index()
        n = int((calls["date"] >= start).sum()) if len(calls) else 0
        alike = len(before) >= _BEFORE and bool(before["same"].all()) and not since["same"].any()
        if alike and n >= _SINCE:
            parted.append(Parted(topic.name, start.date(), len(before), n, calls, whole.cite(rows)))
    return max(parted, key=lambda one: one.before, default=None)
