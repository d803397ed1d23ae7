"""Chart: what sources say of one good: a row for each number, promised and delivered alike, with its range."""

import textwrap
from collections.abc import Sequence
from typing import Any

import pandas as pd
from matplotlib.axes import Axes
from matplotlib.ticker import FuncFormatter, LogLocator, NullLocator

from relations.dossier import Dossier
from relations.exhibits.base import Figure
from relations.exhibits.canvas import figure
from relations.exhibits.chosen_claims import chosen_claims, claim_sources, claimed, when
from relations.exhibits.dots import FRAME_MM, rows_height
from relations.exhibits.no_data import NoData
from relations.exhibits.numbers import counted, number
from relations.exhibits.period_words import period_words
from relations.exhibits.style import GRID, INK, MAIN, QUIET, SECOND, SMALL

_ROW_MM = 6.2
_WRAP = 52
_WORDS = ("contract", "planned", "promised", "expected", "offered", "target", "agreed", "capacity", "to be ")


def goods_frame(dossier: Dossier, patterns: Sequence[str]) -> pd.DataFrame:
    """Return the claims in tonnes that fit the patterns, with `y` (where to draw it) and `intended` (a contract, plan, promise or capacity by name)."""
    frame = chosen_claims(dossier, patterns, units=("tonnes", "tonnes per year"))
    frame = frame[frame["high"] > 0].reset_index(drop=True)
    words = frame["quantity"] + " " + frame["name"].str.lower()
    return frame.assign(
        y=frame["value"].fillna((frame["low"] * frame["high"]) ** 0.5),
        intended=[any(word in text for word in _WORDS) for text in words],
    )


def goods_claimed(dossier: Dossier, good: str, patterns: Sequence[str], *, done: str = "come") -> Figure | NoData:
    """Return the numbers on `good` (such as wheat) in tonnes whose quantity fits a pattern, in order of time.

    Numbers that are contracts, plans or promises by their name are drawn hollow, since they say nothing of what came; `done` says in the title what
    the others are said to have done.
    """
    frame = goods_frame(dossier, patterns)
    if frame.empty:
        return NoData(f"The data hold no amount of {good} in this period.")
    most = frame.loc[frame["high"].idxmax()]
    names = [textwrap.fill(_named(row), _WRAP) for row in frame.itertuples(index=False, name="Claim")]

    def draw(axes: Axes) -> None:
        axes.set_ylim(len(frame) - 0.4, -0.6)
        axes.set_yticks(range(len(frame)), names, linespacing=0.95)
        axes.tick_params(axis="y", labelcolor=INK, labelsize=SMALL)
        for label in axes.get_yticklabels():
            label.set_multialignment("right")
        axes.set_xscale("log")
        axes.set_xlim(frame["low"].min() / 2.5, frame["high"].max() * 9)
        axes.xaxis.set_major_locator(LogLocator(10, numticks=9))
        axes.xaxis.set_minor_locator(NullLocator())
        axes.xaxis.set_major_formatter(FuncFormatter(lambda value, _: number(value)))
        axes.grid(visible=False, axis="y")
        axes.grid(axis="x", color=GRID)
        axes.spines["bottom"].set_color(QUIET)
        for row, one in enumerate(frame.itertuples(index=False, name="Claim")):
            color = SECOND if one.intended else MAIN
            axes.plot([one.low, one.high], [row, row], color=color, lw=3, alpha=0.3, solid_capstyle="butt")
            axes.plot(
                [one.y], [row], ls="", marker="o", ms=5, color=color, mfc="white" if one.intended else color, mew=1.2
            )
            axes.annotate(
                claimed(one),
                (one.high, row),
                (7, 0),
                textcoords="offset points",
                va="center",
                fontsize=SMALL,
                color=INK,
            )

    return figure(
        draw,
        id=f"{good}-claimed",
        height_mm=max(rows_height(2), FRAME_MM + _ROW_MM * len(frame)),
        title=_title(good, frame, most, done),
        subtitle=f"Amounts of {good} that sources state, tonnes, logarithmic scale, {period_words(dossier)}",
        note="Filled: said to have been delivered, shipped or produced. Hollow: contracted, planned, promised or a capacity. The bar is the range of "
        "all claims. The amounts overlap in time and "
        "kind and are never added.",
        alt=f"Rows of dots on a logarithmic scale: {counted(len(frame), 'amount')} of {good} in tonnes. Largest {claimed(most)} ({most['name']}, "
        f"{when(most)}).",
        sources=claim_sources(dossier, frame),
        data=frame[["quantity", "name", "as_of", "value", "low", "high", "unit", "intended", "n", "sources", "source"]],
        labels={"n": "Claims", "as_of": "As of", "source": "Preferred source", "intended": "Contract, plan or capacity"},
    )  # fmt: skip


def _named(row: Any) -> str:
    """Return the name of a claim, with its date where the name does not have the year."""
    date = when(row)
    return row.name if date[-4:] in row.name else f"{row.name} ({date})"


def _title(good: str, frame: pd.DataFrame, most: pd.Series, done: str) -> str:
    wish, real = frame[frame["intended"]], frame[~frame["intended"]]
    if len(frame) == 1:
        return f"One amount of {good} is stated: {claimed(most)} tonnes"
    if real.empty or wish.empty:
        return f"The largest of {counted(len(frame), 'amount')} of {good} is {claimed(most)} tonnes"
    plan, came = wish.loc[wish["high"].idxmax()], real.loc[real["high"].idxmax()]
    planned, done_so_far = number(plan["high"]), number(came["high"])
    return f"{good.capitalize()}: the largest plan, contract or capacity is {planned} tonnes, the largest amount said to have {done} {done_so_far}"
