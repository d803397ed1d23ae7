"""Chart: trade in each direction by source series, side by side."""

from collections.abc import Mapping, Sequence

import pandas as pd
from matplotlib.axes import Axes
from matplotlib.figure import Figure as Canvas
from matplotlib.ticker import FuncFormatter, MaxNLocator

from relations.dossier import Dossier
from relations.exhibits.base import Figure
from relations.exhibits.drawing.annotate import name_points
from relations.exhibits.drawing.canvas import drawing
from relations.exhibits.drawing.event_marks import Mark, draw_marks, event_marks
from relations.exhibits.drawing.placed import at_frame
from relations.exhibits.drawing.style import INK, MAIN, NORMAL, SECOND, SERIES
from relations.exhibits.drawing.time_axis import time_axis
from relations.exhibits.drawing.year_line import year_line
from relations.exhibits.economy.frames import BASE, priced_trade, series_name, trade_sources
from relations.exhibits.no_data import NoData
from relations.exhibits.words.column_words import labels_of
from relations.exhibits.words.numbers import listed, number, percent, year_span, years
from relations.exhibits.words.states import state_in
from relations.measures import real_terms, trade_balance

_PANEL_MM, _FRAME_MM = 31.0, 14.0
_LARGE = 0.6  # of the highest value, from which a doubt about a year matters to the chart
FEW_YEARS = 3  # fewer make a sentence and no chart
_COLORS = (MAIN, SECOND, SERIES[1])


def trade_by_series(dossier: Dossier, events: Mapping[str, str] | None = None) -> Figure | NoData:
    """Return a panel for each direction with a line for each series, in prices of one year.

    `events` gives a few words for the ids of events that stand beside the lines of the direction in which more was sold in that year.
    """
    dossier.check_names("events", "event", events or {})
    frame = priced_trade(dossier)
    if frame.empty:
        return NoData("No series of the data has trade of the two states in this period.")
    if frame["value"].max() == 0:
        return NoData(
            "The one series of the data for these years gives 0 in both directions, which may be less than half a million dollars a year or nothing."
        )
    if frame["year"].nunique() < FEW_YEARS:
        return NoData(_too_few(dossier, frame))
    span = range(int(frame["year"].min()), int(frame["year"].max()) + 1)
    series = sorted(frame["series"].unique())
    colors = dict(zip(series, _COLORS, strict=False))
    first, second = dossier.first, dossier.partner
    flows = [(a, b, frame[frame["exporter"] == a]) for a, b in ((first, second), (second, first))]
    flows = [flow for flow in flows if len(flow[2])]

    marks = event_marks(dossier, events or {}, span[0], span[-1])

    def draw(canvas: Canvas) -> None:
        panels = [row[0] for row in canvas.subplots(len(flows), 1, squeeze=False)]
        for i, (axes, (a, b, own)) in enumerate(zip(panels, flows, strict=True)):
            time_axis(axes, dossier.shown_periods, span, named=i == 0)
            at_frame(
                axes,
                f"From {dossier.short(a)} to {dossier.short(b)}",
                (0, 1),
                (4, -3),
                va="top",
                fontsize=NORMAL,
                color=INK,
                weight="semibold",
            )
            _panel(dossier, axes, own, colors, [mark for mark in marks if _busiest(flows, mark.year) == i])

    return drawing(
        draw,
        id="trade-by-series",
        height_mm=_FRAME_MM + _PANEL_MM * len(flows),
        title=_title(dossier, frame),
        subtitle=f"Trade of {dossier.short(first)} and {dossier.short(second)} by direction and source series, million USD at prices of {BASE}, "
        f"{year_span(span[0], span[-1])}",
        note=f"{_measured(dossier, frame)} Years that a series does not have are gaps.{_zeros(frame)}{_doubts(dossier, frame)}",
        alt="; ".join(_alt(dossier, a, b, own) for a, b, own in flows).join(
            ("Lines by year, one panel for each direction. ", ".")
        ),
        sources=trade_sources(dossier, frame),
        data=frame[["year", "exporter", "importer", "series", "value", "unit", "nominal", "note"]],
        labels=labels_of(["nominal"], real_terms) | {"value": f"Value at prices of {BASE}"},
    )


def _busiest(flows: Sequence[tuple[str, str, pd.DataFrame]], year: int) -> int:
    """Return the place of the direction in which more was sold in a year, or, where no series has it, over all."""
    sold = [own.loc[own["year"] == year, "value"].max() for _, _, own in flows]
    if all(pd.isna(one) for one in sold):
        sold = [own["value"].max() for _, _, own in flows]
    return max(range(len(flows)), key=lambda i: -1.0 if pd.isna(sold[i]) else float(sold[i]))


_MEASURED = {
    "cow-importer-reported": "imports as the importer recorded them, current prices, here deflated by United States consumer prices",
    "itpd-e": "estimated for all sectors, with services",
}


def _measured(dossier: Dossier, frame: pd.DataFrame) -> str:
    """Say of each series that is shown what it measures."""
    names = [str(name) for name in dict.fromkeys(frame["series"])]
    told = {name: _MEASURED[name] for name in names if name in _MEASURED}
    return " ".join(f"{series_name(dossier, name)}: {words}." for name, words in told.items())


def _zeros(frame: pd.DataFrame) -> str:
    zero = frame["nominal"].eq(0) & frame["series"].eq("cow-importer-reported")
    return " A value of 0 may be less than half a million." if zero.any() else ""


def _panel(dossier: Dossier, axes: Axes, own: pd.DataFrame, colors: dict[str, str], marks: Sequence[Mark]) -> None:
    axes.set_ylim(0, max(own["value"].max() * 1.3, 1))
    axes.yaxis.set_major_locator(MaxNLocator(4))
    axes.yaxis.set_major_formatter(FuncFormatter(lambda value, _: number(value)))
    points = []
    for name, rows in own.groupby("series"):
        line = rows[["year", "value"]].assign(n=1)
        year_line(axes, line, "value", colors[str(name)], few=1)
        peak = rows.loc[rows["value"].idxmax()]
        points.append(
            (
                float(peak["year"]),
                float(peak["value"]),
                f"{series_name(dossier, str(name))}: {number(peak['value'])} in {peak['year']:.0f}",
            )
        )
    # The last event first: a label goes to the right where it can, and lines to labels must not cross.
    named = draw_marks(axes, marks[::-1])
    name_points(axes, [*sorted(points, key=lambda point: -point[1]), *named], size=NORMAL - 1)


def _title(dossier: Dossier, frame: pd.DataFrame) -> str:
    balance = trade_balance(frame, dossier.first, dossier.partner)
    known = balance[balance["turnover"] > 0]
    peak = known.loc[known["turnover"].idxmax()]
    state = dossier.first if peak["exports"] >= peak["imports"] else dossier.partner
    share = max(peak["exports"], peak["imports"]) / peak["turnover"]
    seller = state_in(dossier, state, int(peak["year"]))
    year = f"{peak['year']:.0f}"
    lead = f"of {year} was" if known["year"].nunique() == 1 else f"peaked in {year} at"
    return (
        f"Turnover {lead} {number(peak['turnover'])} million dollars of {BASE} ({series_name(dossier, str(peak['series']))}), "
        f"{percent(share, 0)} of it from {seller}"
    )


def _alt(dossier: Dossier, a: str, b: str, own: pd.DataFrame) -> str:
    parts = []
    for name, rows in own.groupby("series"):
        peak = rows.loc[rows["value"].idxmax()]
        missing = sorted(set(range(int(rows["year"].min()), int(rows["year"].max()) + 1)) - set(rows["year"]))
        parts.append(
            f"{series_name(dossier, str(name))} highest {number(peak['value'])} million in {peak['year']:.0f}"
            + (f", none for {years(missing)}" if missing else "")
        )
    return f"{dossier.short(a)} to {dossier.short(b)}: {' and '.join(parts)}"


def _too_few(dossier: Dossier, frame: pd.DataFrame) -> str:
    """Say the trade of one or two years in a sentence."""
    balance = trade_balance(frame, dossier.first, dossier.partner)
    said = [
        f"in {row.year} {dossier.prose(dossier.first)} sold {number(row.exports)} million dollars and {dossier.prose(dossier.partner)} "
        f"{number(row.imports)} million ({series_name(dossier, str(row.series))})"
        for row in balance.itertuples()
    ]
    return f"Of this period the series have too few years for a chart: at prices of {BASE}, {listed(said)}."


def _doubts(dossier: Dossier, frame: pd.DataFrame) -> str:
    """Return what the data say against the largest values of each direction and series; nothing where they say nothing."""
    highest = frame.groupby(["series", "exporter"])["value"].transform("max")
    doubtful = frame[(frame["value"] >= highest * _LARGE) & frame["note"].notna()].sort_values(["year", "exporter"])
    return "".join(
        f" {row.year}, {dossier.declared_states.short_in(row.exporter, row.year)}, in current prices {number(row.nominal)}: {row.note}"
        for row in doubtful.itertuples()
    )
