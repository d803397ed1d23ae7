"""How far the data reach: the day of the latest event (or of the latest edition) that they know of, and the day on which the package was made.

Both are read as text, so that the command line and the builds need no pandas. The first stands on every cover as "data to"; what stood on it
is taken to stand up to the second, never beyond.
"""

from collections.abc import Iterator
from datetime import date

from relations.edtf import parse_edtf
from relations.errors import LineError
from relations.package import DataTable, Package


def known_until(package: Package) -> date:
    """Return the first possible day of the latest event; without a dated event the last day that an edition states, else the day of the package.

    Raises LineError for a date that is none.
    """
    latest = max((day for day in _days(package.table("events")) if day), default=None)
    return latest or _last_stated(package) or made_on(package)


def made_on(package: Package) -> date:
    """Return the day on which the data package was made."""
    return date.fromisoformat(str(package.descriptor["created"])[:10])


def _last_stated(package: Package) -> date | None:
    stated = [row["covers_to"] for _, row in package.table("sources").rows() if row.get("covers_to")]
    return date.fromisoformat(max(stated)) if stated else None


def _days(events: DataTable) -> Iterator[date | None]:
    for line, row in events.rows():
        try:
            yield parse_edtf(row["date"]).earliest if row["date"] else None
        except ValueError as error:
            raise LineError(events.file, line, f"date: {error}") from None
