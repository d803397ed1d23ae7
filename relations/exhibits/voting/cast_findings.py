"""Key findings on what the second state votes on since the last declared period began, and how it votes when it does."""

from relations.dossier import Dossier
from relations.exhibits.base import KeyFigure
from relations.exhibits.few import FEW
from relations.exhibits.voting.around_change import around_change, change_in
from relations.exhibits.voting.cast_by_topic import cast_by_topic, parted_topics
from relations.exhibits.voting.change_findings import DID
from relations.exhibits.words.column_words import labels_of, units_of
from relations.exhibits.words.numbers import number
from relations.exhibits.words.wording import capital, times
from relations.measures import joint_votes, participation
from relations.periods import day_text

_NEARLY_ALWAYS = 0.9  # of the votes that both cast


def cast_on_topics(dossier: Dossier, a: str, b: str) -> list[KeyFigure]:
    """Return the finding on the topics on which the second state voted most and least often since the change; none where they are not far apart."""
    start = change_in(dossier)
    frame = cast_by_topic(dossier, a, b, start) if start else None
    parted = None if frame is None else parted_topics(frame)
    if start is None or frame is None or parted is None:
        return []
    top, foot = parted
    who = dossier.during(f"{start.isoformat()}/..").prose(b)
    return [
        KeyFigure(
            id="cast-on-topics",
            title="The topics with most and with fewest votes cast",
            subtitle=f"Roll calls of the UN General Assembly on {foot['prose']} since {day_text(start)} on which {who} cast a vote",
            statement=f"{capital(who)} voted on {number(top['cast'])} of {number(top['n'])} roll calls on {top['prose']} since {day_text(start)}, but on "
            f"**{number(foot['cast'])} of {number(foot['n'])}** on {foot['prose']}.",
            value=float(foot["cast"]),
            unit="votes",
            formatted=number(foot["cast"]),
            exhibit="topics-around-change",
            sources=dossier.cite(dossier.ga_votes, dossier.ga_topics),
            data=frame,
            units=units_of(frame, participation, cast_by_topic),
            labels=labels_of(frame, cast_by_topic),
            beside={
                "roll calls on the topic": int(foot["n"]),
                "votes cast on the topic with most": int(top["cast"]),
                "roll calls on the topic with most": int(top["n"]),
            },
        )
    ]


def how_it_voted(dossier: Dossier, a: str, b: str) -> list[KeyFigure]:
    """Return the finding on the vote that the second state nearly always casts since the change, beside the first on the same roll calls; none without one."""
    start = change_in(dossier)
    found = around_change(dossier, a, b, start) if start else None
    if found is None or start is None:
        return []
    joint = joint_votes(found.votes, a, b)
    counts = joint["vote_b"].value_counts()
    vote, n = str(counts.idxmax()), int(counts.max())
    if len(joint) < FEW or n < _NEARLY_ALWAYS * len(joint):
        return []
    named, same = dossier.during(f"{start.isoformat()}/.."), int((joint["vote_a"] == vote).sum())
    who, whom = named.prose(b), named.prose(a)
    return [
        KeyFigure(
            id="how-it-voted",
            title="How it votes when it does",
            subtitle=f"Joint votes in the UN General Assembly since {day_text(start)} on which {who} {DID[vote]}",
            statement=f"On the {number(len(joint))} roll calls since {day_text(start)} on which both voted, {who} {DID[vote]} **{times(n)}**, {whom} "
            f"{times(same).removesuffix(' times')}.",
            value=float(n),
            unit="votes",
            formatted=number(n),
            exhibit="votes-around-change",
            sources=found.sources,
            data=joint[["date", "symbol", "vote_a", "vote_b"]],
            beside={"joint votes": len(joint), "the same by the first state": same},
        )
    ]
