"""Years that lie only in part in the period of a report, of which it shows the votes of that part."""

from collections.abc import Collection
from datetime import date, timedelta

from relations.dossier import Dossier
from relations.periods import day_text


def whole_year(dossier: Dossier, year: int) -> bool:
    """Tell whether the period holds all of the year, and the data know how it ended."""
    period = dossier.period
    if period and period.start > date(year, 1, 1):
        return False
    return date(year, 12, 31) <= ((period.end if period else None) or dossier.made_on)


def whole_years(dossier: Dossier, years: Collection[int]) -> list[str]:
    """Return a sentence for the year in which the period ends, if that is one of the `years` shown and the value shown is that of the whole year."""
    period = dossier.period
    if period is None or period.end is None or period.end.year not in years:
        return []
    votes = dossier.whole.ga_votes
    days = votes.loc[votes["state"] == dossier.partner, "date"].dt.date
    later = days.between(period.end + timedelta(1), date(period.end.year, 12, 31)).any()
    return [f"{period.end.year}: the whole year, to 31 December."] if later else []


def part_years(dossier: Dossier, years: Collection[int]) -> list[str]:
    """Return a sentence for each end of the period that leaves out votes of its year, if that is one of the `years` shown."""
    period = dossier.period
    if period is None:
        return []
    votes = dossier.whole.ga_votes
    days = votes.loc[votes["state"] == dossier.partner, "date"].dt.date
    sentences = []
    if period.start.year in years and days.between(date(period.start.year, 1, 1), period.start - timedelta(1)).any():
        sentences.append(f"Votes of {period.start.year}: since {day_text(period.start)} only.")
    if (
        period.end
        and period.end.year in years
        and days.between(period.end + timedelta(1), date(period.end.year, 12, 31)).any()
    ):
        sentences.append(f"Votes of {period.end.year}: to {day_text(period.end)} only.")
    return sentences
