"""How far the data reach: the day of the latest event that they know of, and the day on which the package was made.

Both are read as text, so that the command line and the builds need no pandas. The first stands on every cover as "data to"; what stood on it
is taken to stand up to the second, never beyond.
"""

from datetime import date

from relations.edtf import parse_edtf
from relations.package import Package


def known_until(package: Package) -> date:
    """Return the first possible day of the latest event; the day of the package where it has no dated event."""
    days = (parse_edtf(row["date"]).earliest for _, row in package.table("events").rows() if row["date"])
    return max((day for day in days if day), default=made_on(package))


def made_on(package: Package) -> date:
    """Return the day on which the data package was made."""
    return date.fromisoformat(str(package.descriptor["created"])[:10])
