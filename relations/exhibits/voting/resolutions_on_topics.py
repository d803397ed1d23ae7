"""Table: the latest resolutions on topics, by title, with the vote of each of the two."""

from collections.abc import Sequence

import pandas as pd

from relations.dossier import Dossier
from relations.exhibits.base import Cell, Table
from relations.exhibits.no_data import NoData
from relations.exhibits.voting.resolution_titles import title_shown
from relations.exhibits.voting.topic_votes import shown_on_topic, vote_labels
from relations.exhibits.words.column_words import units_of
from relations.exhibits.words.days import short_day
from relations.exhibits.words.numbers import listed
from relations.exhibits.words.wording import capital, every, in_words

_WORDS = {"Y": "yes", "N": "no", "A": "abstained", "X": "no vote"}


def resolutions_on_topics(
    dossier: Dossier, a: str, b: str, topics: Sequence[str], *, latest: int = 12
) -> Table | NoData:
    """Return the `latest` roll calls on topics of `ga_topics`, the last first; the data hold all that the chart of these votes shows."""
    dossier.check_names("states", "state", (a, b))
    dossier.check_names("ga_topics", "topic", topics)
    prose = dict(zip(dossier.ga_topics["topic"], dossier.ga_topics["prose"], strict=True))
    frame = pd.concat([shown_on_topic(dossier, a, b, topic) for topic in topics]).drop_duplicates("rollcall")
    if frame.empty:
        return NoData(
            f"There is no resolution of this period on {listed([prose.get(topic, topic) for topic in topics])}."
        )
    frame = frame.sort_values(["date", "rollcall"], ascending=False, ignore_index=True)
    shown = frame.head(latest)
    named = dossier.during(f"{shown['date'].min():%Y}/{shown['date'].max():%Y}")
    names = (named.short(a), named.short(b))
    same = int(shown["same"].sum())
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
    which = f"the latest {in_words(len(shown))} resolutions" if len(shown) < len(frame) else "these resolutions"
    some = every(same) if same == len(shown) > 1 else in_words(same)
    return Table(
        id="resolutions-on-topics",
        title=f"{capital(named.prose(b))} cast the same vote as {named.prose(a)} on {some} of {which}",
        subtitle=f"Resolutions of the UN General Assembly on {listed([prose[topic] for topic in topics])}"
        + (f", the latest {len(shown)} of {len(frame)}" if len(shown) < len(frame) else ""),
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
