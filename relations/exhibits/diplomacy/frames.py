"""The visits between the two states of the pair."""

from collections.abc import Mapping

import pandas as pd

from relations.dossier import Dossier
from relations.exhibits.diplomacy.levels import TOP, group_of
from relations.measures import visit_counts

UNITS: Mapping[str, str] = {"visits": "visits"}
REPORTED = "reported"  # the confidence of an event that one publisher alone carries
CONFIRMED = "confirmed"  # that of one on which independent publishers agree
MANY_PERIODS = 3  # that a report shows, from which one event of a period is no finding
_FEW_YEARS = 3


def pair_visits(dossier: Dossier) -> pd.DataFrame:
    """Return the visits of one state of the pair to the other in the period, in order of time; those to or from others are left out."""
    visits = dossier.visits
    between = visits["sender"].isin(dossier.pair) & visits["receiver"].isin(dossier.pair)
    return visits[between].sort_values(["earliest", "event"], ignore_index=True)


def top_visits(dossier: Dossier) -> pd.DataFrame:
    """Return those of `pair_visits` by a head of state or government."""
    visits = pair_visits(dossier)
    return visits[visits["level"].map(group_of) == TOP].reset_index(drop=True)


def is_short(dossier: Dossier) -> bool:
    """Tell whether the period has so few years that a chart by year shows less than a table."""
    return dossier.period is not None and dossier.last_day.year - dossier.period.start.year < _FEW_YEARS


def reported(dossier: Dossier, visits: pd.DataFrame) -> pd.Series:
    """Tell which of the visits one publisher alone reports."""
    return visits["event"].map(dossier.whole.events.set_index("event")["confidence"]) == REPORTED


def confirmed(dossier: Dossier, visits: pd.DataFrame) -> pd.Series:
    """Tell which of the visits are neither disputed nor reported by one publisher alone."""
    return visits["event"].map(dossier.whole.events.set_index("event")["confidence"]) == CONFIRMED


def visitors_named(dossier: Dossier, visits: pd.DataFrame) -> list[str]:
    """Return for each visit of the frame the name of its visitor, the head of the delegation before others; empty where no source names one."""
    people = dossier.whole.event_people
    named = people[people["visitor"]].merge(dossier.people[["person", "name"]], on="person")
    named = named.sort_values(["event", "head"], ascending=[True, False], kind="stable")
    first = named.drop_duplicates("event").set_index("event")["name"]
    return [str(first.get(event, "")) for event in visits["event"]]


def journeys(dossier: Dossier, visits: pd.DataFrame) -> pd.DataFrame:
    """Return a row for each visitor whom a source names for each visit, with the columns of the visits, `person` and `name`, in order of time."""
    people = dossier.event_people
    named = people[people["visitor"]].merge(dossier.people[["person", "name"]], on="person")
    return named.merge(visits, on="event").sort_values(["earliest", "event", "person"], ignore_index=True)


def with_office(name: str, journeys_made: pd.DataFrame) -> str:
    """Return the name with the office that sources give the visitor, where that is one on all of these journeys."""
    offices = set(journeys_made["office"].dropna())
    return f"{name}, {offices.pop()}" if len(offices) == 1 else name


def visits_of_years(dossier: Dossier) -> pd.DataFrame:
    """Return `year` and `n` visits of certain year, for the years of the period; of a year that the period cuts, the visits of its part."""
    counts = visit_counts(pair_visits(dossier), *dossier.pair, by=())
    counts = counts[counts["n"] > 0]
    if counts.empty:
        return counts[["year", "n"]]
    years = years_shown(dossier, int(counts["year"].min()), int(counts["year"].max()))
    return counts.loc[counts["year"].isin(years), ["year", "n"]].reset_index(drop=True)


def no_visits(dossier: Dossier) -> str:
    """Return the sentence for a period without one."""
    first, second = (dossier.prose(code) for code in dossier.pair)
    return f"The data hold no visit between {first} and {second} in this period."


def years_shown(dossier: Dossier, first: int, last: int) -> range:
    """Return the years of a chart that has values from `first` to `last`: never before the first declared period, nor outside the dossier's."""
    period = dossier.period
    low = max(first, dossier.declared_periods[0].start.year, period.start.year if period else first)
    high = min(last, period.end.year if period and period.end else last)
    return range(low, max(low, high) + 1)
