"""Changes in words, alike for the terminal, the page and the section of a report."""

from collections.abc import Iterable

from relations.dates import date_words
from relations.editions.diff.differences import FigureChange, Reason, ReportChange, RowChange, Stated, TableChanges
from relations.edtf import parse_edtf
from relations.package import Row

ARROW = "\N{RIGHTWARDS ARROW}"
_FEW = 3  # names of a reason that are told
_NAMES = ("title", "name", "prose")  # columns that say what a row is


def counted(number: int, one: str, several: str = "") -> str:
    """Return a number with its noun."""
    noun = one if number == 1 else several or f"{one}s"
    return f"{number:,} {noun}"


def joined(parts: Iterable[str]) -> str:
    """Return parts as a list in a sentence."""
    *first, last = parts
    return f"{', '.join(first)} and {last}" if first else last


def stated_words(stated: Stated | None) -> str:
    """Return a key figure as it is written, with its interval where that says more."""
    if stated is None:
        return "none"
    if stated.low is None or stated.high is None or " to " in stated.formatted:
        return stated.formatted
    if stated.formatted.endswith("%"):
        return f"{stated.formatted} ({100 * stated.low:.3g} to {100 * stated.high:.3g} %)"
    return f"{stated.formatted} ({stated.low:.4g} to {stated.high:.4g})"


def step_words(change: FigureChange) -> str:
    """Return the figure before and after; with the interval where it is written alike on both sides."""
    if change.before is None or change.after is None:
        return stated_words(change.after or change.before)
    if change.before.formatted == change.after.formatted:
        return f"{stated_words(change.before)} {ARROW} {stated_words(change.after)}"
    return f"{change.before.formatted} {ARROW} {change.after.formatted}"


def moved_words(change: FigureChange) -> str:
    """Return how far a figure moved, and against what."""
    if change.before is None:
        return "new"
    if change.after is None:
        return "gone"
    if change.moved is None:
        return "not comparable"
    if change.against == "interval":
        return f"moved by {_number(change.moved)} half-widths of its interval"
    return f"moved by {_number(100 * change.moved)} %"


def _number(value: float) -> str:
    return f"{value:,.0f}" if value >= 100 else f"{value:.2g}"


def reason_words(reasons: Iterable[Reason]) -> str:
    """Return why a figure can be another: `data (events, ga_votes); code (relations.sources)`."""
    return "; ".join(_reason(reason) for reason in reasons)


def _reason(reason: Reason) -> str:
    if not reason.names:
        return reason.kind
    named = ", ".join(reason.names[:_FEW])
    more = len(reason.names) - _FEW
    if more > 0:
        return f"{reason.kind} ({named} and {more} more)"
    return f"{reason.kind} ({named})"


def rows_words(table: TableChanges) -> str:
    """Return what happened to a table: `2 added, 1 changed`."""
    kinds = ((len(table.added), "added"), (len(table.changed), "changed"), (len(table.removed), "removed"))
    parts = [f"{number:,} {what}" for number, what in kinds if number]
    if not table.before:
        parts.append("a new table")
    if not table.after:
        parts.append("the table is gone")
    if table.columns_after:
        parts.append(f"new columns {', '.join(table.columns_after)}")
    if table.columns_before:
        parts.append(f"columns gone {', '.join(table.columns_before)}")
    return ", ".join(parts)


def gist(change: RowChange, table: TableChanges) -> str:
    """Return what a row that came or went says: its day and its name where it has some, else its cells."""
    row = change.after or change.before or {}
    name = next((row[column] for column in _NAMES if row.get(column)), "")
    if name:
        return ": ".join(part for part in (day_words(row), name) if part)
    return ", ".join(f"{column} {cell}" for column, cell in row.items() if cell and column not in table.key)


def day_words(row: Row) -> str:
    """Return the date of a row in words, empty where it has none that can be read."""
    date = row.get("date", "")
    try:
        parse_edtf(date)
    except ValueError:
        return ""
    return date_words(date)


def report_words(change: ReportChange) -> str:
    """Return what happened to a report that is on one side alone."""
    what = "new" if change.after else "gone"
    return f"{change.title}, {change.period_name}: {what}"
