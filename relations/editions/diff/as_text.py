"""Differences as text for a terminal: a section for each kind, of which a screenful is shown unless all is asked for."""

import textwrap
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from relations.editions.diff.differences import (
    Declaration,
    Differences,
    ExhibitChange,
    FigureChange,
    ParameterChange,
    RowChange,
    Side,
    TableChanges,
    TextChange,
)
from relations.editions.diff.wording import (
    ARROW,
    counted,
    gist,
    moved_words,
    reason_words,
    report_words,
    rows_words,
    step_words,
)
from relations.editions.diff.words import GONE, NEW, abridged, word_changes

_SIGNS = {GONE: ("[-", "-]"), NEW: ("{+", "+}")}
_LEAST = 20  # signs beside the indent, however narrow the terminal
_CELL = 160  # signs of a cell or row in a list
_NAMED = 3  # sources of a row
_ROWS = 5  # of each table, of each kind, unless all is asked for

Item = list[str]


def as_text(found: Differences, width: int, height: int | None) -> str:
    """Return the differences; `height` are the lines of a section, None for all of it."""
    lines = [f"{_side(found.before)} {ARROW} {_side(found.after)}", *(f"note: {note}" for note in found.notes)]
    if found.is_empty:
        return "\n".join([*lines, "", "No difference in data, figures, charts and texts.", ""])
    for title, items in _sections(found, whole=height is None):
        if items:
            lines += ["", title, *_shown([_wrapped(item, width) for item in items], height)]
    return "\n".join([*lines, ""])


def _side(side: Side) -> str:
    about = [f"data of {side.day}"] if side.day and not side.name.startswith(side.day) else []
    about += [f"build {side.commit}"] if side.commit else []
    said = ", ".join(about)
    return f"{side.name} ({said})" if said else side.name


def _sections(found: Differences, *, whole: bool) -> Iterator[tuple[str, list[Item]]]:
    yield f"KEY FIGURES: {len(found.figures):,} moved, the farthest first", [*map(_figure, found.figures)]
    exhibits = [_exhibit(found, change) for change in found.exhibits]
    yield f"CHARTS AND TABLES: {len(exhibits):,} with other data", exhibits
    yield f"TEXTS: {len(found.texts):,} changed", [_text(found, change) for change in found.texts]
    yield f"PARAMETERS: {len(found.parameters):,} changed", [_parameter(found, change) for change in found.parameters]
    yield f"REPORTS: {len(found.reports):,} new or gone", [[report_words(change)] for change in found.reports]
    rows = sum(len(table.rows) for table in found.tables)
    title = f"DATA: {counted(rows, 'row')} in {counted(len(found.tables), 'table')} added, changed or removed"
    yield title, [item for table in found.tables for item in _table(found, table, whole=whole)]
    yield f"DECLARATIONS: {len(found.declarations):,} changed", [*map(_declaration, found.declarations)]


def _figure(change: FigureChange) -> Item:
    reports = ", ".join(dict.fromkeys(report for report, _ in change.places))
    return [
        f"{change.title} ({change.period_name}): {step_words(change)}",
        f"  {moved_words(change)}; {reason_words(change.reasons)}; in {reports}",
    ]


def _exhibit(found: Differences, change: ExhibitChange) -> Item:
    place = f"{found.title_of(change.report)}, {change.period_name}, {change.id}"
    if change.before is None or change.after is None:
        what = "gone" if change.after is None else "new"
        return [f"{change.title} ({place}): {what}"]
    counts = f"{counted(len(change.before.rows), 'row')} {ARROW} {counted(len(change.after.rows), 'row')}"
    return [f"{change.title} ({place}): {counts}, of {change.before.size:,} {ARROW} {change.after.size:,}"]


def _text(found: Differences, change: TextChange) -> Item:
    where = ", ".join([found.title_of(change.report), _periods(found.names_of(change.periods))])
    place = f" of {change.place}" if change.place and change.kind != "prose" else f" {change.place}".rstrip()
    parts = abridged(word_changes(change.before, change.after))
    words = "".join(_marked(sign, text) for sign, text in parts)
    return [f"{change.kind}{place} ({where}):", f"  {_flat(words)}"]


def _marked(sign: str, text: str) -> str:
    """Return a part with its marks inside its outer blanks."""
    if sign not in _SIGNS or not text.strip():
        return text
    first, last = _SIGNS[sign]
    return text.replace(text.strip(), f"{first}{text.strip()}{last}")


def _parameter(found: Differences, change: ParameterChange) -> Item:
    values = [value if value is not None else "none" for value in (change.before, change.after)]
    where = f"{found.title_of(change.report)}, {_periods(found.names_of(change.periods))}"
    return [f"{change.name} ({where}): {values[0]} {ARROW} {values[1]}"]


def _periods(periods: Sequence[str]) -> str:
    return ", ".join(periods) if len(periods) < 4 else f"{len(periods)} periods"


def _table(found: Differences, table: TableChanges, *, whole: bool) -> Iterator[Item]:
    """Yield an item for a table, then one for each of its rows, of which the first of each kind are shown."""
    yield [f"{table.name}: {rows_words(table)}"]
    for sign, rows in (("+", table.added), ("~", table.changed), ("-", table.removed)):
        shown = rows if whole else rows[:_ROWS]
        yield from ([*_row(found, table, row, sign)] for row in shown)
        if len(shown) < len(rows):
            yield [f"  {sign} … and {len(rows) - len(shown):,} more"]


def _row(found: Differences, table: TableChanges, row: RowChange, sign: str) -> Iterator[str]:
    key = " ".join(row.key)
    if row.cells:
        yield f"  {sign} {key}"
        yield from (f"      {name}: {_cell(old)} {ARROW} {_cell(new)}" for name, old, new in row.cells)
    else:
        yield f"  {sign} {key}: {_short(gist(row, table))}"
    if row.sources:
        named = "; ".join(_source(found, one) for one in row.sources[:_NAMED])
        yield f"      source: {named}{_more(row.sources, _NAMED)}"


def _source(found: Differences, name: str) -> str:
    return found.sources[name].line if name in found.sources else name


def _more(items: Sequence[object], shown: int) -> str:
    return f"; and {len(items) - shown} more" if len(items) > shown else ""


def _declaration(change: Declaration) -> Item:
    values = ["none" if value is None else _cell(value) for value in (change.before, change.after)]
    return [f"{change.place}: {values[0]} {ARROW} {values[1]}"]


def _cell(text: str) -> str:
    return _short(text) or "(empty)"


def _short(text: str) -> str:
    words = _flat(text)
    return words if len(words) <= _CELL else f"{words[:_CELL].rstrip()}…"


def _flat(text: str) -> str:
    return " ".join(text.split())


def _wrapped(item: Iterable[str], width: int) -> Item:
    lines = []
    for line in item:
        blank = "  " + " " * (len(line) - len(line.lstrip()))
        room = max(width, len(blank) + _LEAST)
        lines += textwrap.wrap(
            line.strip(),
            room,
            initial_indent=blank,
            subsequent_indent=blank + "  ",
            break_on_hyphens=False,
        )
    return lines


def _shown(items: list[Item], height: int | None) -> Iterator[str]:
    """Yield the lines of as many items as there is room for, and the number of the others."""
    ends = [0]
    for item in items:
        ends.append(ends[-1] + len(item))
    fit = len(items) if height is None else sum(end <= height for _, end in pairwise(ends))
    fit = max(fit, 1)
    for item in items[:fit]:
        yield from item
    if fit < len(items):
        yield f"  … and {len(items) - fit:,} more; --all shows them"
