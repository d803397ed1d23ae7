"""Table: the latest resolutions on topics, by title, with the vote of each of the two."""

from collections.abc import Sequence

import pandas as pd

from relations.dossier import Dossier
from relations.exhibits.base import Cell, Table
from relations.exhibits.no_data import NoData
from relations.exhibits.voting.resolution_titles import title_shown
from relations.exhibits.voting.topic_votes import FEWEST_SINCE, joint_on, shown_on_topic, vote_labels
from relations.exhibits.voting.united_finding import fewest_against
from relations.exhibits.words.column_words import units_of
from relations.exhibits.words.days import short_day
from relations.exhibits.words.numbers import counted, listed
from relations.exhibits.words.wording import all_of, capital, every, in_words

_WORDS = {"Y": "yes", "N": "no", "A": "abstained", "X": "no vote"}


def resolutions_on_topics(
    dossier: Dossier, a: str, b: str, topics: Sequence[str], *, latest: int = 12
) -> Table | NoData:
    """Return the `latest` roll calls on topics of `ga_topics`, the last first; the data hold all that the chart of these votes shows.

    Where the two always voted alike, and against some, those are shown that the fewest members voted against.
    """
    dossier.check_names("states", "state", (a, b))
    dossier.check_names("ga_topics", "topic", topics)
    prose = dict(zip(dossier.ga_topics["topic"], dossier.ga_topics["prose"], strict=True))
    frame = pd.concat([shown_on_topic(dossier, a, b, topic) for topic in topics]).drop_duplicates("rollcall")
    if frame.empty:
        return NoData(
            f"There is no resolution of this period on {listed([prose.get(topic, topic) for topic in topics])}."
        )
    frame = frame.sort_values(["date", "rollcall"], ascending=False, ignore_index=True)
    lonely = frame[(frame["vote_a"] == "N") & (frame["vote_b"] == "N")] if frame["same"].all() else frame.head(0)
    fewest = latest < len(lonely)
    shown = lonely.sort_values("no", kind="stable").head(latest) if fewest else frame.head(latest)
    named = dossier.during(f"{shown['date'].min():%Y}/{shown['date'].max():%Y}")
    names = (named.short(a), named.short(b))
    rows: list[list[Cell]] = [
        [
            short_day(row.date),
            {"text": row.symbol, "href": row.link},
            title_shown(row.title),
            _WORDS[row.vote_a],
            _WORDS[row.vote_b],
            f"{row.yes}–{row.no}–{row.abstain}",
        ]
        for row in shown.itertuples()
    ]
    who, whom = capital(named.prose(b)), named.prose(a)
    return Table(
        id="resolutions-on-topics",
        title=_alone(lonely, who, whom)
        if fewest
        else _since(dossier, frame, named.prose(b), whom, listed([prose[topic] for topic in topics]))
        or _alike(shown, who, whom, len(frame)),
        subtitle=f"Resolutions of the UN General Assembly on {listed([prose[topic] for topic in topics])}"
        + (f", {_which(len(shown), len(frame), fewest)}" if len(shown) < len(frame) else ""),
        note="Result: yes–no–abstention. The symbol leads to the record in the UN Digital Library.",
        columns=[
            ("Date", "left"),
            ("Resolution", "left"),
            ("Title", "left"),
            (names[0], "left"),
            (names[1], "left"),
            ("Result", "right"),
        ],
        rows=rows,
        sources=dossier.cite(frame),
        data=frame[["date", "symbol", "title", "vote_a", "vote_b", "yes", "no", "abstain", "link"]],
        units=units_of(["yes", "no", "abstain"], dossier.package.table("ga_rollcalls")),
        labels=vote_labels(dossier, a, b),
    )


def _which(n: int, of: int, fewest: bool) -> str:
    return f"the {n} of {of} with the fewest votes against" if fewest else f"the latest {n} of {of}"


def _alone(lonely: pd.DataFrame, who: str, whom: str) -> str:
    """Name the texts that the fewest members voted against, with the two among them."""
    few = fewest_against(lonely)
    years = sorted(set(few["date"].dt.year))
    when = f" of {years[0]}" if len(years) == 1 else ""
    members = f"only {counted(int(few['no'].iloc[0]), 'member')} voted no"
    return f"On {counted(len(few), 'resolution')}{when} {members}, {who} and {whom} among them"


def _since(dossier: Dossier, frame: pd.DataFrame, who: str, whom: str, on: str) -> str:
    """Say how the second state has voted since the change, where that was never as the first did; nothing where it was, or the votes are few."""
    start = dossier.declared_periods[-1].start
    votes = frame[frame["date"] >= pd.Timestamp(start)]
    if len(votes) < FEWEST_SINCE or votes["same"].any():
        return ""
    without = int((votes["vote_b"] == "X").sum())
    missed = f"; it cast no vote on {in_words(without)}" if without else ""
    return f"Since {start:%B %Y} {who} has voted with {whom} on none of {counted(len(votes), 'resolution')} on {on}{missed}"


def _alike(shown: pd.DataFrame, who: str, whom: str, of: int) -> str:
    """Count the same votes among those that both cast."""
    joint = joint_on(shown)
    same, n = int(joint["same"].sum()), len(joint)
    which = f"the latest {in_words(len(shown))} resolutions" if len(shown) < of else f"these {in_words(of)} resolutions"
    if n < len(shown):
        some = all_of(n) if same == n > 1 else f"{in_words(same)} of the {in_words(n)}"
        return f"{who} cast the same vote as {whom} on {some} of {which} on which both voted"
    some = every(n) if same == n > 1 else in_words(same)
    return f"{who} cast the same vote as {whom} on {some} of {which}"
