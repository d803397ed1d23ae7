"""Chart: how often each break is found again when the noise of the series is drawn anew."""

from typing import Any

import pandas as pd
from matplotlib.axes import Axes

from relations.dossier import Dossier
from relations.exhibits.base import Figure
from relations.exhibits.drawing.canvas import figure
from relations.exhibits.drawing.placed import turnable
from relations.exhibits.drawing.style import INK, MAIN, QUIET, SECOND, SMALL, SOFT
from relations.exhibits.drawing.time_axis import time_axis, year_position
from relations.exhibits.no_data import NoData
from relations.exhibits.turning.break_series import DRAWS, found_breaks, shown_years
from relations.exhibits.turning.break_strength import FIRM, firm_breaks, single_breaks
from relations.exhibits.words.column_words import units_of
from relations.exhibits.words.numbers import counted, number, percent, year_span
from relations.exhibits.words.wording import capital, in_words, verb
from relations.measures import break_frequency

_ROW_MM, _FRAME_MM = 15.0, 16.0
_MARGIN = 6
_FIRM_TOO = {True: ", firm", False: ""}
_WEAK = "#83a9d1"  # the tone of a firm break, lighter
_FULL = 0.55  # of a row, which is 100 per cent


def break_firmness(dossier: Dossier) -> Figure | NoData:
    """Return a row for each series: a stick for each year, as high as the share of draws with a break there."""
    breaks = found_breaks(dossier)
    first, last = shown_years(dossier, _MARGIN)
    frame = breaks.frequency[breaks.frequency["year"].between(first, last) & (breaks.frequency["frequency"] > 0)]
    found_in = set(frame.loc[frame["found"], "series"])
    names = [name for name in breaks.names if name in found_in]
    frame = frame[frame["series"].isin(names)]
    found = frame[frame["found"]]
    if found.empty:
        return NoData("No series has a break in or near this period.")
    first, last = max(first, int(breaks.shown["year"].min())), min(last, int(breaks.shown["year"].max()))
    near = single_breaks(dossier)
    firm = firm_breaks(dossier)

    def draw(axes: Axes) -> None:
        time_axis(axes, dossier.declared_periods, range(first, last + 1))
        axes.set_ylim(len(names), 0)
        axes.set_yticks([row + 0.92 for row in range(len(names))], [breaks.names[name] for name in names])
        axes.tick_params(axis="y", labelcolor=INK)
        axes.grid(visible=False)
        for period in dossier.declared_periods[1:]:
            x = year_position(period.start)
            if first - 0.9 < x < last + 0.9:
                axes.axvline(x, color=SECOND, lw=0.9, ls=(0, (3, 2)), zorder=1)
        for row, name in enumerate(names):
            base = row + 0.92
            axes.axhline(base, color=QUIET, lw=0.6)
            axes.axhline(base - _FULL * FIRM, color=SOFT, lw=0.6, ls=(0, (1, 2)), zorder=1)
            own = frame[frame["series"] == name]
            for one in own.itertuples():
                axes.bar(
                    one.year,
                    -_FULL * one.frequency,
                    bottom=base,
                    width=0.7,
                    color=_color(one, firm),
                    zorder=3,
                )
            turnable(
                axes,
                [
                    axes.text(
                        one.year,
                        base - _FULL * max(one.frequency, FIRM) - 0.05,
                        str(one.year),
                        ha="center",
                        va="bottom",
                        color=INK if (name, one.year) in firm else SOFT,
                        fontsize=SMALL - 0.8,
                        zorder=4,
                        bbox={"boxstyle": "square,pad=0.1", "fc": "white", "ec": "none", "alpha": 0.85},
                    )
                    for one in own[own["found"]].itertuples()
                ],
            )

    return figure(
        draw,
        id="break-firmness",
        height_mm=_FRAME_MM + _ROW_MM * len(names),
        title=_title(near),
        subtitle=f"Share of {DRAWS} draws with a break in the year, by series, {year_span(first, last)}",
        note=f"Dotted: {percent(FIRM, 0)} of draws, from which a break is firm if a search that is twice as strict finds it too. Dark: firm breaks; "
        "lighter: weak ones; grey: years in which draws put a break instead. A break holds in a draw that puts it within a year of its place, so that "
        "its stick may end below the line. Dashed: first days of the declared periods.",
        alt=f"Sticks by year in {counted(len(names), 'row')}. Share of draws in which a break is found again within a year: "
        + "; ".join(
            f"{breaks.names[str(row.series)]} {row.year} {percent(row.near, 0)}{_FIRM_TOO[(row.series, row.year) in firm]}"
            for row in found.itertuples()
        )
        + ".",
        sources=breaks.sources(names),
        data=frame.reset_index(drop=True),
        units=units_of(frame, break_frequency),
    )


def _color(one: Any, firm: set[tuple[str, int]]) -> str:
    if not one.found:
        return QUIET
    return MAIN if (one.series, one.year) in firm else _WEAK


def _title(near: pd.DataFrame) -> str:
    """Say how many breaks in or next to the period hold in enough draws, and how many of these a stricter search finds too."""
    if near.empty:
        return "No break lies in or next to this period"
    n, often, firm = len(near), int((near["near"] >= FIRM).sum()), int(near["firm"].sum())
    if n == 1:
        strength = "firm" if firm else "weak"
        return f"The one break here, of {near['year'].iloc[0]}, is {strength}"
    if not often:
        return f"None of the {in_words(n)} breaks here comes back in nine draws of ten"
    rest = "all of them" if firm == often else f"{in_words(firm)} of these"
    return f"{capital(in_words(often))} of {number(n)} breaks {verb(often, 'come')} back in nine draws of ten, {rest} in a stricter search too"
