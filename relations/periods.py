"""Periods of the relationship, and which days and years belong to one.

The periods are rows of the table `periods`; any other interval can be given too. A dated record belongs to a period when it may
have happened within it. A yearly figure cannot be divided, so a year belongs to a period when more than half of its days do: each
year then belongs to exactly one of the declared periods, and to none of an interval that is much shorter than a year. A yearly figure that
covers a part of its year belongs where most of that part lies.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise

from relations.edtf import parse_edtf
from relations.errors import UsageError
from relations.package import Package, open_package
from relations.suggest import did_you_mean

ALL = "all"


@dataclass(frozen=True)
class Period:
    """A span of days with a name; `end` is None while it lasts. Both ends belong to the period."""

    id: str
    name: str
    short: str
    start: date
    end: date | None

    @classmethod
    def parse(cls, text: str, known: Sequence[Period] | None = None) -> Period:
        """Return the period that `text` names: `all`, an id, or an interval (`1971/1991`, `2011-03-15/2024-12-08`, `2024-12-08/..`).

        `known` are the declared periods, by default those of the package's own data.
        Raises UsageError (a ValueError) that lists the ids for anything else.
        """
        periods = list(known) if known is not None else declared_periods(open_package())
        by_id = {period.id: period for period in periods}
        if text in by_id:
            return by_id[text]
        if text == ALL:
            return cls(ALL, "All periods", "All", periods[0].start, periods[-1].end)
        allowed = f"use {ALL}, {', '.join(by_id)}, or an interval such as 1971/1991 or 2011-03-15/.."
        if "/" in text:
            try:
                span = parse_edtf(text)
            except ValueError as error:
                raise UsageError(f"no period '{text}': {error}; {allowed}") from None
            start, end = span.earliest or periods[0].start, span.latest
            if end is None or end >= start:
                return cls(text, span_text(start, end), text, start, end)
        raise UsageError(f"no period '{text}'; {allowed}{did_you_mean(text, [ALL, *by_id])}")

    @property
    def slug(self) -> str:
        """The id as a file name."""
        return slug_of(self.id)

    @property
    def span(self) -> str:
        """The period in words, such as `1 July 1944 to 31 December 1954` or `since 8 December 2024`."""
        return span_text(self.start, self.end)

    def overlaps(self, earliest: date | None, latest: date | None) -> bool:
        """Tell whether something that lies between the two days may have happened in the period."""
        return (latest is None or latest >= self.start) and (
            self.end is None or earliest is None or earliest <= self.end
        )

    def may_hold(self, earliest: date | None, latest: date | None) -> bool:
        """Tell whether a row dated so belongs to the period: one without a date may belong anywhere, so it stays where none is left out."""
        if earliest is None and latest is None:
            return self.holds_undated
        return self.overlaps(earliest, latest)

    @property
    def holds_undated(self) -> bool:
        """Whether rows without a date belong to the period: to that of all years alone."""
        return self.id == ALL

    def holds_year(self, year: int) -> bool:
        """Tell whether more than half of the days of `year` belong to the period."""
        return self.holds_span(date(year, 1, 1), date(year, 12, 31))

    def holds_span(self, first: date, last: date) -> bool:
        """Tell whether more than half of the days from `first` to `last` belong to the period."""
        start, end = max(first, self.start), min(last, self.end or last)
        return 2 * ((end - start).days + 1) > (last - first).days + 1


def slug_of(period: str) -> str:
    """Return the id of a period as a file name."""
    return period.replace("/", "_").replace("..", "open")


def declared_periods(package: Package) -> list[Period]:
    """Return the periods that the package declares, in order of time."""
    rows = [row for _, row in package.table("periods").rows()]
    periods = [
        Period(
            row["period"],
            row["name"],
            row["short"],
            date.fromisoformat(row["start"]),
            date.fromisoformat(row["end"]) if row["end"] else None,
        )
        for row in rows
    ]
    return sorted(periods, key=lambda period: period.start)


def span_text(start: date, end: date | None) -> str:
    """Return two days in words; whole years are given as years."""
    if end is None:
        return f"since {day_text(start)}"
    if (start.month, start.day, end.month, end.day) == (1, 1, 12, 31):
        return f"{start.year}" if start.year == end.year else f"{start.year} to {end.year}"
    return f"{day_text(start)} to {day_text(end)}"


def day_text(day: date) -> str:
    """Return a day in words, such as `8 December 2024`."""
    return f"{day.day} {day:%B %Y}"


def gaps_and_overlaps(periods: Sequence[Period]) -> list[tuple[Period, str]]:
    """Return the earlier period and a message for each place where consecutive periods do not meet."""
    problems = []
    for before, after in pairwise(periods):
        if before.end is None or before.end + timedelta(days=1) != after.start:
            ends = "has no end" if before.end is None else f"ends on {before.end}"
            problems.append((before, f"'{before.id}' {ends}, but '{after.id}' begins on {after.start}"))
    return problems
