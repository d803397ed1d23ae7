"""On how many roll calls of each topic the second state cast a vote, in the year before and since the last declared period began."""

from collections.abc import Mapping
from datetime import date

import pandas as pd

from relations.dossier import Dossier
from relations.exhibits.few import FEW
from relations.exhibits.voting.around_change import around_change
from relations.exhibits.voting.topic_votes import on_topic, votes_of_both
from relations.measures.intervals import BOUND_LABELS, wilson
from relations.measures.voting.joint_votes import CAST

UNITS: Mapping[str, str] = {
    **dict.fromkeys(("n_before", "cast_before"), "roll calls"),
    **dict.fromkeys(("low", "high"), "share"),
}
LABELS: Mapping[str, str] = {
    "n_before": "Roll calls before",
    "cast_before": "Votes cast before",
    "n": "Roll calls since",
    "cast": "Votes cast since",
    **BOUND_LABELS,
}


def cast_by_topic(dossier: Dossier, a: str, b: str, start: date) -> pd.DataFrame:
    """Return one row per topic with many roll calls since `start`: `topic`, `name`, `prose`, `n_before` and `cast_before` of the year before,
    `n`, `cast`, `share` and its 95 % interval `low`, `high` since; the topics with the highest share first, of equal ones those with most roll calls.

    Roll calls are those on which both states were members. Empty where one side of `start` has no joint vote.
    """
    found = around_change(dossier, a, b, start)
    columns = ["topic", "name", "prose", "n_before", "cast_before", "n", "cast"]
    if found is None:
        return pd.DataFrame(columns=[*columns, "share", "low", "high"])
    before, since = (votes_of_both(votes, a, b) for votes in (dossier.during(found.spans[0]).ga_votes, found.votes))
    rows = []
    for topic in dossier.ga_topics.itertuples():
        code = str(topic.topic)
        rows.append([code, str(topic.name), str(topic.prose), *_counted(before, code), *_counted(since, code)])
    frame = pd.DataFrame(rows, columns=columns)
    frame = frame[frame["n"] >= FEW]
    low, high = wilson(frame["cast"].to_numpy("int64"), frame["n"].to_numpy("int64"))
    frame = frame.assign(share=frame["cast"] / frame["n"], low=low, high=high)
    return frame.sort_values(["share", "n"], ascending=False, ignore_index=True)


def parted_topics(frame: pd.DataFrame) -> tuple[pd.Series, pd.Series] | None:
    """Return two rows of `cast_by_topic`: that with the highest share, and of the topics firmly below it, on which the state voted firmly more often
    in the year before, that with most roll calls; None where there is no such topic.
    """
    if frame.empty:
        return None
    top = frame.iloc[0]
    before = frame["cast_before"] / frame["n_before"].where(frame["n_before"] > 0)
    below = frame[(frame["high"] < top["low"]) & (before > frame["high"])]
    return None if below.empty else (top, below.loc[below["n"].idxmax()])


def _counted(votes: pd.DataFrame, topic: str) -> tuple[int, int]:
    own = on_topic(votes, topic)
    return len(own), int(own["vote_b"].isin(CAST).sum())
