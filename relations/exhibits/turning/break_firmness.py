"""Chart: how often each break is found again when the noise of the series is drawn anew."""

import pandas as pd
from matplotlib.axes import Axes

from relations.dossier import Dossier
from relations.exhibits.base import Figure
from relations.exhibits.drawing.canvas import figure
from relations.exhibits.drawing.placed import turnable
from relations.exhibits.drawing.style import INK, MAIN, QUIET, SECOND, SMALL
from relations.exhibits.drawing.time_axis import time_axis, year_position
from relations.exhibits.no_data import NoData
from relations.exhibits.turning.break_series import DRAWS, JOINT, found_breaks, shown_years
from relations.exhibits.turning.break_strength import FIRM, held
from relations.exhibits.words.column_words import units_of
from relations.exhibits.words.numbers import counted, listed, year_span
from relations.measures import break_frequency

_ROW_MM, _FRAME_MM = 15.0, 16.0
_MARGIN = 6


def break_firmness(dossier: Dossier) -> Figure | NoData:
    """Return a row for each series and for all jointly: a stick for each year, as high as the share of draws with a break there."""
    breaks = found_breaks(dossier)
    first, last = shown_years(dossier, _MARGIN)
    frame = breaks.frequency[breaks.frequency["year"].between(first, last) & (breaks.frequency["frequency"] > 0)]
    names = [name for name in (JOINT, *breaks.names) if name in set(frame["series"])]
    names = list(dict.fromkeys(names))
    found = frame[frame["found"]]
    if found.empty:
        return NoData("No series has a break in or near this period.")
    first, last = max(first, int(breaks.shown["year"].min())), min(last, int(breaks.shown["year"].max()))
    near = found[found["year"].between(*shown_years(dossier, 1))]
    searched = {one for name in names for one in (breaks.joined if name == JOINT else (name,))}

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
            own = frame[frame["series"] == name]
            for one in own.itertuples():
                axes.bar(
                    one.year,
                    -0.55 * one.frequency,
                    bottom=base,
                    width=0.7,
                    color=MAIN if one.found else QUIET,
                    zorder=3,
                )
            turnable(
                axes,
                [
                    axes.text(
                        one.year,
                        base - 0.55 * one.frequency - 0.05,
                        str(one.year),
                        ha="center",
                        va="bottom",
                        color=INK,
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
        subtitle=f"Share of {DRAWS} draws with a break in the year, by series and jointly, {year_span(first, last)}",
        note="A full row is 100 per cent. Dark: breaks of the series itself, with their year; grey: years in which draws put it instead. A break holds in a "
        "draw that puts it within a year of its place. Dashed: first days of the declared periods. Jointly: votes, arms, vetoes and visits divided "
        "together; such a break need not be one of each.",
        alt=f"Sticks by year in {counted(len(names), 'row')}. Share of draws in which a break is found again within a year: "
        + "; ".join(f"{breaks.names[str(row.series)]} {row.year} {held(row.near)}" for row in found.itertuples())
        + ".",
        sources=breaks.sources(searched),
        data=frame.reset_index(drop=True),
        units=units_of(frame, break_frequency),
    )


def _title(near: pd.DataFrame) -> str:
    """Name the firm breaks in or next to the period that the records have together, or the firmest there is."""
    joint = near[near["series"] == JOINT]
    if near.empty:
        return "No break lies in or next to this period"
    firm = sorted(int(year) for year in joint.loc[joint["near"] >= FIRM, "year"])
    if firm:
        return f"Taken together, the records broke firmly in {listed([str(year) for year in firm])}"
    best = near.sort_values(["near", "frequency"], ascending=False).iloc[0]
    how = "is firm" if best["near"] >= FIRM else "is weak"
    which = "one break" if len(near) == 1 else "firmest break"
    return f"The {which} here, of {best['year']}, {how}"
