"""How the two voted on the roll calls of one topic, absences among them, and whether they parted on it when the last declared period began."""

from dataclasses import dataclass
from datetime import date

import pandas as pd

from relations.dossier import Dossier
from relations.exhibits.few import FEW
from relations.exhibits.voting.around_change import change_in
from relations.measures.voting.joint_votes import CAST

FEWEST_SINCE = 3  # roll calls since the change; fewer are no pattern
_NEARLY_ALL = 0.9
_DIVIDED = 2 / 3  # of the members that voted: what fewer vote for divides the Assembly


@dataclass(frozen=True)
class UnitedOnTopic:
    """A topic, named as after "on", on which all votes of the two were the same, the mean share of voting members in favour, and the roll calls."""

    topic: str
    name: str
    support: float
    votes: pd.DataFrame


def united_on_topic(dossier: Dossier, a: str, b: str) -> UnitedOnTopic | None:
    """Return the topic that divided the Assembly most and the two never; None where on each topic that did they differed or were absent."""
    found, both = [], votes_of_both(dossier.ga_votes, a, b)
    for row in dossier.ga_topics.itertuples():
        votes = on_topic(both, str(row.topic))
        if len(votes) < FEW or not votes["same"].all():
            continue
        support = float((votes["yes"] / votes[["yes", "no", "abstain"]].sum(axis=1)).mean())
        if support < _DIVIDED:
            found.append(UnitedOnTopic(str(row.topic), str(row.prose), support, votes))
    return min(found, key=lambda one: one.support, default=None)


def topic_votes(votes: pd.DataFrame, a: str, b: str, topic: str) -> pd.DataFrame:
    """Return the rows of `votes_of_both` on a topic."""
    return on_topic(votes_of_both(votes, a, b), topic)


def votes_of_both(votes: pd.DataFrame, a: str, b: str) -> pd.DataFrame:
    """Return one row per roll call on which both were members, in order of time: `rollcall`, `date`, `symbol`, `title`, `link`, `yes`, `no`, `abstain`,
    `source`, `topics`, `vote_a`, `vote_b` (Y, N, A, or X for absent) and `same`, whether both cast the same vote.
    """
    columns = ["rollcall", "date", "symbol", "title", "link", "yes", "no", "abstain", "source", "topics"]
    first = votes.loc[votes["state"].isin([a]), [*columns, "vote"]].rename(columns={"vote": "vote_a"})
    second = votes.loc[votes["state"].isin([b]), ["rollcall", "vote"]].rename(columns={"vote": "vote_b"})
    both = first.merge(second, on="rollcall", validate="one_to_one").sort_values(
        ["date", "rollcall"], ignore_index=True
    )
    return both.assign(same=(both["vote_a"] == both["vote_b"]) & both["vote_a"].isin(CAST))


def on_topic(both: pd.DataFrame, topic: str) -> pd.DataFrame:
    """Return the rows of `votes_of_both` on a topic, numbered anew, without `topics`."""
    named = both["topics"].fillna("").str.split().map(lambda topics: topic in topics).astype(bool)
    return both[named].drop(columns="topics").reset_index(drop=True)


def joint_on(votes: pd.DataFrame) -> pd.DataFrame:
    """Return the rows of `topic_votes` on which both cast a vote."""
    return votes[votes["vote_a"].isin(CAST) & votes["vote_b"].isin(CAST)]


def begins_with_change(dossier: Dossier) -> bool:
    """Tell whether the period of the dossier begins on the day of the change, so that the report is about what followed."""
    return dossier.period is not None and dossier.period.start == change_in(dossier)


def shown_on_topic(dossier: Dossier, a: str, b: str, topic: str) -> pd.DataFrame:
    """Return the rows of `topic_votes` that a report shows: those of its period, and those before it too where it begins with the change."""
    votes = dossier.whole.ga_votes if begins_with_change(dossier) else dossier.ga_votes
    return topic_votes(votes, a, b, topic)


def vote_labels(dossier: Dossier, a: str, b: str) -> dict[str, str]:
    """Return the names of the columns with the votes of the two."""
    return {"vote_a": dossier.short(a), "vote_b": dossier.short(b)}


@dataclass(frozen=True)
class AroundOnTopic:
    """The votes on a topic before the last declared period began, over all years, and since; `name` is that of the topic after "on"."""

    topic: str
    name: str
    start: date
    before: pd.DataFrame
    since: pd.DataFrame

    @property
    def joint_before(self) -> pd.DataFrame:
        """The roll calls before, on which both cast a vote."""
        return joint_on(self.before)

    @property
    def votes(self) -> pd.DataFrame:
        """All of these roll calls, with `span`: before or since."""
        return pd.concat([self.joint_before.assign(span="before"), self.since.assign(span="since")], ignore_index=True)

    @property
    def parted(self) -> bool:
        """Whether they cast the same vote on all of many roll calls before, and on none of several since."""
        alike = len(self.joint_before) >= FEW and bool(self.joint_before["same"].all())
        return alike and len(self.since) >= FEWEST_SINCE and not self.since["same"].any()

    @property
    def turned(self) -> pd.Series | None:
        """The last roll call since, if it is the only kind that both cast: yes against no, after nearly all votes before were the same."""
        joint = joint_on(self.since)
        if len(self.joint_before) < FEW or self.joint_before["same"].mean() < _NEARLY_ALL or joint.empty:
            return None
        opposed = joint[["vote_a", "vote_b"]].isin(["Y", "N"]).all(axis=1) & ~joint["same"]
        return joint.iloc[-1] if bool(opposed.all()) else None


def around_on_topics(dossier: Dossier, a: str, b: str) -> list[AroundOnTopic]:
    """Return the topics with votes on both sides of the change, those with most votes before first; none where the period does not hold it."""
    start = change_in(dossier)
    return dossier.once(_computed, a, b, start) if start else []


def _computed(whole: Dossier, a: str, b: str, start: date) -> list[AroundOnTopic]:
    found, both = [], votes_of_both(whole.ga_votes, a, b)
    for row in whole.ga_topics.itertuples():
        votes = on_topic(both, str(row.topic))
        later = votes["date"] >= pd.Timestamp(start)
        if later.any() and not later.all():
            found.append(AroundOnTopic(str(row.topic), str(row.prose), start, votes[~later], votes[later]))
    return sorted(found, key=lambda one: -len(one.joint_before))
