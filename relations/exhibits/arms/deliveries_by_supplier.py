"""Chart: arms deliveries to the recipient by year, from the supplier of the pair and from all others."""

from collections.abc import Mapping, Sequence

import pandas as pd
from matplotlib.axes import Axes
from matplotlib.ticker import FuncFormatter, MaxNLocator

from relations.dossier import Dossier
from relations.exhibits.arms.by_supplier import UNITS, others_name, supplier_labels
from relations.exhibits.arms.by_supply import by_supply
from relations.exhibits.arms.received import (
    by_the_end_of_a_period,
    fall_against_before,
    last_years_on_record,
    run_out,
    yearly,
    years_covered,
)
from relations.exhibits.base import Figure
from relations.exhibits.chronicle.event_marks import Mark, event_marks
from relations.exhibits.drawing.annotate import name_points
from relations.exhibits.drawing.canvas import figure
from relations.exhibits.drawing.placed import at_frame
from relations.exhibits.drawing.style import MAIN, SECOND
from relations.exhibits.drawing.time_axis import time_axis
from relations.exhibits.no_data import NoData
from relations.exhibits.words.last_year import last_year_of
from relations.exhibits.words.numbers import number, per_cent, percent, year_span
from relations.exhibits.words.wording import capital
from relations.measures import preferred_transfers


def deliveries_by_supplier(dossier: Dossier, events: Mapping[str, str] | None = None) -> Figure | NoData:
    """Return stacked bars by year: the supplier of the pair below, all others above.

    A period that begins after all figures has the last ten years on record.
    `events` gives a few words for ids of events; one of the year of most deliveries, or of the year before, stands beside it.
    """
    return deliveries_one_way(last_years_on_record(by_supply(dossier)), events)


def deliveries_one_way(dossier: Dossier, events: Mapping[str, str] | None = None) -> Figure | NoData:
    """Return the same chart for the first state of the dossier as supplier."""
    transfers = preferred_transfers(dossier.arms_tiv, dossier.arms_editions)
    received = transfers[transfers["recipient"] == dossier.partner]
    dossier.check_names("events", "event", events or {})
    if received["tiv"].sum() == 0:
        return NoData(
            f"The source identifies no delivery of major arms to {dossier.prose(dossier.partner)} in this period."
        )
    first, last = int(transfers["year"].min()), int(transfers["year"].max())
    marks = event_marks(dossier, events or {}, first - 1, last)
    frame = _by_year(received, dossier.first, first, last)
    supplier, recipient = dossier.short(dossier.first), dossier.short(dossier.partner)
    share = frame["supplier"].sum() / frame["total"].sum()
    peak = frame.loc[frame["total"].idxmax()]
    others = others_name(dossier, received)

    def draw(axes: Axes) -> None:
        time_axis(axes, dossier.shown_periods, range(first, last + 1))
        axes.bar(frame["year"], frame["supplier"], width=0.82, color=MAIN)
        axes.bar(
            frame["year"],
            frame["others"],
            bottom=frame["supplier"],
            width=0.82,
            color=SECOND,
            hatch="////",
            edgecolor="white",
        )
        axes.set_ylim(0, peak["total"] * 1.38)
        axes.yaxis.set_major_locator(MaxNLocator(nbins=6, integer=True, steps=[1, 2, 5, 10]))
        axes.yaxis.set_major_formatter(FuncFormatter(lambda value, _: number(value)))
        at_frame(axes, supplier, (0, 0.97), (4, 0), va="top", color=MAIN, weight="semibold")
        at_frame(axes, others, (0, 0.97), (4, -11), va="top", color=SECOND, weight="semibold")
        name_points(axes, _turns(dossier, frame, peak, marks))

    who, part = capital(dossier.prose(dossier.first)), percent(share, 0) if share else "none"
    return figure(
        draw,
        id="deliveries-by-supplier",
        title=f"{who} supplied {part} of the major arms that {recipient} received, {year_span(first, last)}",
        subtitle=f"Deliveries of major arms to {recipient} by supplier, million SIPRI trend-indicator values (TIV), {year_span(first, last)}",
        note="The TIV measures the military capability of what was delivered, not its price. Years without a bar: no delivery identified."
        + _against_before(dossier)
        + _ran_out(dossier),
        alt=f"Stacked bars by year: deliveries of major arms to {recipient}, {year_span(first, last)}. {supplier} supplied "
        f"{per_cent(share)} of the whole. The peak is {number(peak['total'])} million TIV in {peak['year']:.0f}; "
        f"{number((frame['total'] == 0).sum())} of {len(frame)} years have no delivery.",
        sources=dossier.cite(received),
        data=frame,
        units=UNITS,
        labels=supplier_labels(supplier),
    )


def _turns(
    dossier: Dossier, frame: pd.DataFrame, peak: pd.Series, marks: Sequence[Mark]
) -> list[tuple[float, float, str]]:
    """Return the year of most, an event of that year or of the year before at its own bar, and a year in which a state ceased to exist under its name."""
    year = int(peak["year"])
    most = (float(year), float(peak["total"]), f"{number(peak['total'])} in {year}{_reasons(marks, year)}")
    before = frame[frame["year"] == year - 1]
    earlier = [
        (float(row.year), float(row.total), _reasons(marks, year - 1).removeprefix("\n"))
        for row in before.itertuples()
        if _reasons(marks, year - 1)
    ]
    ended = {
        int(row.year): (float(row.total), last_year_of(dossier, int(row.year), dossier.pair))
        for row in frame.itertuples()
    }
    return [
        most,
        *earlier,
        *(
            (float(year), total, f"{year}{words}{_by_then(dossier, year)}")
            for year, (total, words) in ended.items()
            if words
        ),
    ]


def _reasons(marks: Sequence[Mark], year: int) -> str:
    return "".join(f"\n{mark.words}" for mark in marks if int(mark.x) == year)


def _by_then(dossier: Dossier, year: int) -> str:
    """Return how much the supplier had delivered by a year that ends a period, where that is nearly all and more followed."""
    nearly_all = by_the_end_of_a_period(dossier)
    if nearly_all is None or nearly_all[0] != year or nearly_all[1] == 1:
        return ""
    return f":\n{percent(nearly_all[1], 0)} of the arms had come"


def _against_before(dossier: Dossier) -> str:
    """Return the yearly volume of the supplier beside that of the span before, where it fell."""
    fallen = fall_against_before(dossier)
    if fallen is None or not yearly(dossier):
        return ""
    fall, earlier = fallen
    years = years_covered(earlier)
    return (
        f" From {dossier.prose(dossier.first)} came {number(yearly(dossier))} million TIV a year, {percent(fall, 0)} less than the "
        f"{number(yearly(earlier))} million of {year_span(years[0], years[-1])}."
    )


def _ran_out(dossier: Dossier) -> str:
    found = run_out(dossier)
    if found is None:
        return ""
    first, then, last, now = found
    return (
        f" From {dossier.prose(dossier.first)} came {number(then)} million TIV in {first} and {number(now)} in {last}."
    )


def _by_year(received: pd.DataFrame, supplier: str, first: int, last: int) -> pd.DataFrame:
    years = pd.RangeIndex(first, last + 1, name="year")
    total = received.groupby("year")["tiv"].sum().reindex(years, fill_value=0.0)
    own = received[received["supplier"] == supplier].groupby("year")["tiv"].sum().reindex(years, fill_value=0.0)
    return pd.DataFrame({"supplier": own, "others": total - own, "total": total}).round(2).reset_index()
