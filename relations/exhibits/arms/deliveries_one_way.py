"""Chart: arms deliveries to the second state of a dossier by year, from the first and from all others."""

from collections.abc import Mapping

import pandas as pd
from matplotlib.axes import Axes
from matplotlib.ticker import FuncFormatter, MaxNLocator

from relations.dossier import Dossier
from relations.exhibits.arms.by_supplier import UNITS, others_name, supplier_labels
from relations.exhibits.arms.delivery_labels import delivery_labels
from relations.exhibits.arms.delivery_notes import MEASURED, against_before, ran_out
from relations.exhibits.arms.part_of_all_years import in_all_years
from relations.exhibits.base import Figure
from relations.exhibits.drawing.annotate import name_points
from relations.exhibits.drawing.canvas import figure
from relations.exhibits.drawing.event_marks import event_marks
from relations.exhibits.drawing.placed import at_frame
from relations.exhibits.drawing.style import MAIN, SECOND
from relations.exhibits.drawing.time_axis import time_axis
from relations.exhibits.no_data import NoData
from relations.exhibits.words.numbers import number, per_cent, percent, year_span
from relations.exhibits.words.wording import capital
from relations.measures import preferred_transfers


def deliveries_one_way(dossier: Dossier, events: Mapping[str, str] | None = None) -> Figure | NoData:
    """Return stacked bars by year, the first state of the dossier as supplier below, all others above; `events` as `deliveries_by_supplier` has them."""
    transfers = preferred_transfers(dossier.arms_tiv, dossier.arms_editions)
    came = transfers[transfers["recipient"] == dossier.partner]
    dossier.check_names("events", "event", events or {})
    if came["tiv"].sum() == 0:
        return NoData(
            f"The source identifies no delivery of major arms to {dossier.prose(dossier.partner)} in this period."
        )
    first, last = int(transfers["year"].min()), int(transfers["year"].max())
    marks = event_marks(dossier, events or {}, first - 1, last)
    frame = _by_year(came, dossier.first, first, last)
    supplier, recipient = dossier.short(dossier.first), dossier.short(dossier.partner)
    share = frame["supplier"].sum() / frame["total"].sum()
    peak = frame.loc[frame["total"].idxmax()]
    others = others_name(dossier, came)

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
        name_points(axes, delivery_labels(dossier, frame, peak, marks))

    who, part = capital(dossier.prose(dossier.first)), percent(share, 0) if share else "none"
    return figure(
        draw,
        id="deliveries-by-supplier",
        title=f"{who} supplied {part} of the major arms that {recipient} received, {year_span(first, last)}",
        subtitle=f"Deliveries of major arms to {recipient} by supplier, million SIPRI trend-indicator values (TIV), {year_span(first, last)}",
        note=MEASURED + against_before(dossier) + ran_out(dossier) + in_all_years(dossier),
        alt=f"Stacked bars by year: deliveries of major arms to {recipient}, {year_span(first, last)}. {supplier} supplied "
        f"{per_cent(share)} of the whole. The peak is {number(peak['total'])} million TIV in {peak['year']:.0f}; "
        f"{number((frame['total'] == 0).sum())} of {len(frame)} years have no delivery.",
        sources=dossier.cite(came),
        data=frame,
        units=UNITS,
        labels=supplier_labels(supplier),
    )


def _by_year(received: pd.DataFrame, supplier: str, first: int, last: int) -> pd.DataFrame:
    years = pd.RangeIndex(first, last + 1, name="year")
    total = received.groupby("year")["tiv"].sum().reindex(years, fill_value=0.0)
    own = received[received["supplier"] == supplier].groupby("year")["tiv"].sum().reindex(years, fill_value=0.0)
    return pd.DataFrame({"supplier": own, "others": total - own, "total": total}).round(2).reset_index()
