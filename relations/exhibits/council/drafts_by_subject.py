"""Chart: all drafts on the partner that the Council voted on, by subject and in time, with their outcome."""

from typing import Any

import pandas as pd
from matplotlib.axes import Axes

from relations.dossier import Dossier
from relations.exhibits.base import Figure
from relations.exhibits.council.list_ends import early_end, list_end
from relations.exhibits.council.own_drafts_lost import too_few_votes
from relations.exhibits.drawing.canvas import figure
from relations.exhibits.drawing.dots import rows_height
from relations.exhibits.drawing.placed import beside_row
from relations.exhibits.drawing.style import GRID, INK, MAIN, NORMAL, QUIET, SECOND, SOFT
from relations.exhibits.drawing.time_axis import time_axis, year_position
from relations.exhibits.no_data import NoData
from relations.exhibits.words.column_words import units_of
from relations.exhibits.words.numbers import counted, number, year_span
from relations.exhibits.words.wording import capital, in_words, part_of
from relations.measures import vetoes
from relations.measures.council.vetoes import vetoed_by
from relations.periods import day_text

_MARKS: dict[str, dict[str, Any]] = {
    "adopted": {"marker": "o", "ms": 3.6, "color": QUIET, "mec": SOFT, "mew": 0.4},
    "vetoed": {"marker": "s", "ms": 5.2, "color": MAIN},
    "vetoed by another": {"marker": "^", "ms": 5.0, "color": SECOND},
    "not adopted": {"marker": "o", "ms": 4.2, "mfc": "white", "mec": SECOND, "mew": 1.1},
}
_ASIDE = {
    "adopted": 0.3,
    "vetoed": -0.29,
    "vetoed by another": -0.29,
    "not adopted": 0.02,
}  # of a lane, so that marks of one day are apart
_ROOM_MM = 1.5  # for each lane, so that the marks of two do not touch
_SHOWN = ["date", "symbol", "resolution", "topic", "title", "outcome", "vetoed_by", "yes", "no", "abstain"]
_LEGEND = {
    "adopted": "Grey dot: adopted",
    "vetoed": "Square: vetoed by {who}",
    "vetoed by another": "Triangle: vetoed by another member",
    "not adopted": "Ring: too few votes",
}


def drafts_by_subject(dossier: Dossier) -> Figure | NoData:
    """Return a lane of marks for each subject; amendments and single paragraphs are left out."""
    drafts = dossier.sc_drafts
    drafts = drafts[drafts["unit"] == "draft"].sort_values(["earliest", "draft"], ignore_index=True)
    who, whom = dossier.short(dossier.first), dossier.short(dossier.partner)
    named = dossier.prose(dossier.first)
    if drafts.empty:
        return NoData(
            f"The Security Council voted on no draft that concerned {dossier.prose(dossier.partner)} in this period."
        )
    names = dict(zip(dossier.sc_topics["topic"], dossier.sc_topics["name"], strict=True))
    drafts = drafts.assign(fate=_fates(drafts, dossier.first), x=drafts["earliest"].map(year_position))
    order = drafts.groupby("topic")["earliest"].min().sort_values(kind="stable").index.tolist()
    table = vetoes(drafts, dossier.first, by="topic").set_index("topic")
    counts = drafts["fate"].value_counts()
    first, last = int(drafts["earliest"].dt.year.min()), int(drafts["earliest"].dt.year.max())

    def draw(axes: Axes) -> None:
        time_axis(axes, dossier.declared_periods, range(first, last + 1), dated=True, part=0.68)
        axes.set_ylim(len(order) - 0.4, -0.6)
        axes.set_yticks(range(len(order)), [names[topic] for topic in order])
        axes.tick_params(axis="y", labelcolor=INK)
        axes.grid(visible=True, axis="both", color=GRID)
        for fate, look in _MARKS.items():
            own = drafts[drafts["fate"] == fate]
            axes.plot(own["x"], [order.index(topic) + _ASIDE[fate] for topic in own["topic"]], ls="", zorder=3, **look)
        for row, topic in enumerate(order):
            color = MAIN if table.at[topic, "vetoes"] else SOFT
            beside_row(
                axes,
                f"{table.at[topic, 'vetoes']} of {table.at[topic, 'n']}",
                row,
                5,
                fontsize=NORMAL - 1,
                color=color,
            )

    own = int(counts.get("vetoed", 0))
    beside = {"not adopted": _own_texts(dossier)}
    lists = [] if own else [dossier.sc_vetoes if len(dossier.sc_vetoes) else dossier.whole.sc_vetoes]
    return figure(
        draw,
        id="drafts-by-subject",
        height_mm=rows_height(len(order)) + 4.0 + _ROOM_MM * len(order),
        title=_title(drafts, table, names, capital(named)),
        subtitle=f"Drafts on {whom} put to the vote in the Security Council, by subject, {year_span(first, last)}; at the right the "
        f"vetoes of {named}",
        note=" ".join(
            f"{words.format(who=named)} ({number(counts[fate])}{beside.get(fate, '')})."
            for fate, words in _LEGEND.items()
            if counts.get(fate, 0)
        )
        + _ends(dossier),
        alt=f"Lanes of marks in time by subject: {counted(len(drafts), 'draft')} on {whom}, {year_span(first, last)}; {number(counts.get('adopted', 0))} "
        f"adopted, {number(own)} vetoed by {who}, {number(counts.get('vetoed by another', 0))} vetoed by another member, "
        f"{number(counts.get('not adopted', 0))} without enough votes. Vetoed by {who}, by subject: "
        + "; ".join(f"{names[topic]} {table.at[topic, 'vetoes']} of {table.at[topic, 'n']}" for topic in order)
        + ".",
        sources=dossier.cite(drafts, dossier.sc_topics[dossier.sc_topics["topic"].isin(order)], *lists),
        data=drafts.assign(topic=drafts["topic"].map(names))[_SHOWN],
        units=units_of(_SHOWN, dossier.package.table("sc_drafts")),
        labels={"topic": "Subject"},
    )


def _own_texts(dossier: Dossier) -> str:
    """Return how many of the drafts without enough votes the first state put forward, as the end of a bracket."""
    failed = too_few_votes(dossier)
    n, own = len(failed), int(failed["own"].sum())
    return f", {part_of(own, n)} of them put forward by {dossier.prose(dossier.first)}" if own else ""


def _ends(dossier: Dossier) -> str:
    every = dossier.whole.sc_drafts
    passed = every["outcome"] == "adopted"
    failed_to, passed_to = early_end(dossier, every[~passed]), list_end(dossier, every[passed])
    if failed_to is None or passed_to is None:
        return ""
    return f" Adopted drafts are listed to {day_text(passed_to)}, those that failed to {day_text(failed_to)}."


def _fates(drafts: pd.DataFrame, state: str) -> pd.Series:
    own = vetoed_by(drafts, state)
    fates = drafts["outcome"].str.replace("-", " ")
    return fates.mask((drafts["outcome"] == "vetoed") & ~own, "vetoed by another")


def _title(drafts: pd.DataFrame, table: pd.DataFrame, names: dict[str, str], who: str) -> str:
    n, own = len(drafts), int(table["vetoes"].sum())
    adopted = int(table["adopted"].sum())
    if n == 1 and adopted:
        return f"One draft was put to the vote and adopted: {drafts['title'].iloc[0]}"
    if n == 1:
        return f"One draft was put to the vote and not adopted: {drafts['title'].iloc[0]}"
    if not own:
        return f"{_passed(adopted, n)} passed; {who.replace('The ', 'the ', 1)} vetoed none"
    top = table[table["vetoes"] == table["vetoes"].max()]
    if len(top) > 1:
        return f"{who} vetoed {in_words(own)} of {counted(n, 'draft')}"
    how = "all" if own == top["vetoes"].iloc[0] else "most often"
    return f"{who} vetoed {in_words(own)} of {counted(n, 'draft')}, {how} under “{names[top.index[0]]}”"


def _passed(adopted: int, n: int) -> str:
    if adopted < n:
        return f"{number(adopted)} of {counted(n, 'draft')}"
    if n == 2:
        return "Both drafts"
    return f"All {counted(n, 'draft')}"
