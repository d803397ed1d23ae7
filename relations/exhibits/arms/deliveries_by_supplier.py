"""Chart: arms deliveries to the recipient by year, from the supplier of the pair and from all others."""

from collections.abc import Mapping

from relations.dossier import Dossier
from relations.exhibits.arms.by_supply import by_supply, delivered
from relations.exhibits.arms.deliveries_one_way import deliveries_one_way
from relations.exhibits.arms.delivery_notes import MEASURED, against_before
from relations.exhibits.arms.received import (
    begins_after_all_figures,
    fall_against_before,
    fell_before,
    last_years_on_record,
    received,
    years_covered,
)
from relations.exhibits.base import Figure
from relations.exhibits.no_data import NoData
from relations.exhibits.words.numbers import number, per_cent, year_span
from relations.exhibits.words.wording import capital, possessive

_SEVERAL = 2  # years without a delivery before the end of the data


def deliveries_by_supplier(dossier: Dossier, events: Mapping[str, str] | None = None) -> Figure | NoData:
    """Return stacked bars by year: the supplier of the pair below, all others above.

    A period that begins after all figures has the last ten years on record; one before which the deliveries fell begins with the span before.
    `events` gives a few words for ids of events, which stand at the bars of their years while there is room.
    """
    dossier = by_supply(dossier)
    if begins_after_all_figures(dossier):
        shown = last_years_on_record(dossier)
        chart = deliveries_one_way(shown, events)
        return chart.but(title=_none_left(shown) or chart.title, note=MEASURED) if isinstance(chart, Figure) else chart
    return _with_the_fall(dossier, events) or deliveries_one_way(dossier, events)


def _with_the_fall(dossier: Dossier, events: Mapping[str, str] | None) -> Figure | None:
    """Return the chart that begins with the span before, where the deliveries fell in it; None where they did not, or nothing came."""
    turns, fallen = fell_before(dossier), fall_against_before(dossier)
    if turns is None or fallen is None:
        return None
    first, last = years_covered(fallen[1])[0], years_covered(dossier)[-1]
    chart = deliveries_one_way(dossier.during(f"{first}/{last}"), events)
    rows = received(dossier)
    if not isinstance(chart, Figure) or rows["tiv"].sum() == 0:
        return None
    fall, again = turns
    own, total = delivered(dossier), float(rows["tiv"].sum())
    peak = f" and peaked again in {again}" if again else ""
    years = year_span(years_covered(dossier)[0], last)
    return chart.but(
        title=f"{possessive(capital(dossier.prose(dossier.first)))} deliveries to {dossier.short(dossier.partner)} fell in {fall}{peak}",
        note=f"{MEASURED} In {years} {dossier.prose(dossier.first)} supplied {per_cent(own / total)}, {number(own)} of {number(total)} million TIV."
        + against_before(dossier),
    )


def _none_left(dossier: Dossier) -> str | None:
    """Return that nothing came in the last years, where these are several; None where something did."""
    came, years = received(dossier), years_covered(dossier)
    last = int(came.loc[came["tiv"] > 0, "year"].max()) if came["tiv"].any() else years[0]
    if last > years[-1] - _SEVERAL:
        return None
    return f"No delivery from any supplier is recorded in {year_span(last + 1, years[-1])}"
