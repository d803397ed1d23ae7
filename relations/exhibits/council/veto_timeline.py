"""Chart: every listed veto of the first state, one block each, by year, with those that concerned the partner marked."""

from typing import Any

import pandas as pd
from matplotlib.axes import Axes
from matplotlib.ticker import MaxNLocator

from relations.dossier import Dossier
from relations.exhibits.base import Figure
from relations.exhibits.council.list_ends import early_end
from relations.exhibits.council.veto_topics import in_brackets
from relations.exhibits.council.veto_turn import veto_turn
from relations.exhibits.drawing.annotate import name_points
from relations.exhibits.drawing.canvas import figure
from relations.exhibits.drawing.style import MAIN, QUIET, SOFT
from relations.exhibits.drawing.time_axis import time_axis
from relations.exhibits.no_data import NoData
from relations.exhibits.words.column_words import units_of
from relations.exhibits.words.numbers import counted, listed, number, percent, year_span
from relations.exhibits.words.wording import capital, in_words, none_of
from relations.measures import veto_focus
from relations.periods import day_text

_GAP = 0.18  # between blocks, of a year
_COLUMNS = 24  # years whose columns fill the chart; fewer are not made wider
_HEIGHT_MM = (42.0, 58.0)
_COMPLETE_FROM = 1956
_NAMED = 12  # subjects that a sentence can name
_LONG = 10  # years without a veto on the partner, which the title names
_SHOWN = ["date", "symbol", "topic", "concerns", "vetoed_with", "yes", "no", "abstain"]


def veto_timeline(dossier: Dossier) -> Figure | NoData:
    """Return a column of blocks for each year; blocks that concerned the partner stand at the foot."""
    rows = dossier.sc_vetoes
    who, whom = dossier.short(dossier.first), dossier.short(dossier.partner)
    if dossier.whole.sc_vetoes.empty:
        return NoData("The data have no list of vetoes, so that they do not tell who cast any.")
    if rows.empty:
        return NoData(f"The lists have no veto of {dossier.prose(dossier.first)} in this period.")
    if not (rows["concerns"] != "no").any():
        return NoData(_elsewhere(dossier.prose(dossier.first), dossier.prose(dossier.partner), rows))
    focus = veto_focus(rows).assign(on=lambda frame: frame["direct"] + frame["shared"])
    n, on = int(focus["n"].sum()), int(focus["on"].sum())
    first, last = int(focus["year"].min()), int(focus["year"].max())
    peak = focus.loc[focus["on"].idxmax()]
    width = (1 - _GAP) * min(1.0, (last - first + 2) / _COLUMNS)
    turn = veto_turn(dossier)
    since = f"{len(turn.on)} of {len(turn.since)} since {turn.start:%B %Y}" if turn else ""

    def draw(axes: Axes) -> None:
        time_axis(axes, dossier.shown_periods, range(first, last + 1))
        for year in focus.itertuples():
            for i in range(int(year.n)):
                concerned, shared = i < year.on, year.direct <= i < year.on
                axes.bar(
                    year.year,
                    0.86,
                    width,
                    bottom=i,
                    color=MAIN if concerned else QUIET,
                    hatch="////" if shared else None,
                    edgecolor="white",
                    lw=0.3,
                )
        axes.set_ylim(0, focus["n"].max() * 1.5 + 0.8)
        axes.yaxis.set_major_locator(MaxNLocator(nbins=5, integer=True))
        axes.annotate(f"concerned {whom}", (0, 0.97), **_corner(), color=MAIN, weight="semibold")
        axes.annotate("other subjects", (0, 0.97), **_corner(11), color=SOFT, weight="semibold")
        if turn:
            axes.axvline(turn.start.year - 0.5, color=SOFT, lw=0.8, ls=(0, (3, 2)))
            axes.annotate(since, (turn.start.year - 0.5, focus["n"].max() * 0.72), **_aside(), color=MAIN)
        if peak["on"] > 1 and len(focus) > 1:
            name_points(axes, [(peak["year"], peak["n"], f"{peak['on']:.0f} of {peak['n']:.0f} in {peak['year']:.0f}")])

    return figure(
        draw,
        id="veto-timeline",
        height_mm=min(max(_HEIGHT_MM[0], 26.0 + 5.0 * float(focus["n"].max())), _HEIGHT_MM[1]),
        title=_title(dossier.prose(dossier.first), whom, n, on, focus),
        subtitle=f"Vetoes of {dossier.prose(dossier.first)} in the Security Council by year, one block each, {year_span(first, last)}",
        note=_note(dossier, whom, bool(focus["shared"].sum()), first),
        alt=f"Columns of blocks by year: vetoes of {who}, {year_span(first, last)}. {number(n)} in all, {number(on)} of which "
        f"({percent(on / n, 0)}) concerned {whom}"
        + (f", {since}" if since else "")
        + f"; most in {peak['year']:.0f}, {counted(int(peak['on']), 'veto', 'vetoes')}.",
        sources=dossier.cite(rows),
        data=rows.sort_values(["earliest", "veto"])[_SHOWN],
        units=units_of(_SHOWN, dossier.package.table("sc_vetoes")),
    )


def _title(who: str, whom: str, n: int, on: int, focus: pd.DataFrame) -> str:
    if n == 1:
        return f"The one veto of {who} concerned {whom}"
    peak = focus.loc[focus["on"].idxmax()]
    most = f", most of them in {peak['year']:.0f}" if peak["on"] * 2 > on > 1 and len(focus) > 1 else ""
    concerned = focus.loc[focus["on"] > 0, "year"]
    gap = concerned.diff()
    if gap.max() >= _LONG:
        start, end = concerned.shift()[gap.idxmax()], concerned[gap.idxmax()]
        most = f"; of those between {start:.0f} and {end:.0f}, none did"
    return f"Of {counted(n, 'veto', 'vetoes')} of {who}, {in_words(on)} concerned {whom}{most}"


def _elsewhere(who: str, whom: str, rows: pd.DataFrame) -> str:
    """Say in a sentence that no veto concerned the partner, and what they were on: a chart of a count of none shows nothing."""
    first, last = (int(rows["earliest"].dt.year.agg(end)) for end in ("min", "max"))
    subjects = rows.sort_values("earliest")["topic"].map(in_brackets).value_counts(sort=False)
    on = [f"{topic} ({in_words(int(n))})" if n > 1 else str(topic) for topic, n in subjects.items()]
    if len(rows) == 1:
        return f"{capital(who)} cast one veto, in {first}, which did not concern {whom}: {on[0]}."
    said = f"{capital(who)} cast {counted(len(rows), 'veto', 'vetoes')} in {year_span(first, last)}, {none_of(len(rows))} of them on {whom}"
    return f"{said}: {listed(on)}." if len(on) <= _NAMED else f"{said}."


def _note(dossier: Dossier, whom: str, shared: bool, first: int) -> str | None:
    parts = [f"Hatched: {whom} was one of several parties."] if shared else []
    if first < _COMPLETE_FROM:
        parts.append("The public lists miss some vetoes on the admission of members to the United Nations before 1956.")
    if end := early_end(dossier, dossier.whole.sc_vetoes):
        parts.append(f"The lists end on {day_text(end)}.")
    return " ".join(parts) or None


def _aside() -> dict[str, Any]:
    return {"xytext": (-4, 0), "textcoords": "offset points", "ha": "right", "va": "center"}


def _corner(down: float = 0) -> dict[str, Any]:
    return {"xycoords": "axes fraction", "xytext": (4, -down), "textcoords": "offset points", "va": "top"}
