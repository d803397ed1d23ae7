"""Key findings on the votes since the last declared period began: topics on which the two parted, absences, and what their agreement is worth."""

from datetime import date

import pandas as pd

from relations.dossier import Dossier
from relations.exhibits.base import KeyFigure
from relations.exhibits.voting.around_change import around_change, change_in
from relations.exhibits.voting.topic_votes import AroundOnTopic, around_on_topics, begins_with_change
from relations.exhibits.words.column_words import labels_of, units_of
from relations.exhibits.words.numbers import listed, number, per_cent, percent
from relations.exhibits.words.wording import all_of, capital, in_words, times
from relations.measures import participation
from relations.measures.voting.joint_votes import CAST
from relations.periods import day_text

_CAST = {"Y": "for", "N": "against"}
DID = {"Y": "voted yes", "N": "voted no", "A": "abstained"}


def parted(dossier: Dossier, a: str, b: str) -> list[KeyFigure]:
    """Return the finding on the topic with most votes on which the two parted."""
    topic = next((one for one in around_on_topics(dossier, a, b) if one.parted), None)
    if topic is None:
        return []
    named = dossier.during(f"{topic.start.isoformat()}/..")
    n = len(topic.joint_before)
    return [
        _on_topic(
            dossier,
            topic,
            "before",
            id="parted-on-topic",
            title="The topic on which they parted",
            statement=f"{capital(named.prose(b))} cast the same vote as {named.prose(a)} on **{all_of(n)}** votes on {topic.name} before "
            f"{day_text(topic.start)}, and on none of the {in_words(len(topic.since))} since.",
            value=float(n),
            formatted=number(n),
        )
    ]


def since_parting(dossier: Dossier, a: str, b: str) -> list[KeyFigure]:
    """Return the finding on how the second state has voted on the topic on which the two parted, for a report whose headline tells that they did."""
    topic = next((one for one in around_on_topics(dossier, a, b) if one.parted), None)
    if topic is None:
        return []
    named, n = dossier.during(f"{topic.start.isoformat()}/.."), len(topic.since)
    cast = topic.since.loc[topic.since["vote_b"].isin(CAST), "vote_b"]
    known = dossier.whole.ga_votes["date"].max()
    return [
        _on_topic(
            dossier,
            topic,
            "since",
            id="since-parting",
            title="The votes on the topic on which they parted",
            statement=f"Of the {in_words(n)} votes on {topic.name} from {day_text(topic.start)} to {day_text(known)} {named.prose(b)} took part in "
            f"**{in_words(len(cast))}**{_how(cast)}.",
            value=float(len(cast)),
            formatted=number(len(cast)),
            beside={"votes since": n},
        )
    ]


def _how(cast: pd.Series) -> str:
    """Return how these votes were cast, as the end of a sentence."""
    counts = cast.value_counts()
    if counts.empty:
        return ""
    if len(counts) == 1:
        on = f" on {all_of(len(cast))}" if len(cast) > 1 else ""
        return f" and {DID[str(counts.index[0])]}{on}"
    return f": it {listed([f'{did} {times(int(counts[vote]))}' for vote, did in DID.items() if vote in counts.index])}"


def turned(dossier: Dossier, a: str, b: str) -> list[KeyFigure]:
    """Return the finding on the topic on which the two last voted yes against no, after nearly all votes before were the same."""
    found = [(one, one.turned) for one in around_on_topics(dossier, a, b)]
    topic, last = next(((one, row) for one, row in found if row is not None), (None, None))
    if topic is None or last is None:
        return []
    named = dossier.during(f"{topic.start.isoformat()}/..")
    same, n = int(topic.joint_before["same"].sum()), len(topic.joint_before)
    return [
        _on_topic(
            dossier,
            topic,
            "before",
            id="turned-on-topic",
            title="The topic on which one turned",
            statement=f"On {day_text(last['date'])} {named.prose(b)} voted {_CAST[last['vote_b']]} a text on {topic.name}, {named.prose(a)} "
            f"{_CAST[last['vote_a']]}; before {topic.start:%B %Y} they agreed on **{number(same)} of {number(n)}**.",
            value=float(same),
            formatted=number(same),
            beside={"joint votes before": n},
        )
    ]


def absent(dossier: Dossier, a: str, b: str) -> list[KeyFigure]:
    """Return the finding on the roll calls without a vote of `b` since the change; none where nothing can be compared."""
    start = change_in(dossier)
    found = around_change(dossier, a, b, start) if start else None
    if found is None:
        return []
    since = participation(found.votes, b).iloc[0]
    share, before = float(since["absent"] / since["n"]), found.share(0, b, "X")
    if percent(share, 0) == percent(before, 0) == percent(0, 0):
        return []
    return [
        KeyFigure(
            id="absent-since-change",
            title="Roll calls without a vote since the latest change",
            subtitle=f"Share of the roll calls of the UN General Assembly since {day_text(found.start)} on which {dossier.prose(b)} cast no vote",
            statement=_without_vote(
                dossier, dossier.prose(b), found.start, f"**{per_cent(share, 0)}** of roll calls", per_cent(before, 0)
            ),
            value=share,
            unit="share",
            formatted=percent(share, 0),
            exhibit="votes-around-change",
            sources=found.sources,
            data=found.data,
            units=units_of(found.data, around_change),
            labels=labels_of(found.data, around_change),
            beside={"before": before, "inferred": float(since["inferred"])},
        )
    ]


def _without_vote(dossier: Dossier, who: str, start: date, share: str, before: str) -> str:
    """Return the sentence, which begins with the change where the report does."""
    if begins_with_change(dossier):
        return f"Since {day_text(start)} no vote of {who} is recorded on {share}, after {before} in the year before."
    return f"No vote of {who} is recorded on {share} since {start:%B %Y}; in the year before it was {before}."


def overall_since(dossier: Dossier, a: str, b: str) -> list[KeyFigure]:
    """Return the finding on agreement since the change, beside that of the year before and what is left of the difference with the topics held fixed."""
    start = change_in(dossier)
    found = around_change(dossier, a, b, start) if start else None
    if found is None:
        return []
    before, now = found.agreement.iloc[0], found.agreement.iloc[1]
    return [
        KeyFigure(
            id="agreement-overall",
            quantity="ga-agreement",
            title="Agreement over the whole period",
            subtitle="Same vote in the UN General Assembly, share of joint votes",
            statement=f"Where both voted, **{per_cent(now['agreement'])}** of votes were the same, after {number(before['agreement'] * 100, 1)} the year "
            f"before; {_at_fixed_topics(found.fixed)}.",
            value=float(now["agreement"]),
            low=float(now["low"]),
            high=float(now["high"]),
            unit="share",
            formatted=percent(now["agreement"]),
            exhibit="votes-around-change",
            sources=found.sources,
            data=found.data,
            units=units_of(found.data, around_change),
            labels=labels_of(found.data, around_change),
        )
    ]


def _at_fixed_topics(fixed: pd.DataFrame) -> str:
    """Return what is left of the difference between the calendar year before the change and the last of all, as a clause."""
    first, last = fixed.iloc[0], fixed.iloc[-1]
    if first["low"] <= last["high"] and last["low"] <= first["high"]:
        return "with topics held fixed no change can be seen"
    verb = "rose" if last["standardised"] > first["standardised"] else "fell"
    return f"with topics held fixed it {verb} from {number(first['standardised'] * 100)} to {number(last['standardised'] * 100)}"


def _on_topic(dossier: Dossier, topic: AroundOnTopic, when: str, **fields: object) -> KeyFigure:
    votes: pd.DataFrame = topic.votes
    return KeyFigure(
        subtitle=f"Same vote in the UN General Assembly on {topic.name}, {when} {day_text(topic.start)}",
        unit="votes",
        exhibit="votes-on-topics",
        sources=dossier.cite(votes),
        data=votes[["date", "symbol", "span", "vote_a", "vote_b", "yes", "no", "abstain"]],
        units=units_of(["yes", "no", "abstain"], dossier.package.table("ga_rollcalls")),
        **fields,  # type: ignore[arg-type]
    )
