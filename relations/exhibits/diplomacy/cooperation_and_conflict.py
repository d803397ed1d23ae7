"""Chart: acts of the two states towards one another by year, cooperative and neutral ones above the line, quarrels below it, never netted."""

import pandas as pd
from matplotlib.axes import Axes
from matplotlib.ticker import FuncFormatter, MaxNLocator

from relations.dossier import Dossier
from relations.exhibits.base import Figure
from relations.exhibits.diplomacy.finding_words import told_by_period
from relations.exhibits.diplomacy.pair_acts import TONES, acts_of_years
from relations.exhibits.diplomacy.quarrel_periods import quarrel_spans
from relations.exhibits.diplomacy.quarrels import Reasons, kind_said, quarrels, reasons_of
from relations.exhibits.drawing.annotate import name_points
from relations.exhibits.drawing.canvas import figure
from relations.exhibits.drawing.placed import at_frame
from relations.exhibits.drawing.style import INK, MAIN, NORMAL, QUIET, SECOND
from relations.exhibits.drawing.time_axis import time_axis
from relations.exhibits.no_data import NoData
from relations.exhibits.sourcing.own_table import own_table
from relations.exhibits.words.column_words import labels_of, units_of
from relations.exhibits.words.numbers import counted, number, percent, year_span
from relations.exhibits.words.wording import capital, in_words, was
from relations.measures import event_intensity

_SMALL = 20  # acts below which a share says less than the count
_FEW = 2  # quarrels, which are counted however many there are
_FULL = 24  # years whose columns fill the chart; fewer are not made wider
_MOST = 5  # years of which it is told what the quarrels were about
_ROOM = 0.34  # of the height of the bars, below them, for what the quarrels were about


def cooperation_and_conflict(dossier: Dossier, reasons: Reasons | None = None) -> Figure | NoData:
    """Return bars by year and tone; `reasons` gives a few words for the events of some quarrels, which stand below their years.

    Raises UsageError for an event that the data do not have.
    """
    told = reasons or {}
    dossier.check_names("events", "event", told)
    frame = acts_of_years(dossier)
    if frame.empty:
        return NoData("The data hold no act between the two states that can be dated to a year of this period.")
    years = range(int(frame["year"].min()), int(frame["year"].max()) + 1)
    counts = frame[["cooperative", "neutral", "conflictual"]].sum()
    named = _named(dossier, frame, told)
    width = 0.82 * min(1.0, (len(years) + 1) / _FULL)

    def draw(axes: Axes) -> None:
        time_axis(axes, dossier.shown_periods, years, named=len(dossier.shown_periods) > 1)
        _bars(axes, frame, width)
        at_frame(
            axes, "cooperative acts", (0, 1), (4, -2), va="top", color=MAIN, weight="semibold", fontsize=NORMAL - 0.7
        )
        at_frame(axes, "neutral", (0, 1), (96, -2), va="top", color="#7c8894", weight="semibold", fontsize=NORMAL - 0.7)
        at_frame(axes, "quarrels", (0, 0), (4, 2), va="bottom", color=SECOND, weight="semibold", fontsize=NORMAL - 0.7)
        name_points(axes, [(year, -depth, words) for year, depth, words in named], color=SECOND)

    share = counts["conflictual"] / counts.sum()
    pair = f"{dossier.short(dossier.pair[0])} and {dossier.short(dossier.pair[1])}"
    return figure(
        draw,
        id="cooperation-and-conflict",
        height_mm=62.0,
        title=_title(dossier, counts),
        subtitle=f"Acts between {pair} by year, {year_span(years[0], years[-1])}: cooperative and neutral ones above the line, quarrels below it",
        note="Numbers follow how densely a year is reported, the part of quarrels within a year does so less. Events that cannot be dated to one year "
        "are left out.",
        alt=f"Bars by year, {year_span(years[0], years[-1])}: {number(counts['cooperative'])} cooperative, {number(counts['neutral'])} neutral, "
        f"{number(counts['conflictual'])} conflictual ({percent(share)})"
        + "".join(f"; {words}" for _, _, words in named)
        + ".",
        sources=[own_table(dossier, "events")],
        data=frame[TONES],
        units=units_of(TONES, event_intensity),
        labels=labels_of(TONES, event_intensity),
    )


def _named(dossier: Dossier, frame: pd.DataFrame, reasons: Reasons) -> list[tuple[int, float, str]]:
    """Return the year, number of quarrels and words of the years with most quarrels that have words, the year with most first."""
    found = quarrels(dossier)
    depths = frame.set_index("year")["conflictual"]
    about = {int(year): reasons_of(group, reasons) for year, group in found.groupby("year") if year in depths.index}
    said = [(year, float(depths[year]), f"{year}: {', '.join(words)}") for year, words in about.items() if words]
    several = [one for one in said if one[1] > 1] or said
    return sorted(several, key=lambda one: -one[1])[:_MOST]


def _title(dossier: Dossier, counts: pd.Series) -> str:
    """Say in which of many periods quarrels were a larger part; otherwise how many of all acts were some."""
    spans = quarrel_spans(dossier)
    if spans:
        return told_by_period(spans, bold=False)
    n, bad = int(counts.sum()), int(counts["conflictual"])
    if not bad and n > 1:
        return f"None of {counted(n, 'act')} between the two states was a quarrel"
    if not bad:
        return "The one act between the two states was no quarrel"
    if n > _SMALL and bad > _FEW:
        return f"{percent(bad / n, 0)} of the {number(n)} acts between the two states were quarrels"
    some = capital(in_words(bad))
    return f"{some} of {counted(n, 'act')} between the two states {was(bad)} {kind_said(bad)}"


def _bars(axes: Axes, frame: pd.DataFrame, width: float) -> None:
    base = pd.Series(0.0, index=frame.index)
    for column, color in (("cooperative", MAIN), ("neutral", QUIET)):
        axes.bar(frame["year"], frame[column], bottom=base, width=width, color=color, lw=0)
        base += frame[column]
    axes.bar(frame["year"], -frame["conflictual"], width=width, color=SECOND, hatch="////", edgecolor="white", lw=0)
    axes.axhline(0, color=INK, lw=0.8)
    top, foot = float(base.max()), float(frame["conflictual"].max())
    reach = max(top + foot, 1.0)
    axes.set_ylim(-(foot + _ROOM * reach), top + 0.18 * reach)
    axes.spines["bottom"].set_visible(False)
    ticks = MaxNLocator(nbins=6, integer=True, steps=[1, 2, 5, 10]).tick_values(-foot, top)
    axes.set_yticks([tick for tick in ticks if -foot <= tick <= top])  # none behind the words above and below
    axes.yaxis.set_major_formatter(FuncFormatter(lambda value, _: number(abs(value))))
