"""Key finding: when the deliveries came back, after nearly all had come in earlier years."""

import pandas as pd

from relations.dossier import Dossier
from relations.exhibits.arms.received import by_the_end_of_a_period, received
from relations.exhibits.arms.transfer_figure import transfer_figure
from relations.exhibits.base import KeyFigure
from relations.exhibits.words.numbers import per_cent, percent, year_span

_MOST = 0.75  # of what came later, in the shortest run of years
_SHORT = 3  # times as many years lie in all; a longer run tells of no return


def later_years(dossier: Dossier) -> list[KeyFigure]:
    """Return in which few years three quarters came of what followed the years of nearly all, and when that had been ordered; none where they are not few."""
    nearly_all = by_the_end_of_a_period(dossier)
    if nearly_all is None or nearly_all[1] == 1:
        return []
    end = nearly_all[0]
    rows = received(dossier)
    later = rows[(rows["supplier"] == dossier.first) & (rows["year"] > end)]
    volumes = later.groupby("year")["tiv"].sum()
    covered = range(end + 1, int(rows["year"].max()) + 1)
    first, last = _shortest_run(volumes.reindex(covered, fill_value=0.0))
    if (last - first + 1) * _SHORT > len(covered):
        return []
    share = float(volumes.loc[first:last].sum() / volumes.sum())
    who = dossier.during(f"{first}/{last}").prose(dossier.first)
    orders = _orders(dossier, first, last)
    found = transfer_figure(
        dossier,
        later,
        id="later-years-most",
        title="The years of most later deliveries",
        subtitle="Deliveries of the supplier in the shortest run of years with three quarters of what came later, share by volume (TIV)",
        statement=f"Of what {who} delivered after {end}, **{per_cent(share, 0)}** came in {year_span(first, last)}{_ordered(orders)}.",
        value=share,
        unit="share",
        formatted=percent(share, 0),
        exhibit="deliveries-by-supplier",
    )
    return [found.but(sources=tuple(dict.fromkeys([*found.sources, *dossier.cite(orders)])))]


def _shortest_run(volumes: pd.Series) -> tuple[int, int]:
    """Return the first and last year of the shortest run with three quarters of all, of several that with most."""
    years, whole = list(volumes.index), float(volumes.sum())
    for length in range(1, len(years) + 1):
        sums = {
            start: float(volumes.loc[start : start + length - 1].sum()) for start in years[: len(years) - length + 1]
        }
        best = max(sums, key=lambda start: sums[start])
        if sums[best] >= _MOST * whole:
            return int(best), int(best) + length - 1
    return int(years[0]), int(years[-1])


def _orders(dossier: Dossier, first: int, last: int) -> pd.DataFrame:
    """Return the deals of the register under which something came in these years; those without a year of order or delivery are left out."""
    deals = dossier.whole.arms_deals.dropna(subset=["order_year", "delivery_years"])
    deals = deals[(deals["supplier"] == dossier.first) & (deals["recipient"] == dossier.partner)]
    came = deals["delivery_years"].map(lambda text: any(first <= int(year) <= last for year in str(text).split()))
    return deals[came.astype(bool)]


def _ordered(orders: pd.DataFrame) -> str:
    """Return the years of these orders, as the end of a sentence; nothing where there is none."""
    years = orders["order_year"]
    return f", on orders of {year_span(int(years.min()), int(years.max()))}" if len(years) else ""
