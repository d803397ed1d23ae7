"""What the recipient got, and how much of it a year from the supplier: what the headline and the chart of deliveries share."""

import pandas as pd

from relations.dossier import Dossier
from relations.exhibits.arms.arms_windows import WINDOW
from relations.exhibits.span_before import span_before
from relations.measures import preferred_transfers

MOST = 0.9  # of all that came, by the end of a declared period
CHANGE = 0.25  # of a share, or of what came a year
_RUN_OUT = 0.1  # of the volume of five years before


def received(dossier: Dossier) -> pd.DataFrame:
    """Return the deliveries to the recipient in the period, each year from the edition preferred for it."""
    transfers = preferred_transfers(dossier.arms_tiv, dossier.arms_editions)
    return transfers[transfers["recipient"] == dossier.partner]


def last_delivery(dossier: Dossier) -> int | None:
    """Return the last year of the period in which the supplier delivered; None where it never did."""
    rows = received(dossier)
    own = rows.loc[(rows["supplier"] == dossier.first) & (rows["tiv"] > 0), "year"]
    return int(own.max()) if len(own) else None


def years_covered(dossier: Dossier) -> list[int]:
    """Return the years of the period for which an edition is preferred."""
    editions = dossier.whole.arms_editions.dropna(subset=["preferred_from", "preferred_to"])
    if editions.empty:
        return []
    years = range(int(editions["preferred_from"].min()), int(editions["preferred_to"].max()) + 1)
    period = dossier.period
    return [year for year in years if period is None or period.holds_year(year)]


def yearly(dossier: Dossier) -> float:
    """Return the volume a year that the supplier delivered over the years of the period."""
    rows = received(dossier)
    return float(rows.loc[rows["supplier"] == dossier.first, "tiv"].sum() / max(len(years_covered(dossier)), 1))


def fall_against_before(dossier: Dossier) -> tuple[float, Dossier] | None:
    """Return by which share the yearly volume fell against the span before, and that span; None without one, or where it fell by less than a quarter."""
    earlier = span_before(dossier)
    then = yearly(earlier) if earlier is not None else 0.0
    if earlier is None or not then:
        return None
    fall = 1 - yearly(dossier) / then
    return (fall, earlier) if fall >= CHANGE else None


def fell_before(dossier: Dossier) -> tuple[int, int | None] | None:
    """Return the year in which the supplier's deliveries fell most, where that was in the span before, and the year of most in the period, where that is again
    more than in the year of the fall.

    None where they did not fall by a quarter, fell in the period, or recovered before it: between the fall and the period came more a year than in it.
    """
    fallen = fall_against_before(dossier)
    own_years = years_covered(dossier)
    if fallen is None or not own_years:
        return None
    before = fallen[1]
    rows = pd.concat([received(before), received(dossier)])
    years = range(years_covered(before)[0], own_years[-1] + 1)
    volumes = rows[rows["supplier"] == dossier.first].groupby("year")["tiv"].sum().reindex(years, fill_value=0.0)
    fall = int(volumes.diff().idxmin())
    if fall >= own_years[0] or volumes.loc[fall : own_years[0] - 1].mean() > yearly(dossier):
        return None
    most = int(volumes.loc[own_years[0] :].idxmax())
    return fall, most if volumes[most] > volumes[fall] else None


def by_the_end_of_a_period(dossier: Dossier) -> tuple[int, float] | None:
    """Return the last year of the first declared period by whose end nearly all had come from the supplier, and how much; None where nothing came."""
    rows = received(dossier)
    own = rows[rows["supplier"] == dossier.first]
    whole = float(own["tiv"].sum())
    last_covered = int(dossier.arms_editions["preferred_to"].max()) if len(dossier.arms_editions) else 0
    if not whole:
        return None
    for period in dossier.declared_periods:
        end = period.end.year if period.end else last_covered
        by_then = float(own.loc[own["year"] <= end, "tiv"].sum() / whole)
        if by_then >= MOST:
            return end, by_then
    return None


def begins_after_all_figures(dossier: Dossier) -> bool:
    """Tell whether the period begins in the last year that the figures cover, or later, so that they say nothing of it."""
    covered, period = years_covered(dossier.whole), dossier.period
    return bool(covered) and period is not None and period.start.year >= max(covered)


def last_years_on_record(dossier: Dossier) -> Dossier:
    """Return the dossier of the last ten years that the figures cover where its period begins after them; any other as it is."""
    if not begins_after_all_figures(dossier):
        return dossier
    last = max(years_covered(dossier.whole))
    return dossier.during(f"{last - 2 * WINDOW + 1}/{last}")


def run_out(dossier: Dossier) -> tuple[int, float, int, float] | None:
    """Return the last year of the period with what the supplier delivered in it, after the same of five years before, where hardly anything was left."""
    rows, covered = received(dossier), years_covered(dossier)
    if len(covered) <= WINDOW:
        return None
    own = rows[rows["supplier"] == dossier.first].groupby("year")["tiv"].sum()
    first, last = covered[-1] - WINDOW + 1, covered[-1]
    then, now = float(own.get(first, 0.0)), float(own.get(last, 0.0))
    return (first, then, last, now) if 0 < now <= _RUN_OUT * then else None
