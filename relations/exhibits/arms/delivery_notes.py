"""Sentences under the chart of deliveries, each with a space before it; empty where they do not hold."""

from relations.dossier import Dossier
from relations.exhibits.arms.received import fall_against_before, run_out, yearly, years_covered
from relations.exhibits.words.numbers import number, percent, year_span

MEASURED = "The TIV measures the military capability of what was delivered, not its price. Years without a bar: no delivery identified."


def against_before(dossier: Dossier) -> str:
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


def ran_out(dossier: Dossier) -> str:
    """Return what came in the last year of the period and five years before, where hardly anything was left."""
    found = run_out(dossier)
    if found is None:
        return ""
    first, then, last, now = found
    return (
        f" From {dossier.prose(dossier.first)} came {number(then)} million TIV in {first} and {number(now)} in {last}."
    )
