"""The one edition of transfers of arms that a new package has, as a row of `arms_editions`."""

from relations.ingest.sipri_tiv import TivFile
from relations.package import Row


def arms_edition(loaded: TivFile, edition: str) -> Row:
    """Return the row of a file that was loaded: it is preferred for all years that it has."""
    years = loaded[1]["year"]
    first, last = str(years.min()), str(years.max())
    return {
        "edition": edition,
        "first_year": first,
        "last_year": last,
        "preferred_from": first,
        "preferred_to": last,
        "reason": "The only edition here.",
    }


def beginning(row: Row, year: int) -> Row:
    """Return the row of an edition of which all that is earlier than the year was left out."""
    first = str(max(int(row["first_year"]), year))
    return row | {"first_year": first, "preferred_from": first}
