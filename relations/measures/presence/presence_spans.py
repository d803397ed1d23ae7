"""The days on which a facility of one state's forces stood in another, certain and possible.

Beginnings and ends are known more or less closely. A facility stood for certain from the latest possible first day to the earliest
possible last day, and possibly from the earliest first day to the latest last day. One without an end that is still there (in use or
reduced) stood to the day of the data; one of which nothing is known has no certain end: for certain it stood on its first day alone,
possibly to the day of the data. One that is gone has an end, be it only the day by which it was known to be gone (`../2026-01-27`).
"""

from collections.abc import Mapping
from datetime import date

import pandas as pd

from relations.edtf import parse_edtf
from relations.errors import DataError
from relations.measures.columns import check_columns

STANDING = ("in-use", "reduced")
LABELS: Mapping[str, str] = {
    "certain_first": "Certain from",
    "certain_last": "Certain to",
    "possible_first": "Possible from",
    "possible_last": "Possible to",
}


def presence_spans(presence: pd.DataFrame, until: date) -> pd.DataFrame:
    """Return the facilities that stood before `until`, with `certain_first`, `certain_last` (NaT where no day is certain), `possible_first`,
    `possible_last`.

    `presence` has one row per facility: `facility`, `start` and `end` in EDTF, `status`. Raises DataError for a facility whose end lies
    before its beginning.
    """
    check_columns(presence, ("facility", "start", "end", "status"), "facilities")
    rows = [_span(row.facility, row.start, row.end, row.status, until) for row in presence.itertuples()]
    columns = ["possible_first", "certain_first", "certain_last", "possible_last"]
    days = pd.DataFrame(
        {column: pd.to_datetime([row[i] for row in rows]) for i, column in enumerate(columns)}, index=presence.index
    )
    never = days["certain_last"] < days["certain_first"]
    days.loc[never, ["certain_first", "certain_last"]] = pd.NaT
    spans = presence.join(days)
    return spans[spans["possible_first"] <= pd.Timestamp(until)].reset_index(drop=True)


def _span(facility: str, start: str, end: str, status: str, until: date) -> tuple[date, date, date, date]:
    begun = parse_edtf(start)
    if begun.earliest is None or begun.latest is None:
        raise DataError(f"the beginning of {facility}, {start}, has no bound")
    if isinstance(end, str) and end:
        ended = parse_edtf(end)
        first_end, last_end = ended.earliest or begun.latest, min(ended.latest or until, until)
        if last_end < begun.earliest and begun.earliest <= until:
            raise DataError(f"{facility} ends ({end}) before it begins ({start})")
        return begun.earliest, begun.latest, min(first_end, until), last_end
    return begun.earliest, begun.latest, until if status in STANDING else begun.latest, until
