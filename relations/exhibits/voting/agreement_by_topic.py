"""Chart: agreement of two states in the General Assembly by topic of the vote."""

import pandas as pd
from matplotlib.axes import Axes

from relations.dossier import Dossier
from relations.exhibits.base import Figure
from relations.exhibits.drawing.canvas import figure
from relations.exhibits.drawing.dots import dot_with_interval, rows_height, share_rows
from relations.exhibits.drawing.style import MAIN, SOFT
from relations.exhibits.few import FEW
from relations.exhibits.no_data import NoData
from relations.exhibits.voting.topic_votes import UnitedOnTopic, united_on_topic
from relations.exhibits.words.column_words import labels_of, units_of
from relations.exhibits.words.numbers import listed, percent
from relations.measures import agreement

_APART = 2  # topics in the title


def agreement_by_topic(dossier: Dossier, a: str, b: str) -> Figure | NoData:
    """Return a row of dots, one a topic, from the highest agreement to the lowest; the line marks all votes together.

    Topics with very few votes are named in the note and stand in the data only, unless all are so.
    """
    votes = dossier.ga_votes
    names = dict(zip(dossier.ga_topics["topic"], dossier.ga_topics["name"], strict=True))
    frame = agreement(votes, a, b, by="topic").sort_values(["agreement", "n"], ascending=False, ignore_index=True)
    if frame.empty:
        return NoData("No joint vote of this period falls under one of the topics.")
    frame.insert(1, "name", frame["topic"].map(names))
    overall = float(agreement(votes, a, b, by=None)["agreement"].iloc[0])
    firm = frame[frame["n"] >= FEW] if (frame["n"] >= FEW).any() else frame
    thin = frame[~frame["topic"].isin(firm["topic"])]
    firm = firm.reset_index(drop=True)

    def draw(axes: Axes) -> None:
        share_rows(axes, [f"{row.name}  ({row.n:,})" for row in firm[["name", "n"]].itertuples(index=False)])
        axes.axvline(overall, color=SOFT, lw=0.8, ls=(0, (3, 2)))
        for row in firm.itertuples():
            dot_with_interval(axes, row.Index, row.agreement, row.low, row.high, MAIN, hollow=row.n < FEW)

    pair = f"{dossier.short(a)} and {dossier.short(b)}"
    return figure(
        draw,
        id="agreement-by-topic",
        height_mm=rows_height(len(firm)),
        title=_title(firm, overall),
        subtitle=f"Same vote by {dossier.prose(b)} as by {dossier.prose(a)} by topic, share of joint votes (number of joint votes in brackets)",
        note=f"Dashed line: all joint votes, {percent(overall)}. A vote may count under several topics; topics are assigned by declared "
        f"rules over title and agenda item. Bars: 95 per cent interval."
        + (f" Hollow: fewer than {FEW} votes." if (firm["n"] < FEW).any() else "")
        + _left_out(thin)
        + _support(united_on_topic(dossier, a, b)),
        alt=f"Dots by topic with intervals: share of joint votes on which {pair} voted alike. "
        + "; ".join(f"{row['name']} {percent(row['agreement'])} of {row['n']}" for _, row in frame.iterrows())
        + f". All votes together {percent(overall)}.",
        sources=dossier.cite(votes, dossier.ga_topics),
        data=frame,
        units=units_of(frame, agreement),
        labels=labels_of(frame, agreement),
    )


def _title(frame: pd.DataFrame, overall: float) -> str:
    """Name the topics on which the two were furthest apart, beside all votes; where none is below these beyond its interval, say that none stands out."""
    top, bottom = frame.iloc[0], frame.iloc[-1]
    if len(frame) == 1:
        return f"The same vote on “{top['name']}”: {percent(top['agreement'], 0)}"
    apart = frame[frame["high"] < overall].iloc[::-1].head(_APART)
    if apart.empty:
        return f"No topic stands out: from “{bottom['name']}”, {percent(bottom['agreement'], 0)}, to “{top['name']}”, {percent(top['agreement'], 0)}"
    (_, last), *rest = apart.iterrows()
    named = [f"“{last['name']}” ({percent(last['agreement'], 0)} the same)"]
    named += [f"“{row['name']}” ({percent(row['agreement'], 0)})" for _, row in rest]
    return f"Furthest apart on {listed(named)}, against {percent(overall, 0)} on all votes"


def _support(topic: UnitedOnTopic | None) -> str:
    return (
        f" On average {percent(topic.support, 0)} of voting members supported the texts on {topic.name}."
        if topic
        else ""
    )


def _left_out(thin: pd.DataFrame) -> str:
    named = [f"“{row.name}” ({row.n})" for row in thin[["name", "n"]].itertuples(index=False)]
    return f" Left out, with fewer than {FEW} joint votes: {listed(named)}." if named else ""
