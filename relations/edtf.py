"""Dates of limited precision or certainty in EDTF (ISO 8601-2:2019).

Supported are the forms that historical records need: `1980-10-08`, `1980-10`, `1976`, unspecified digits (`198X`, `1980-XX`,
`1980-10-XX`), the qualifiers `?` uncertain, `~` approximate and `%` both, and intervals (`1971-05/1974`, `1971/..` open,
`1971/` end unknown). A date stands for all days that it may mean, from `earliest` to `latest`; a qualifier widens nothing,
since the standard gives it no measure. Own code and not the `edtf` library, because the checks run with the standard library alone;
the tests compare the two.

Literature: Library of Congress, Extended Date/Time Format (EDTF) Specification.
"""

import calendar
import re
from dataclasses import dataclass
from datetime import date

_DATE = re.compile(r"(\d{4}|\d{3}X|\d{2}XX)(?:-(\d{2}|XX)(?:-(\d{2}|XX))?)?([?~%])?", re.ASCII)


@dataclass(frozen=True)
class Span:
    """The days that a date may mean; `None` is an open or unknown end."""

    earliest: date | None
    latest: date | None


def parse_edtf(text: str) -> Span:
    """Return the span of `text`. Raises ValueError with the reason when it is not EDTF as supported here."""
    first, slash, second = text.partition("/")
    if not slash:
        return _single(text)
    if first in ("", "..") and second in ("", ".."):
        raise ValueError(f"'{text}' has neither a beginning nor an end")
    start = None if first in ("", "..") else _single(first).earliest
    end = None if second in ("", "..") else _single(second).latest
    if start and end and end < start:
        raise ValueError(f"'{text}' ends before it begins")
    return Span(start, end)


def _single(text: str) -> Span:
    match = _DATE.fullmatch(text)
    if not match:
        raise ValueError(f"'{text}' is not an EDTF date such as 1980-10-08, 1980-10, 1976, 198X, 1956~ or 1971/1974")
    year, month, day = match.group(1), match.group(2), match.group(3)
    if day and ("X" in year or month == "XX" != day):
        raise ValueError(f"'{text}' gives a day but not its month or year")
    if month and month != "XX" and "X" in year:
        raise ValueError(f"'{text}' gives a month but not its year")
    low, high = int(year.replace("X", "0")), int(year.replace("X", "9"))
    if low == 0:
        raise ValueError(f"'{text}' is before the year 1")
    if month in (None, "XX"):
        return Span(date(low, 1, 1), date(high, 12, 31))
    try:
        if day in (None, "XX"):
            return Span(date(low, int(month), 1), date(low, int(month), calendar.monthrange(low, int(month))[1]))
        exact = date(low, int(month), int(day))
    except (ValueError, calendar.IllegalMonthError):
        raise ValueError(f"'{text}' is not a day of the calendar") from None
    return Span(exact, exact)
