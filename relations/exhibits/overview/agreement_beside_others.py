"""Table: how often the partner and the states compared vote as the first state does, in the time of the report and in the time before it."""

from collections.abc import Hashable, Mapping
from typing import Any

import pandas as pd

from relations.dossier import Dossier
from relations.exhibits.base import Table
from relations.exhibits.no_data import NoData
from relations.exhibits.overview.beside_others_frame import LABELS, UNITS, beside_others_frame
from relations.exhibits.overview.compared_periods import compared_periods
from relations.exhibits.overview.parted_topic import Parted, parted_topic
from relations.exhibits.words.numbers import listed, number, percent
from relations.exhibits.words.wording import capital, in_words, part_of
from relations.periods import day_text

_NAMED = 3  # states that a title names
_NEAR = 0.02  # of the votes: states nearer than that voted as often


def agreement_beside_others(dossier: Dossier) -> Table | NoData:
    """Return a row for each state, those with the highest agreement first; over all years the spans are the last two declared periods."""
    spans = compared_periods(dossier)
    whole = dossier.whole
    before = whole.during(spans[0]) if spans else None
    now = whole.during(spans[1]) if spans else dossier
    topic = parted_topic(dossier)
    frame = beside_others_frame(before, now, topic)
    if dossier.partner not in set(frame["state"]):
        return NoData("The two cast too few votes in this period to be set beside those of others.")
    whom = now.prose(now.first)
    known = {one.id for one in whole.declared_periods}
    names = [span.short if span.id in known else span.span for span in spans or ()]
    heads = [("State", "left"), *([(names[0], "right"), (names[1], "right")] if before else [("Agreement", "right")])]
    heads += [("Joint votes", "right")]
    heads += [(f"On {topic.name} {when}", "right") for when in ("before", "since")] if topic else []
    return Table(
        id="agreement-beside-others",
        title=_title(frame, now, topic),
        subtitle=f"Same vote as {whom} in the General Assembly, share of the votes that both cast",
        note=f"Joint votes: those of the state with {whom} in the later time; the states took part in unlike numbers of them."
        + (
            f" On {topic.name}: same votes, before {day_text(topic.start)} of those on which both voted, and of all since."
            if topic
            else ""
        ),
        columns=heads,
        rows=[_cells(row, topic, before=before is not None) for row in frame.to_dict("records")],
        sources=dossier.cite(now.ga_votes, *([before.ga_votes] if before else [])),
        data=frame.drop(columns="prose"),
        units={name: unit for name, unit in UNITS.items() if name in frame},
        labels={name: label for name, label in LABELS.items() if name in frame},
    )


def _cells(row: Mapping[Hashable, Any], topic: Parted | None, *, before: bool) -> list[str]:
    earlier = [percent(row["before"]) if pd.notna(row["before"]) else ""] if before else []
    if not topic:
        return [str(row["name"]), *earlier, percent(row["now"]), number(row["n"])]
    alike = [
        f"{number(row['alike_before'])} of {number(row['joint_before'])}",
        f"{number(row['alike'])} of {number(topic.since)}",
    ]
    return [str(row["name"]), *earlier, percent(row["now"]), number(row["n"]), *alike]


def _title(frame: pd.DataFrame, now: Dossier, topic: Parted | None) -> str:
    """Say how many of the others stood where the partner stands on the topic that parted the two, or else how many agreed more with the first state."""
    who, whom = now.prose(now.partner), now.prose(now.first)
    others = frame[frame["state"] != now.partner]
    if topic:
        same = int((others["alike"] == 0).sum())
        return capital(
            f"{part_of(same, len(others))} of {number(len(others))} states compared have not voted with {whom} on {topic.name} since {topic.start:%B %Y} either"
        )
    own = float(frame.loc[frame["state"] == now.partner, "now"].iloc[0])
    closer = others.loc[others["now"] > own, "prose"].tolist()
    if not closer:
        return f"No state compared voted with {whom} more often than {who}"
    near = others.loc[(others["now"] - own).abs() <= _NEAR, "prose"].tolist()
    if len(closer) <= _NAMED and 0 < len(near) <= _NAMED:
        return f"{capital(who)} voted with {whom} about as often as {listed(near)} did"
    if len(closer) <= _NAMED:
        return f"Of the states compared {listed(closer)} voted with {whom} more often than {who}"
    some = "All" if len(closer) == len(others) else f"{capital(in_words(len(closer)))} of"
    return f"{some} {number(len(others))} states compared voted with {whom} more often than {who}"
