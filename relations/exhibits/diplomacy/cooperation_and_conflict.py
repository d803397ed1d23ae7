"""Chart: cooperation and conflict between the two states by year, weighted above and counted below, never netted."""

import matplotlib.figure
import pandas as pd
from matplotlib.axes import Axes
from matplotlib.ticker import FuncFormatter, MaxNLocator

from relations.dossier import Dossier
from relations.exhibits.base import Figure
from relations.exhibits.diplomacy.pair_acts import acts_of_years
from relations.exhibits.drawing.canvas import drawing
from relations.exhibits.drawing.placed import at_frame
from relations.exhibits.drawing.style import INK, MAIN, NORMAL, QUIET, SECOND, SOFT
from relations.exhibits.drawing.time_axis import time_axis
from relations.exhibits.no_data import NoData
from relations.exhibits.sourcing.own_table import own_table
from relations.exhibits.words.column_words import labels_of, units_of
from relations.exhibits.words.numbers import counted, number, percent, year_span
from relations.exhibits.words.wording import capital, in_words, was
from relations.measures import event_intensity

_SMALL = 20  # acts below which a share says less than the count
_FEW = 2  # conflictual acts, which are counted however many there are
_FULL = 24  # years whose columns fill the chart; fewer are not made wider


def cooperation_and_conflict(dossier: Dossier) -> Figure | NoData:
    """Return two panels on one time axis: sums of weights, and counts by tone; conflict is drawn downwards in both."""
    frame = acts_of_years(dossier)
    if frame.empty:
        return NoData("The data hold no act between the two states that can be dated to a year of this period.")
    years = range(int(frame["year"].min()), int(frame["year"].max()) + 1)
    sums, counts = frame[["cooperation", "conflict"]].sum(), frame[["cooperative", "neutral", "conflictual"]].sum()
    pair = f"{dossier.short(dossier.pair[0])} and {dossier.short(dossier.pair[1])}"
    width = 0.82 * min(1.0, (len(years) + 1) / _FULL)

    def draw(canvas: matplotlib.figure.Figure) -> None:
        above, below = canvas.subplots(2, 1, sharex=True)
        for axes, named in ((above, True), (below, False)):
            time_axis(axes, dossier.shown_periods, years, named=named)
        above.tick_params(labelbottom=False)
        _bars(above, frame, [("cooperation", MAIN, None)], ("conflict", SECOND), width)
        _bars(below, frame, [("cooperative", MAIN, None), ("neutral", QUIET, None)], ("conflictual", SECOND), width)
        _words(above, [("weighted cooperation", MAIN)], "weighted conflict")
        _words(below, [("cooperative acts", MAIN), ("neutral", "#7c8894")], "conflictual acts")

    share = counts["conflictual"] / counts.sum()
    return drawing(
        draw,
        id="cooperation-and-conflict",
        height_mm=72.0,
        title=_title(counts),
        subtitle=f"Acts between {pair} by year, {year_span(years[0], years[-1])}: summed weights on Goldstein’s scale above, numbers below",
        note="Weights run from 0 to 10 each way by the kind and tone of an act. Sums follow how densely a year is reported; the ratio of "
        "cooperation to conflict within a year does so less. Events that cannot be dated to one year are left out.",
        alt=f"Two panels of bars by year, {year_span(years[0], years[-1])}, cooperation upwards and conflict downwards. Weights: cooperation "
        f"{number(sums['cooperation'])}, "
        f"conflict {number(sums['conflict'])}. Events: {number(counts['cooperative'])} cooperative, {number(counts['neutral'])} neutral, "
        f"{number(counts['conflictual'])} conflictual ({percent(share)}).",
        sources=[own_table(dossier, "events"), *dossier.cite(dossier.event_weights)],
        data=frame,
        units=units_of(frame, event_intensity),
        labels=labels_of(frame, event_intensity),
    )


def _title(counts: pd.Series) -> str:
    n, bad = int(counts.sum()), int(counts["conflictual"])
    if not bad and n > 1:
        return f"None of {counted(n, 'act')} between the two states was conflictual"
    if not bad:
        return "The one act between the two states was not conflictual"
    if n > _SMALL and bad > _FEW:
        return f"{percent(bad / n, 0)} of the {number(n)} acts between the two states were conflictual"
    some = capital(in_words(bad))
    return f"{some} of {counted(n, 'act')} between the two states {was(bad)} conflictual"


def _bars(
    axes: Axes, frame: pd.DataFrame, up: list[tuple[str, str, str | None]], down: tuple[str, str], width: float
) -> None:
    base = pd.Series(0.0, index=frame.index)
    for column, color, hatch in up:
        axes.bar(frame["year"], frame[column], bottom=base, width=width, color=color, hatch=hatch, lw=0)
        base += frame[column]
    column, color = down
    axes.bar(frame["year"], -frame[column], width=width, color=color, hatch="////", edgecolor="white", lw=0)
    axes.axhline(0, color=INK, lw=0.8)
    top, foot = float(base.max()), float(frame[column].max())
    reach = max(top + foot, 1.0)
    axes.set_ylim(-(foot + 0.24 * reach), top + 0.24 * reach)
    axes.spines["bottom"].set_visible(False)
    ticks = MaxNLocator(nbins=6, integer=True, steps=[1, 2, 5, 10]).tick_values(-foot, top)
    axes.set_yticks([tick for tick in ticks if -foot <= tick <= top])  # none behind the words above and below
    axes.yaxis.set_major_formatter(FuncFormatter(lambda value, _: number(abs(value))))


def _words(axes: Axes, up: list[tuple[str, str]], down: str) -> None:
    for i, (words, color) in enumerate(up):
        at_frame(axes, words, (0, 1), (4 + 92 * i, -2), va="top", color=color, weight="semibold", fontsize=NORMAL - 0.7)
    at_frame(axes, down, (0, 0), (4, 2), va="bottom", color=SECOND, weight="semibold", fontsize=NORMAL - 0.7)
    axes.tick_params(axis="x", labelcolor=SOFT)
