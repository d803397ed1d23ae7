"""Chart: how far the two source series of trade differ, by year and direction."""

import pandas as pd
from matplotlib.axes import Axes
from matplotlib.ticker import FixedLocator, FuncFormatter, NullLocator

from relations.dossier import Dossier
from relations.exhibits.base import Figure
from relations.exhibits.drawing.annotate import name_points
from relations.exhibits.drawing.canvas import figure
from relations.exhibits.drawing.style import MAIN, NORMAL, SECOND, SOFT
from relations.exhibits.drawing.time_axis import time_axis
from relations.exhibits.economy.frames import BASE, series_name, trade_ratios, trade_sources
from relations.exhibits.no_data import NoData
from relations.exhibits.words.column_words import units_of
from relations.exhibits.words.numbers import counted, number, year_span
from relations.exhibits.words.wording import in_words
from relations.measures import mirror_ratio

_NEAR = 1.2  # freight and insurance account for about so much


def trade_disagreement(dossier: Dossier) -> Figure | NoData:
    """Return the ratio of the second series to the first by year, one mark for each direction."""
    ratios = trade_ratios(dossier)
    if ratios.empty:
        return NoData("No year of this period has trade in two source series, so how far they differ cannot be said.")
    span = range(int(ratios["year"].min()), int(ratios["year"].max()) + 1)
    over, under = (series_name(dossier, str(ratios[name].iloc[0])) for name in ("over", "under"))
    far = ratios.loc[(ratios["ratio"].clip(lower=1e-9)).map(lambda x: max(x, 1 / x)).idxmax()]
    apart = ratios[(ratios["ratio"] > 2) | (ratios["ratio"] < 0.5)]
    marks = {dossier.first: ("o", MAIN), dossier.partner: ("s", SECOND)}

    def draw(axes: Axes) -> None:
        time_axis(axes, dossier.shown_periods, span)
        axes.set_yscale("log", base=2)
        reach = max(ratios["ratio"].max(), 1 / ratios["ratio"].min(), 2) * 2
        axes.set_ylim(1 / reach, reach)
        axes.yaxis.set_major_locator(FixedLocator([0.125, 0.25, 0.5, 1, 2, 4, 8]))
        axes.yaxis.set_minor_locator(NullLocator())
        axes.yaxis.set_major_formatter(
            FuncFormatter(
                lambda value, _: (
                    "equal" if value == 1 else f"{number(value)} times" if value > 1 else f"1/{number(1 / value)}"
                )
            )
        )
        axes.axhspan(1 / _NEAR, _NEAR, color="#dfe7ef", lw=0, zorder=0)
        axes.axhline(1, color=SOFT, lw=0.8)
        points = []
        for exporter, own in ratios.groupby("exporter"):
            marker, color = marks[str(exporter)]
            axes.plot(own["year"], own["ratio"], ls="", marker=marker, ms=4.6, color=color)
            one = own.loc[own["ratio"].map(lambda x: max(x, 1 / x)).idxmax()]
            points.append(
                (
                    float(one["year"]),
                    float(one["ratio"]),
                    f"{dossier.declared_states.short_in(str(exporter), int(one['year']))}: {_times(one['ratio'])}",
                )
            )
        name_points(axes, points, size=NORMAL - 1)

    return figure(
        draw,
        id="trade-disagreement",
        height_mm=70,
        title=_title(dossier, ratios, apart, far, over, under),
        subtitle=f"{over} divided by {under}, both at prices of {BASE}, logarithmic scale, {year_span(span[0], span[-1])}; circle: exports of "
        f"{dossier.short(dossier.first)}, square: exports of {dossier.short(dossier.partner)}",
        note="A case is one direction in one year. Equal: the two series agree. Shaded about that line: within "
        f"{number((_NEAR - 1) * 100)} per cent, which freight and insurance may account for. {over} counts services too, so it may be higher "
        "without either being wrong.",
        alt=f"Marks by year on a logarithmic scale: ratio of {over} to {under} in both directions, {year_span(span[0], span[-1])}. Median "
        f"{number(ratios['ratio'].median(), 2)}, "
        f"lowest {number(ratios['ratio'].min(), 2)}, highest {number(ratios['ratio'].max(), 2)}; more than two to one in {len(apart)} of {len(ratios)} cases.",
        sources=trade_sources(dossier, _shown(dossier, ratios)),
        data=ratios[["year", "exporter", "importer", "first", "second", "unit", "ratio", "discrepancy"]],
        labels={"first": over, "second": under},
        units=units_of(["ratio", "discrepancy"], mirror_ratio),
    )


def _title(dossier: Dossier, ratios: pd.DataFrame, apart: pd.DataFrame, far: pd.Series, over: str, under: str) -> str:
    seller = dossier.declared_states.prose_in(str(far["exporter"]), int(far["year"]))
    most = f"on exports of {seller} in {far['year']:.0f}: {over} has {_times(far['ratio'])} the value of {under}"
    if apart.empty:
        return f"The two series never differ by more than two to one; they differ most {most}"
    return f"In {in_words(len(apart))} of {counted(len(ratios), 'case')} the series differ by more than two to one, most {most}"


def _times(value: float, _: object = None) -> str:
    return f"{number(value, _digits(value))} times"


def _digits(value: float) -> int:
    """Return how many decimals a ratio is given with: the smaller it is, the more of them tell."""
    if value >= 10 or float(value).is_integer():
        return 0
    return 1 if value >= 0.95 else 2


def _shown(dossier: Dossier, ratios: pd.DataFrame) -> pd.DataFrame:
    trade = dossier.trade
    return trade[trade["year"].isin(ratios["year"])]
