"""Up to when the data of one report reach: the last day, month or year that its exhibits show, within its period.

Read from the frames behind the exhibits, from the columns by which the tables date their rows (`time` in the descriptor). A day is a day, and a year alone
stays a year: arms deliveries that are known by year reach "to 2024". What a dataset that is cited declares as its last day (`covers_to` in the table
`sources`) is known too, with or without a row of that day. Where a table that is shown goes on after the period, or an exhibit shows more than it, the
data reach to its end. A report that shows no date reaches as far as the tables that it read.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from typing import Any

from relations.edtf import parse_edtf
from relations.package import DataTable, Package
from relations.periods import Period, day_text
from relations.reach import made_on

Moment = tuple[date, str]  # the first day that it may mean, and its words

_DAY, _MONTH = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}"), re.compile(r"[0-9]{4}-[0-9]{2}")
_YEARS = range(1, 10_000)


def data_to(
    records: Sequence[Mapping[str, Any]], package: Package, period: Period, tables: Iterable[str]
) -> str | None:
    """Return the moment in words; None where neither the exhibits nor the tables that the report read have a date."""
    times = {table.time for table in package.tables.values() if table.time}
    shown = [(name, moment) for name, moment in _shown(records) if name in times]
    moments = [moment for _, moment in shown]
    if period.end and any(day > period.end for day, _ in moments):
        return day_text(period.end)  # before the tables are read
    names = {name for name, _ in shown} or times
    if period.end or not shown:
        dated = (package.tables[name] for name in tables if name in package.tables)
        known = [moment for table in dated if table.time in names for moment in _of_table(table)]
        if period.end and any(day > period.end for day, _ in known):
            return day_text(period.end)
        moments = moments or known
    moments += _covered(package, {source["id"] for record in records for source in record["sources"]})
    last = min(period.end or date.max, made_on(package))
    return max((moment for moment in moments if moment[0] <= last), key=_latest, default=(last, None))[1]


def _latest(moment: Moment) -> tuple[date, int]:
    """Order by the day, and of one day by how finely it is known: the words of a day are the longest."""
    day, words = moment
    return day, len(words)


def _shown(records: Iterable[Mapping[str, Any]]) -> Iterator[tuple[str, Moment]]:
    """Yield what the frames hold that may be a date, with the name of its column."""
    for record in records:
        names = [column["name"] for column in record["data"]["columns"]]
        for row in record["data"]["rows"]:
            for name, value in zip(names, row, strict=True):
                if moment := _moment(value):
                    yield name, moment


def _of_table(table: DataTable) -> Iterator[Moment]:
    """Yield the moments of the rows of a table; of one that is dated by another, none."""
    if table.time not in table.columns:
        return
    column = table.columns.index(table.time)
    for text in {cells[column] for _, cells in table.cells()}:
        if moment := _moment(text):
            yield moment


def _covered(package: Package, cited: set[str]) -> Iterator[Moment]:
    sources = package.tables.get("sources")
    if sources is None or "covers_to" not in sources.columns:
        return
    for _, row in sources.rows():
        if row["source"] in cited and (moment := _moment(row["covers_to"])):
            yield moment


def _moment(value: Any) -> Moment | None:
    """Return the first day that a year or an EDTF date may mean, and words that are as precise as it is."""
    if isinstance(value, int) and not isinstance(value, bool) and value in _YEARS:
        return date(value, 1, 1), str(value)
    if not isinstance(value, str) or not value:
        return None
    try:
        day = parse_edtf(value).earliest
    except ValueError:
        return None
    if day is None:
        return None
    if _DAY.match(value):
        return day, day_text(day)
    return day, f"{day:%B %Y}" if _MONTH.match(value) else str(day.year)
