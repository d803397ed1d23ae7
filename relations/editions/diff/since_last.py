"""What changed since the last edition, in a few lines for a report and the index."""

from collections.abc import Iterable, Iterator

from relations.editions.diff.differences import Differences, FigureChange, RowChange, TableChanges
from relations.editions.diff.wording import counted, day_words, joined, moved_words, step_words
from relations.package import Row
from relations.rendering.blocks import SinceLast, SinceLine
from relations.sources import Source

# Eight lines at most: three figures, three events, one for rows, one for the rest. A message has six.
_FIGURES, _EVENTS, _TABLES, _SOURCES = 3, 3, 5, 3
_EVENTS_OF_A_MESSAGE = 1
_EVENT = "events"
NOTHING = "Nothing has changed since in data, figures, charts and texts."


def since(found: Differences) -> SinceLast:
    """Return the figures that moved most, events that came with their day and sources, rows by table, and the number of the rest."""
    return SinceLast(found.before.name, tuple(_lines(found)) or (SinceLine(NOTHING),))


def message_lines(found: Differences) -> list[str]:
    """Return the same for a message: a figure with how far it moved, one event at most, no sources; nothing where nothing has changed."""
    return [one.text for one in _lines(found, _EVENTS_OF_A_MESSAGE, how_far=True)]


def _lines(found: Differences, most_events: int = _EVENTS, *, how_far: bool = False) -> Iterator[SinceLine]:
    figures = _one_each(found.figures)[:_FIGURES]
    for figure in figures:
        moved = f" ({moved_words(figure)})" if how_far else ""
        yield SinceLine(f"{figure.title}, {_lowered(figure.period_name)}: {step_words(figure)}{moved}.")
    events = _events(found.tables)
    for event in events[:most_events]:
        yield _event(event, found)
    yield from _rows(found.tables)
    if rest := [*_rest(found, len(found.figures) - len(figures), len(events) - most_events)]:
        yield SinceLine(f"Also: {joined(rest)}.")


def _one_each(figures: Iterable[FigureChange]) -> list[FigureChange]:
    """Return of each quantity the figure that moved most, of those that are on both sides."""
    farthest: dict[str, FigureChange] = {}
    for figure in figures:
        if figure.before and figure.after:
            farthest.setdefault(figure.quantity, figure)
    return [*farthest.values()]


def _lowered(name: str) -> str:
    return name[:1].lower() + name[1:] if name == "All periods" else name


def _events(tables: Iterable[TableChanges]) -> list[RowChange]:
    """Return the events that came, the latest first."""
    added = [row for table in tables if table.name == _EVENT for row in table.added]
    return sorted(added, key=lambda row: (row.after or {}).get("date", ""), reverse=True)


def _event(change: RowChange, found: Differences) -> SinceLine:
    row: Row = change.after or {}
    day, title = day_words(row) or "undated", row.get("title") or " ".join(change.key)
    named = [_named(found.sources[one]) for one in change.sources if one in found.sources]
    return SinceLine(f"New event, {day}: {title.rstrip('.')}.", tuple(named[:_SOURCES]))


def _named(source: Source) -> tuple[str, str | None]:
    return source.line, source.url


def _rows(tables: Iterable[TableChanges]) -> Iterator[SinceLine]:
    """Yield one line: how many rows of which tables came, changed and went."""
    kinds = (
        ("added", [(table.title, len(table.added)) for table in tables]),
        ("changed", [(table.title, len(table.changed)) for table in tables]),
        ("removed", [(table.title, len(table.removed)) for table in tables]),
    )
    told = [f"{kind}: {_listed(counts)}" for kind, counts in kinds if any(number for _, number in counts)]
    if told:
        yield SinceLine(f"Rows {'; '.join(told)}.")


def _listed(counts: list[tuple[str, int]]) -> str:
    """Return the tables with most of the rows, each with their number, and the number of the other tables."""
    ranked = sorted((one for one in counts if one[1]), key=lambda one: -one[1])
    parts = [f"{title} {number:,}" for title, number in ranked[:_TABLES]]
    if len(ranked) > _TABLES:
        parts.append(counted(len(ranked) - _TABLES, "more table"))
    return joined(parts)


def _rest(found: Differences, figures: int, events: int) -> Iterator[str]:
    if figures > 0:
        yield counted(figures, "other key figure")
    if events > 0:
        yield counted(events, "other new event")
    if found.exhibits:
        yield f"other data in {counted(len(found.exhibits), 'chart or table', 'charts and tables')}"
    if found.texts:
        yield counted(len(found.texts), "changed text")
    if found.reports:
        yield counted(len(found.reports), "report that came or went", "reports that came or went")
    if found.parameters:
        yield counted(len(found.parameters), "changed parameter")
    if found.declarations:
        yield counted(len(found.declarations), "changed declaration of the data", "changed declarations of the data")
