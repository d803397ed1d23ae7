"""Chart: the yearly series with the levels between the breaks found in them, and the main events beside firm ones."""

from collections.abc import Mapping

import pandas as pd
from matplotlib.figure import Figure as Canvas

from relations.dossier import Dossier
from relations.exhibits.base import Figure
from relations.exhibits.drawing.canvas import drawing
from relations.exhibits.drawing.text_boxes import kept, laid_out
from relations.exhibits.drawing.time_axis import time_axis
from relations.exhibits.no_data import NoData
from relations.exhibits.sourcing.nearest_source import listed_once
from relations.exhibits.turning.break_events import events_beside
from relations.exhibits.turning.break_series import Breaks, found_breaks, searched_in, shown_years
from relations.exhibits.turning.break_strength import single_breaks
from relations.exhibits.turning.level_panel import VOTES, Drawn, level_panel, write_events
from relations.exhibits.turning.levels_title import levels_title
from relations.exhibits.words.numbers import year_span
from relations.exhibits.words.period_words import period_words
from relations.measures import median_pair

_FRAME_MM = 14.0
_ROW_MM, _LONG_ROW_MM = 24.0, 30.0  # all years leave a page to the chart
_MARGIN = 6  # years on either side of the period, since a break is seen only between its two sides


def levels_by_series(dossier: Dossier, events: Mapping[str, str] | None = None) -> Figure | NoData:
    """Return a panel for each series: its values, its levels, the first year of each new level, and the main events beside firm breaks.

    Beside the agreement of the two stands that of the first state with the median member of the General Assembly. `events` gives a few words for ids of
    events, which stand there by their titles else. A whole record without a case in or next to the period and without a break is left out. Raises
    UsageError for an event that the data do not have.
    """
    dossier.check_names("events", "event", events or {})
    breaks = found_breaks(dossier)
    first, last = shown_years(dossier, _MARGIN)
    whole = breaks.shown
    if whole.empty:
        return NoData("The data hold none of the series in which breaks are looked for.")
    first, last = max(first, int(whole["year"].min())), min(last, int(whole["year"].max()))
    shown = whole[whole["year"].between(first, last)]
    found = breaks.breaks[breaks.breaks["year"].between(first, last)]
    within = shown[shown["year"].between(*shown_years(dossier, 1))]
    telling = {*found["series"], *within.loc[within["value"] > 0, "series"]}
    telling |= {name for name in breaks.names if breaks.indicators[name].record is None}
    names = [name for name in breaks.names if name in telling and name in set(shown["series"])]
    shown = shown[shown["series"].isin(names)]
    if not names:
        return NoData("None of the series in which breaks are looked for covers this period.")
    levels = _levels(breaks)
    span = range(first, last + 1)
    median = median_pair(dossier.whole.ga_partners, *dossier.pair)[["year", "median"]]
    median = median[median["year"].between(first, last)]
    drawn = Drawn(breaks, (first, last), _firm(dossier, events or {}), median)

    def draw(canvas: Canvas) -> None:
        head, *panels = canvas.subplots(
            len(names) + 1, 1, sharex=True, gridspec_kw={"height_ratios": [0.01] + [1.0] * len(names)}
        )
        time_axis(head, dossier.declared_periods, span)
        head.set_axis_off()
        for axes, name in zip(panels, names, strict=True):
            time_axis(axes, dossier.declared_periods, span, named=False)
            level_panel(axes, drawn, name, shown[shown["series"] == name], levels[levels["series"] == name])
            axes.tick_params(axis="x", labelbottom=name == names[-1], size=3 if name == names[-1] else 0)
        renderer = laid_out(canvas)
        with kept(canvas):
            for axes, name in zip(panels, names, strict=True):
                write_events(axes, drawn, name, renderer)

    per_series = {name: [int(year) for year in found.loc[found["series"] == name, "year"]] for name in names}
    near, all_years = _near(dossier), period_words(dossier) == "all years"
    return drawing(
        draw,
        id="levels-by-series",
        height_mm=_FRAME_MM + (_LONG_ROW_MM if all_years else _ROW_MM) * len(names),
        title=levels_title(
            {
                breaks.indicators[name].noun: [year for year in years if year in near and (name, year) in drawn.firm]
                for name, years in per_series.items()
            },
            sum(year in near for years in per_series.values() for year in years),
            None if all_years else shown_years(dossier, 0),
        ),
        subtitle=f"Yearly values and levels, {year_span(first, last)}; the year is the first of a new level, grey where the break is weak",
        note="A level is the mean of the years between two breaks. The search was exact, with Schwarz’s penalty, in deliveries of square roots and in trade of "
        "logarithms. No bar: a zero, for visits no report. Words: main events of the year of a firm break or the one before, which need not be its cause."
        + (f" Thin line: agreement of {dossier.short(dossier.first)} with the median member." if len(median) else ""),
        alt=f"{len(names)} panels by year with step lines, {year_span(first, last)}. New levels begin: "
        + "; ".join(f"{breaks.names[name]} {_listed(years)}" for name, years in per_series.items())
        + ".",
        sources=listed_once(
            [*breaks.sources(names), *(dossier.cite(dossier.whole.ga_partners) if len(median) else [])]
        ),
        data=shown.merge(levels, on=["series", "year"], how="left", validate="one_to_one").merge(
            median.assign(series=VOTES).rename(columns={"median": "median_member"}), on=["series", "year"], how="left"
        ),
        units={"median_member": "share of joint votes"},
    )


def _listed(years: list[int]) -> str:
    return ", ".join(map(str, years)) or "none"


def _near(dossier: Dossier) -> range:
    """Return the years of the period and the one on either side, whose breaks count as its own."""
    first, last = shown_years(dossier, 1)
    return range(first, last + 1)


def _levels(breaks: Breaks) -> pd.DataFrame:
    """Return the level of each year of each series: the mean of its stretch."""
    years = breaks.shown[["series", "year"]].merge(breaks.stretches, on="series")
    own = years[years["year"].between(years["first"], years["last"])]
    return own.rename(columns={"mean": "level"})[["series", "year", "level"]].reset_index(drop=True)


def _firm(dossier: Dossier, words_for: Mapping[str, str]) -> dict[tuple[str, int], str]:
    """Return the firm breaks of all years, each with the main event beside it; of breaks with one event only the first has it, and it alone is written."""
    found = single_breaks(dossier, whole=True)
    found = found[found["firm"]]
    events = events_beside(dossier, found, searched_in(dossier.whole))
    told: dict[tuple[str, int], str] = {}
    for row, event in zip(found.itertuples(), events, strict=True):
        words = "" if event is None else words_for.get(str(event["event"]), str(event["title"]))
        told[row.series, row.year] = "" if words in told.values() else words
    return told
