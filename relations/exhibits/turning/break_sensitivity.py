"""Table: which breaks stay when breaks are made cheaper or dearer."""

from relations.dossier import Dossier
from relations.exhibits.base import Table
from relations.exhibits.no_data import NoData
from relations.exhibits.turning.break_series import STRICTER, found_breaks, shown_years
from relations.exhibits.words.column_words import units_of
from relations.exhibits.words.numbers import number
from relations.exhibits.words.wording import verb
from relations.measures import break_path

_FACTORS = (0.5, 1.0, STRICTER)
_HEADS = ("Half the penalty", "The penalty", "Twice the penalty")


def break_sensitivity(dossier: Dossier) -> Table | NoData:
    """Return one row per series: the break years at half, once and twice Schwarz's penalty."""
    breaks = found_breaks(dossier)
    if breaks.series.empty:
        return NoData("The data hold none of the series in which breaks are looked for.")
    path, (first, last) = breaks.path, shown_years(dossier, 1)
    names = [name for name in breaks.names if name in set(breaks.breaks["series"]) and name in set(path["series"])]
    chosen = {
        name: [[year for year in breaks.years_at(name, factor) if first <= year <= last] for factor in _FACTORS]
        for name in names
    }
    if not any(any(years) for years in chosen.values()):
        return NoData("No series has a break in this period at any of the penalties tried.")
    shown = [name for name in names if any(chosen[name])]
    once = [(name, year) for name, years in chosen.items() for year in years[1]]
    stay = [(name, year) for name, year in once if breaks.stays(name, year)]
    return Table(
        id="break-sensitivity",
        title=_title([year for _, year in once], len(stay)),
        subtitle="First years of new levels in and within a year of the period, by the price of a break",
        note="The penalty is what a further break must save in squared distance, in units of the noise of the series; Schwarz’s stands in the middle. "
        "Breaks are sought over all years and given here for those of the report. A break stays if the dearer search puts one within a year of it.",
        columns=[("Series", "left"), *((head, "left") for head in _HEADS)],
        rows=[
            [breaks.names[name], *(", ".join(map(str, years)) or "none" for years in chosen[name])] for name in shown
        ],
        sources=breaks.sources(shown),
        data=path[path["series"].isin(shown)].replace([float("inf")], float("nan")).reset_index(drop=True),
        units=units_of(path, break_path),
    )


def _title(years: list[int], staying: int) -> str:
    """Say how many of the breaks that single series have in these years stay at twice the price."""
    if not years:
        return "Breaks show here only when the search is made less strict"
    dearer = "when the search is made twice as strict"
    if len(years) > 1:
        return f"{number(staying)} of {number(len(years))} breaks {verb(staying, 'stay')} {dearer}"
    if staying:
        return f"The break of {years[0]} stays {dearer}"
    return f"The break of {years[0]} does not stay {dearer}"
