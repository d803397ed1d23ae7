"""A day as tables and charts have it, where a column is narrow."""

from datetime import date

_SPACE = "\u00a0"  # a day does not break


def short_day(day: date) -> str:
    """Return a day such as `8 Dec 2024`, with spaces at which it does not break."""
    return f"{day.day}{_SPACE}{day:%b}{_SPACE}{day.year}"
