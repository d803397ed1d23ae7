"""The name of an edition: the day when it was made, in UTC; a second one on a day is `2026-11-22-2`."""

import re
from collections.abc import Collection
from datetime import date

_NAME = re.compile(r"(\d{4}-\d{2}-\d{2})(?:-([1-9]\d*))?")


def is_name(text: str) -> bool:
    """Tell whether a text can be the name of an edition."""
    return _NAME.fullmatch(text) is not None


def place_in_time(name: str) -> tuple[str, int]:
    """Return what names are sorted by, so that the tenth of a day comes after the ninth."""
    found = _NAME.fullmatch(name)
    assert found is not None, name
    return found[1], int(found[2] or 1)


def next_name(today: date, taken: Collection[str]) -> str:
    """Return the name of an edition that is made today beside others. Where the clock was set back it takes the day of the last of them: a later
    edition never stands before an earlier one."""
    day, number = max((place_in_time(name) for name in taken), default=("", 0))
    if today.isoformat() > day:
        return today.isoformat()
    return f"{day}-{number + 1}"
