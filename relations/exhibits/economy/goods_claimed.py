"""Chart: what sources say of goods: a panel for each good, a row for each number, promised and delivered alike, with its range."""

import textwrap
from collections.abc import Mapping, Sequence
from typing import Any

import pandas as pd
from matplotlib.axes import Axes
from matplotlib.figure import Figure as Canvas
from matplotlib.ticker import FuncFormatter, LogLocator, NullLocator

from relations.dossier import Dossier
from relations.exhibits.base import Figure
from relations.exhibits.chronicle.chosen_claims import chosen_claims, claim_sources, claimed, when
from relations.exhibits.drawing.canvas import drawing
from relations.exhibits.drawing.style import GRID, INK, MAIN, NORMAL, QUIET, SECOND, SMALL
from relations.exhibits.economy.goods_frame import goods_frame
from relations.exhibits.no_data import NoData
from relations.exhibits.words.column_words import labels_of, units_of
from relations.exhibits.words.numbers import counted, listed, number
from relations.exhibits.words.period_words import period_words
from relations.exhibits.words.wording import capital

_ROW_MM, _PANEL_MM, _FRAME_MM = 4.9, 7.0, 8.0
_WRAP = 62  # characters of a name on one line
_SHOWN = ["good", "quantity", "name", "as_of", "value", "low", "high", "unit", "intended", "n", "sources", "source"]


def goods_claimed(dossier: Dossier, goods: Mapping[str, Sequence[str]]) -> Figure | NoData:
    """Return the numbers in tonnes on each good whose quantity fits one of its patterns, a panel for each good, in order of time.

    Numbers that are contracts, plans or promises by their name are drawn hollow, since they say nothing of what came.
    """
    frames = {good: goods_frame(dossier, patterns) for good, patterns in goods.items()}
    frames = {good: frame for good, frame in frames.items() if len(frame)}
    if not frames:
        return NoData(f"The data hold no amount of {listed(list(goods)).replace(' and ', ' or ')} in this period.")
    every = pd.concat([frame.assign(good=good) for good, frame in frames.items()], ignore_index=True)

    def draw(canvas: Canvas) -> None:
        heights = [len(frame) + 0.2 for frame in frames.values()]
        panels = canvas.subplots(len(frames), 1, sharex=True, squeeze=False, height_ratios=heights)[:, 0]
        for axes, (good, frame) in zip(panels, frames.items(), strict=True):
            _panel(axes, frame)
            axes.set_title(capital(good), loc="left", fontsize=NORMAL - 0.5, color=INK, weight="semibold", pad=3)
        axes = panels[-1]
        axes.set_xscale("log")
        axes.set_xlim(every["low"].min() / 2, every["high"].max() * 9)
        axes.xaxis.set_major_locator(LogLocator(10, numticks=9))
        axes.xaxis.set_minor_locator(NullLocator())
        axes.xaxis.set_major_formatter(FuncFormatter(lambda value, _: number(value)))
        axes.spines["bottom"].set_color(QUIET)

    return drawing(
        draw,
        id="goods-claimed",
        height_mm=_FRAME_MM + _PANEL_MM * len(frames) + _ROW_MM * len(every),
        title=_title(frames),
        subtitle=f"Amounts of {listed(list(frames))} that sources state, tonnes, logarithmic scale, {period_words(dossier)}",
        note="Filled: said to have been delivered, shipped or produced. Hollow: contracted, planned, promised, offered or a capacity. The bar is the "
        "range of all claims. The amounts overlap in time and kind and are never added.",
        alt="Rows of dots on a logarithmic scale, one panel for each good, in tonnes. "
        + " ".join(_spoken(good, frame) for good, frame in frames.items()),
        sources=claim_sources(dossier, every),
        data=every[_SHOWN],
        units=units_of(_SHOWN, chosen_claims),
        labels=labels_of(_SHOWN, chosen_claims) | {"intended": "Contract, plan or capacity"},
    )


def _panel(axes: Axes, frame: pd.DataFrame) -> None:
    names = [textwrap.fill(_named(row), _WRAP) for row in frame.itertuples(index=False, name="Claim")]
    axes.set_ylim(len(frame) - 0.4, -0.6)
    axes.set_yticks(range(len(frame)), names, linespacing=0.9)
    axes.tick_params(axis="y", labelcolor=INK, labelsize=SMALL - 1.0)
    axes.tick_params(axis="x", size=0)
    for label in axes.get_yticklabels():
        label.set_multialignment("right")
    axes.grid(visible=False, axis="y")
    axes.grid(axis="x", color=GRID)
    axes.spines["bottom"].set_visible(False)
    for row, one in enumerate(frame.itertuples(index=False, name="Claim")):
        color = SECOND if one.intended else MAIN
        axes.plot([one.low, one.high], [row, row], color=color, lw=3, alpha=0.3, solid_capstyle="butt")
        axes.plot(
            [one.y], [row], ls="", marker="o", ms=4.6, color=color, mfc="white" if one.intended else color, mew=1.2
        )
        axes.annotate(
            claimed(one),
            (one.high, row),
            (7, 0),
            textcoords="offset points",
            va="center",
            fontsize=SMALL - 0.5,
            color=INK,
        )


def _named(row: Any) -> str:
    """Return the name of a claim, with its date where the name does not have the year."""
    date = when(row)
    return row.name if date[-4:] in row.name else f"{row.name} ({date})"


def _largest(frame: pd.DataFrame, *, intended: bool) -> str:
    own = frame[frame["intended"] == intended]
    return number(own["value"].fillna(own["high"]).max()) if len(own) else ""


def _title(frames: Mapping[str, pd.DataFrame]) -> str:
    if sum(map(len, frames.values())) == 1:
        ((good, frame),) = frames.items()
        return f"One amount of {good} is stated: {claimed(frame.iloc[0])} tonnes"
    came = {good: most for good, frame in frames.items() if (most := _largest(frame, intended=False))}
    meant = {good: most for good, frame in frames.items() if (most := _largest(frame, intended=True))}
    if not came:
        return f"Only plans, contracts or capacities are stated, of at most {listed([f'{most} tonnes of {good}' for good, most in meant.items()])}"
    said = f"Largest amounts said to have been delivered, shipped or produced: {listed([f'{most} tonnes of {good}' for good, most in came.items()])}"
    return said if len(came) > 1 else said.replace("amounts", "amount", 1)


def _spoken(good: str, frame: pd.DataFrame) -> str:
    most = frame.loc[frame["high"].idxmax()]
    return f"{capital(good)}: {counted(len(frame), 'amount')}, largest {claimed(most)} ({most['name']}, {when(most)})."
