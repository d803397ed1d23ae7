"""Key findings on the topic on which the votes of the two parted: how the partner voted before and since, and which others still vote as the first state."""

from collections import Counter

import pandas as pd

from relations.dossier import Dossier
from relations.exhibits.base import KeyFigure
from relations.exhibits.overview.beside_others_frame import LABELS, UNITS, beside_others_frame
from relations.exhibits.overview.parted_topic import Parted, parted_topic
from relations.exhibits.words.numbers import listed, number
from relations.exhibits.words.wording import in_words, none_of, times

_DID = {"Y": "voted yes", "N": "voted no", "A": "abstained", "X": "cast no vote"}
_NAMED = 5  # states that a sentence bears


def parted_beside_others(dossier: Dossier) -> KeyFigure | None:
    """Return that the partner voted as the first state on none of the votes on the topic, and how many of the others did not either."""
    topic = parted_topic(dossier)
    if topic is None:
        return None
    who, whom, others = _others(dossier, topic)
    same, last = int((others["alike"] == 0).sum()), topic.votes["date"].max()
    return _figure(
        dossier,
        topic,
        id="parted-beside-others",
        statement=f"{who} was with {whom} on **{none_of(topic.since)} of {in_words(topic.since)}** votes on {topic.name} to {last:%B %Y}, "
        f"after {number(topic.before)} of {number(topic.before)} before; nor were {in_words(same)} of {number(len(others))} others.",
        value=0.0,
        formatted=f"0 of {number(topic.since)}",
        beside={
            "before": topic.before,
            "since": topic.since,
            "others without a vote alike": same,
            "others": len(others),
        },
    )


def others_still_alike(dossier: Dossier) -> KeyFigure | None:
    """Return which of the states compared have voted as the first state on the topic since it parted the two; None where none or many have."""
    topic = parted_topic(dossier)
    if topic is None:
        return None
    _, whom, others = _others(dossier, topic)
    alike = others[others["alike"] > 0].sort_values(["alike", "name"], ascending=[False, True])
    if alike.empty or len(alike) > _NAMED:
        return None
    named = dossier.whole.during(f"{topic.start.isoformat()}/..")
    names, most = [named.prose(state) for state in alike["state"]], int(alike["alike"].iloc[0])
    alone = len(names) == 1 or most > int(alike["alike"].iloc[1])
    often = f"{names[0]} **{times(most)}**" if alone else f"up to **{times(most)}**"
    return _figure(
        dossier,
        topic,
        id="others-still-alike",
        statement=f"Of {number(len(others))} states compared only {listed(names)} have voted with {whom} on {topic.name} since {topic.start:%B %Y}, {often}.",
        value=float(most),
        formatted=number(most),
        beside={"others": len(others)},
    )


def how_voted_since(dossier: Dossier) -> KeyFigure | None:
    """Return on how many votes on the topic the two were alike before, and what the partner did since."""
    topic = parted_topic(dossier)
    if topic is None:
        return None
    now = dossier.whole.during(f"{topic.start.isoformat()}/..")
    since = topic.votes[topic.votes["date"].dt.date >= topic.start]
    did = Counter(since[dossier.partner])
    said = [f"{_DID[vote]} {times(did[vote])}" for vote in _DID if did[vote]]
    return _figure(
        dossier,
        topic,
        id="how-voted-since",
        statement=f"Until {topic.start:%B %Y} {now.prose(now.partner)} stood with {now.prose(now.first)} in **{number(topic.before)} of "
        f"{number(topic.before)}** votes on {topic.name}; since then it {listed(said)}.",
        value=float(topic.before),
        formatted=f"{number(topic.before)} of {number(topic.before)}",
        beside={f"since, {_DID[vote]}": n for vote, n in did.items()},
    )


def _others(dossier: Dossier, topic: Parted) -> tuple[str, str, pd.DataFrame]:
    """Return the names of the two in a sentence on the time since, and the rows of the other states."""
    now = dossier.whole.during(f"{topic.start.isoformat()}/..")
    frame = beside_others_frame(None, now, topic)
    return now.prose(now.partner), now.prose(now.first), frame[frame["state"] != now.partner]


def _figure(dossier: Dossier, topic: Parted, **fields: object) -> KeyFigure:
    now = dossier.whole.during(f"{topic.start.isoformat()}/..")
    frame = beside_others_frame(None, now, topic)
    return KeyFigure(
        title=f"Votes on {topic.name}",
        subtitle=f"Roll calls of the General Assembly on {topic.name}, beside those of other states",
        unit="votes",
        exhibit="agreement-beside-others",
        sources=topic.sources,
        data=frame.drop(columns="prose"),
        units={name: unit for name, unit in UNITS.items() if name in frame},
        labels={name: label for name, label in LABELS.items() if name in frame},
        **fields,  # type: ignore[arg-type]
    )
