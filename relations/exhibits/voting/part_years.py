"""Years that lie only in part in the period of a report, of which it shows the votes of that part."""

from collections.abc import Collection
from datetime import date, timedelta

import pandas as pd

from relations.dossier import Dossier
from relations.periods import day_text


def whole_year(dossier: Dossier, year: int) -> bool:
    """Tell whether the period holds all of the year, and the data know how it ended."""
    period = dossier.period
    if period and period.start > date(year, 1, 1):
        return False
    return date(year, 12, 31) <= ((period.end if period else None) or dossier.made_on)


def known_whole(dossier: Dossier, frame: pd.DataFrame) -> pd.DataFrame:
    """Return the rows of a frame by `year` but for those of the year in which the period ends, if the partner voted later in it.

    For values that are known by whole years only: those of that year count votes from after the period.
    """
    end = dossier.period.end if dossier.period else None
    return frame[frame["year"] != end.year] if end and _voted_later(dossier, end) else frame


def left_out(dossier: Dossier) -> list[str]:
    """Return a sentence for the year that `known_whole` leaves out."""
    end = dossier.period.end if dossier.period else None
    return [f"{end.year} is left out: the period ends in it."] if end and _voted_later(dossier, end) else []


def _voted_later(dossier: Dossier, end: date) -> bool:
    """Tell whether the partner could vote in the year of `end` after that day."""
    votes = dossier.whole.ga_votes
    days = votes.loc[votes["state"] == dossier.partner, "date"].dt.date
    return bool(days.between(end + timedelta(1), date(end.year, 12, 31)).any())


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
    if period.end and period.end.year in years and _voted_later(dossier, period.end):
        sentences.append(f"Votes of {period.end.year}: to {day_text(period.end)} only.")
    return sentences
