"""Charts: the agreements and the contracts between the two states as bars in time, with what is known of their standing."""

import textwrap

import pandas as pd
from matplotlib.axes import Axes

from relations.dossier import Dossier
from relations.exhibits.base import Figure
from relations.exhibits.diplomacy.agreement_lives import (
    CONTRACT,
    LABELS,
    STATUS,
    agreement_lives,
    over,
    with_third_states,
)
from relations.exhibits.drawing.canvas import figure
from relations.exhibits.drawing.placed import at_frame, beside_row
from relations.exhibits.drawing.style import GRID, INK, MAIN, QUIET, SECOND, SMALL, SOFT
from relations.exhibits.drawing.time_axis import time_axis, year_position
from relations.exhibits.no_data import NoData
from relations.exhibits.sourcing.nearest_source import listed_once, nearest_sources
from relations.exhibits.sourcing.own_table import own_table
from relations.exhibits.words.numbers import counted, listed, year_span
from relations.exhibits.words.wording import all_of, capital, in_words, part_of

_ROW_MM, _LEAST_MM = 5.3, 18.0
_PART = 0.48  # of the figure's width that the long names leave
_CHARACTERS = 56  # a line of a title beside its bar
_WORD = {True: "contract", False: "agreement"}


def agreements_in_time(dossier: Dossier) -> Figure | NoData:
    """Return the treaties, agreements, protocols, memoranda and statements of the period."""
    return _lives(dossier, agreement_lives(dossier, without=(CONTRACT,)), contracts=False)


def contracts_in_time(dossier: Dossier) -> Figure | NoData:
    """Return the contracts of the period, of states and of their firms."""
    return _lives(dossier, agreement_lives(dossier, [CONTRACT]), contracts=True)


def _lives(dossier: Dossier, table: pd.DataFrame, *, contracts: bool) -> Figure | NoData:
    word = _WORD[contracts]
    dated = table[table["start"].notna()].reset_index(drop=True)
    if dated.empty:
        return NoData(
            f"The data hold no {word} between the two states that was signed, or is said to have stood, in this period."
        )
    end = dossier.made_on
    if dossier.period is not None and dossier.period.end is not None:
        end = min(end, dossier.period.end)
    first = dated["start"].min().year
    last = max(end.year, int(dated["start"].max().year))
    names = [_wrapped(title) for title in dated["title"]]

    def draw(axes: Axes) -> None:
        time_axis(axes, dossier.declared_periods, range(first, last + 1), dated=True, part=_PART)
        axes.set_ylim(len(dated) - 0.4, -0.6)
        axes.set_yticks(range(len(dated)), names, linespacing=0.86)
        axes.tick_params(axis="y", labelcolor=INK, labelsize=SMALL - 1.0)
        axes.grid(visible=False, axis="y")
        axes.grid(axis="x", color=GRID)
        at_frame(axes, "today", (1, 1), (5, 2), fontsize=SMALL - 0.5, color=SOFT, va="bottom", annotation_clip=False)
        for row, one in enumerate(dated.itertuples()):
            _draw_life(axes, row, one, year_position(end))
            beside_row(
                axes,
                STATUS[one.status],
                row,
                5,
                fontsize=SMALL - 0.4,
                color=SECOND if one.status == "disputed" else SOFT,
            )

    counts = dated["status"].value_counts()
    standing = ", ".join(f"{STATUS[status]} {n}" for status, n in counts.items())
    lost, joint = len(table) - len(dated), 0 if contracts else with_third_states(dossier)
    undrawn = [counted(lost, word) + " without a date of signature"] if lost else []
    undrawn += [f"{counted(joint, 'text')} with third states on {dossier.prose(dossier.pair[1])}"] if joint else []
    left_out = f" Not drawn: {listed(undrawn)}." if undrawn else ""
    return figure(
        draw,
        id=f"{word}s-in-time",
        height_mm=14.0 + max(_ROW_MM * len(dated), _LEAST_MM),
        title=_title(dated, word),
        subtitle=f"{capital(word)}s between {dossier.short(dossier.pair[0])} and {dossier.short(dossier.pair[1])} from signature, "
        f"{year_span(first, last)}; at the right the standing at the date of the data",
        note="Dot: signed. Tick: ratified. Solid bar: up to a known end. Hatched: standing disputed. Dotted: no end and no standing known; a dot "
        f"alone: ended, the day not known.{left_out}",
        alt=f"Bars in time, one a row: {counted(len(dated), word)} signed from {first} to {dated['start'].max().year}. Standing: {standing}.",
        sources=[own_table(dossier, "agreements"), *listed_once(nearest_sources(dossier, dated).values())],
        data=dated[
            [
                "title",
                "kind",
                "signed",
                "ratified",
                "in_force",
                "ended",
                "status",
                "status_note",
                "term",
                "renewal",
                "subject",
            ]
        ],
        labels=LABELS,
    )


def _draw_life(axes: Axes, row: int, one: pd.Series, end: float) -> None:
    start = year_position(one.start.date())
    if pd.notna(one.stop):
        stop = min(year_position(one.stop.date()), end)
        if one.status == "disputed":
            axes.barh(
                row, stop - start, left=start, height=0.42, color="white", edgecolor=SECOND, hatch="//////", lw=0.6
            )
        else:
            axes.barh(row, stop - start, left=start, height=0.42, color=MAIN, alpha=0.75, lw=0)
    elif one.status == "disputed":
        axes.barh(row, end - start, left=start, height=0.42, color="white", edgecolor=SECOND, hatch="//////", lw=0.6)
    elif one.status == "in-force":
        axes.barh(row, end - start, left=start, height=0.42, color=MAIN, lw=0)
    elif not over(one.status):
        axes.plot([start, end], [row, row], color=QUIET, lw=1.1, ls=(0, (1, 2)), zorder=1)
    axes.plot([start], [row], ls="", marker="o", ms=4, color=INK, zorder=3)
    if pd.notna(one.confirmed) and year_position(one.confirmed.date()) <= end:
        axes.plot([year_position(one.confirmed.date())], [row], ls="", marker="|", ms=7, mew=1.4, color=INK, zorder=3)


def _wrapped(title: str) -> str:
    """Return the title on as few lines as it needs, two of like length rather than a long and a short one."""
    width = _CHARACTERS if len(title) <= _CHARACTERS else max(len(title) // 2 + 8, _CHARACTERS // 2)
    return "\n".join(textwrap.wrap(title, width, break_long_words=False, break_on_hyphens=False))


def _title(dated: pd.DataFrame, word: str) -> str:
    n = len(dated)
    unknown, disputed = int((dated["status"] == "unknown").sum()), int((dated["status"] == "disputed").sum())
    if n == 1:
        return f"One {word}: {dated['title'].iloc[0]}"
    if unknown and disputed:
        return f"Of {counted(n, word)} the standing today of {in_words(unknown)} is not known and that of {in_words(disputed)} disputed"
    if disputed:
        return f"Of {counted(n, word)} the standing today of {part_of(disputed, n)} is disputed"
    if unknown:
        return f"Of {counted(n, word)} the standing today of {part_of(unknown, n)} is not known"
    return f"The standing today of {all_of(n)} {word}s is known"
