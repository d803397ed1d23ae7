"""Chart: what sources say of one good: a row for each number, delivered and promised alike, with its range."""

import textwrap
from collections.abc import Mapping, Sequence
from typing import Any

import pandas as pd
from matplotlib.axes import Axes
from matplotlib.ticker import FuncFormatter, MaxNLocator

from relations.dossier import Dossier
from relations.exhibits.base import Figure
from relations.exhibits.chronicle.chosen_claims import check_quantities, chosen_claims, claim_sources, claimed, when
from relations.exhibits.drawing.canvas import figure
from relations.exhibits.drawing.style import GRID, INK, MAIN, QUIET, SECOND, SMALL
from relations.exhibits.economy.goods_frame import CHARTED, goods_frame, largest, origins, the_year
from relations.exhibits.no_data import NoData
from relations.exhibits.words.column_words import labels_of, units_of
from relations.exhibits.words.numbers import counted, listed, number
from relations.exhibits.words.period_words import period_words
from relations.exhibits.words.wording import capital

_ROW_MM, _FRAME_MM = 5.8, 12.0
_WRAP = 46  # characters of a name on one line
_DOT = 0.04  # of the largest amount, the width of a dot
_ROOM = 1.22  # of the largest amount, for its number beside it
_SHOWN = ["quantity", "name", "as_of", "value", "low", "high", "unit", "intended", "n", "sources", "source"]


def goods_claimed(
    dossier: Dossier,
    good: str,
    patterns: Sequence[str],
    *,
    done: str = "delivered",
    tracked: Mapping[str, tuple[str, str]] | None = None,
    note: str = "",
) -> Figure | NoData:
    """Return the numbers in tonnes on a good whose quantity fits one of the patterns, in order of time.

    `done` says what became of the amounts that are no plan (`delivered`, `mined`), `note` what the numbers measure. Contracts, plans and promises
    are drawn hollow, since they say nothing of what came. `tracked` gives for ids of quantities that ship data count the good and where it came from;
    the title sets the largest of them beside what is claimed.
    """
    check_quantities(dossier, list(tracked or {}))
    frame = goods_frame(dossier, patterns)
    if frame.empty:
        return NoData(f"The data hold no amount of {good} in this period.")
    if len(frame) < CHARTED:
        amounts = [f"{claimed(one)} tonnes ({_named(one)})" for one in frame.itertuples(index=False, name="Claim")]
        return NoData(f"Of {good} few amounts are on record in this period: {listed(amounts)}.")

    def draw(axes: Axes) -> None:
        names = [textwrap.fill(_named(row), _WRAP) for row in frame.itertuples(index=False, name="Claim")]
        axes.set_ylim(len(frame) - 0.4, -0.6)
        axes.set_yticks(range(len(frame)), names, linespacing=0.9)
        axes.tick_params(axis="y", labelcolor=INK, labelsize=SMALL - 0.6)
        axes.tick_params(axis="x", size=0)
        for label in axes.get_yticklabels():
            label.set_multialignment("right")
        axes.grid(visible=False, axis="y")
        axes.grid(axis="x", color=GRID)
        axes.set_xlim(0, frame["high"].max() * _ROOM)
        axes.xaxis.set_major_locator(MaxNLocator(4))
        axes.xaxis.set_major_formatter(FuncFormatter(lambda value, _: number(value)))
        axes.spines["bottom"].set_color(QUIET)
        for row, one in enumerate(frame.itertuples(index=False, name="Claim")):
            _amount(axes, row, one)

    return figure(
        draw,
        id=f"{good}-claimed",
        height_mm=_FRAME_MM + _ROW_MM * len(frame),
        title=_title(frame, good, done, origins(good, tracked or {})),
        subtitle=f"Amounts of {good} that sources state, tonnes, {period_words(dossier)}",
        note=(f"{note} " if note else "")
        + (
            f"Filled: said to have been {done}. Hollow: contracted, planned, promised, offered or a capacity. "
            if frame["intended"].any()
            else ""
        )
        + ("The bar is the range of all claims. " if _barred(frame) else "")
        + "The amounts overlap in time and kind and are never added.",
        alt=f"Rows of dots from zero: {counted(len(frame), 'amount')} of {good} in tonnes. {_spoken(frame, done)}",
        sources=claim_sources(dossier, frame),
        data=frame[_SHOWN],
        units=units_of(_SHOWN, chosen_claims),
        labels=labels_of(_SHOWN, chosen_claims) | {"intended": "Contract, plan or capacity"},
    )


def _barred(frame: pd.DataFrame) -> bool:
    """Return whether the range of some claims is drawn wider than its dot."""
    return bool((frame["high"] - frame["low"]).max() > frame["high"].max() * _DOT)


def _amount(axes: Axes, row: int, one: Any) -> None:
    color = SECOND if one.intended else MAIN
    axes.plot([one.low, one.high], [row, row], color=color, lw=3, alpha=0.3, solid_capstyle="butt")
    fill = "white" if one.intended else color
    axes.plot([one.y], [row], ls="", marker="o", ms=4.8, color=color, mfc=fill, mew=1.2)
    axes.annotate(
        claimed(one), (one.high, row), (7, 0), textcoords="offset points", va="center", fontsize=SMALL - 0.3, color=INK
    )


def _named(row: Any) -> str:
    """Return the name of a claim, with its date where the name does not have the year."""
    date = when(row)
    return row.name if date[-4:] in row.name else f"{row.name} ({date})"


def _title(frame: pd.DataFrame, good: str, done: str, tracked: Mapping[str, str]) -> str:
    seen = frame["quantity"].isin(list(tracked))
    if seen.any() and not seen.all():
        return _title_of_tracked(frame[~seen], frame[seen], good, tracked)
    came, meant = largest(frame, intended=False), largest(frame, intended=True)
    if came is None:
        return (
            f"Only plans, contracts or capacities are stated, of at most {number(frame['high'].max())} tonnes of {good}"
        )
    year = the_year(came)
    if meant is not None and meant["high"] > came["high"]:
        return (
            f"Up to {claimed(meant)} tonnes of {good} were planned or contracted ({when(meant)}); the most said to have been {done} is {claimed(came)} "
            f"({year})"
        )
    most = f"The most {good} said to have been {done} is {claimed(came)} tonnes ({year})"
    return most if meant is None else f"{most}; the largest plan or contract is for {claimed(meant)}"


def _title_of_tracked(claims: pd.DataFrame, seen: pd.DataFrame, good: str, tracked: Mapping[str, str]) -> str:
    """Say the largest amount that is claimed to have come, or else the largest contract, and the most that ship data show."""
    most = seen.loc[seen["high"].idxmax()]
    came, meant = largest(claims, intended=False), largest(claims, intended=True)
    origin = tracked[most["quantity"]]
    shown = f"ship data show {claimed(most)} at most, {origin} ({the_year(most)})"
    one, words = (meant, "contracted or planned") if came is None else (came, "claimed")
    if one is None:
        return capital(f"of {good} {shown}")
    amount = f"{claimed(one)} {one['unit'].replace(' per ', f' of {good} a ')}"
    amount = amount if good in amount else f"{amount} of {good}"
    return f"{amount} were {words} ({when(one)}); {shown}"


def _spoken(frame: pd.DataFrame, done: str) -> str:
    parts = (("planned or promised", largest(frame, intended=True)), (done, largest(frame, intended=False)))
    return " ".join(
        f"Largest {words}: {claimed(one)} ({one['name']}, {when(one)})." for words, one in parts if one is not None
    )
