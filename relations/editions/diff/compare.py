"""Compare two editions: data, key figures, charts and texts."""

import json
from collections.abc import Iterable
from pathlib import Path

from relations.editions.diff.as_json import as_json
from relations.editions.diff.as_text import as_text
from relations.editions.diff.declarations import declaration_changes
from relations.editions.diff.differences import (
    Differences,
    ParameterChange,
    ReportChange,
    TableChanges,
)
from relations.editions.diff.exhibits import exhibit_changes
from relations.editions.diff.key_figures import figure_changes
from relations.editions.diff.opened import OpenedEdition, opened
from relations.editions.diff.reasons import parameters_changed
from relations.editions.diff.reports import MadeReport, Name, made_reports
from relations.editions.diff.since_last import message_lines, since
from relations.editions.diff.tables import table_changes
from relations.editions.diff.texts import text_changes
from relations.editions.diff.wording import counted
from relations.package import Package
from relations.rendering.blocks import SinceLast
from relations.sources import Source, declared_sources

Made = dict[Name, MadeReport]


class Changes(Differences):
    """The differences of two editions, in every form."""

    def text(self, width: int = 120, height: int | None = None) -> str:
        """Return them for a terminal; `height` are the lines that a section may have, None for all."""
        return as_text(self, width, height)

    def json(self) -> str:
        """Return them as JSON; docs/diff.md describes it."""
        return as_json(self)

    def html(self, *, whole: bool = False) -> str:
        """Return them as one page with everything inside; `whole` leaves nothing out, however large it becomes."""
        from relations.editions.diff.as_html import as_html  # fonts and templates, which the other forms do without

        return as_html(self, whole=whole)

    def since(self) -> SinceLast:
        """Return the few lines for a report or an index."""
        return since(self)

    def message(self) -> list[str]:
        """Return the lines for a message, six at most; none where nothing has changed."""
        return message_lines(self)


def compared(before: Path, after: Path) -> Changes:
    """Compare the editions in two folders.

    Raises UsageError for a folder that is none, DataError for files that are damaged.
    """
    with opened(before) as old, opened(after) as new:
        return compared_opened(old, new)


def compared_opened(old: OpenedEdition, new: OpenedEdition, *, partly: bool = False) -> Changes:
    """Compare editions that are open; `partly` where the later one need not have all reports, as a folder of builds."""
    made = (made_reports(old.folder), made_reports(new.folder))
    pairs = [(made[0][name], made[1][name]) for name in made[1] if name in made[0]]
    tables = tuple(table_changes(old.package, new.package))
    missing = sorted(made[0].keys() - made[1].keys()) if partly and made[1] else []
    notes = (f"not built, so not compared: {counted(len(missing), 'report')}",) if missing else ()
    return Changes(
        old.side,
        new.side,
        tables=tables,
        declarations=tuple(declaration_changes(old.package.descriptor, new.package.descriptor)),
        reports=() if partly else tuple(_one_sided(*made)),
        parameters=_parameters(pairs),
        figures=tuple(figure_changes(pairs)),
        exhibits=tuple(change for before, after in pairs for change in exhibit_changes(before, after)),
        texts=tuple(text_changes(pairs)),
        sources=_cited(tables, old.package, new.package),
        titles={name: report.title for side in made for (name, _), report in side.items()},
        periods={period: report.period_name for side in made for (_, period), report in side.items()},
        notes=(*old.notes, *new.notes, *notes),
    )


def _one_sided(before: Made, after: Made) -> Iterable[ReportChange]:
    for name in sorted(before.keys() ^ after.keys()):
        report = before.get(name) or after[name]
        yield ReportChange(name[0], report.title, name[1], report.period_name, name in before, name in after)


def _parameters(pairs: Iterable[tuple[MadeReport, MadeReport]]) -> tuple[ParameterChange, ...]:
    alike: dict[tuple[str, str, str | None, str | None], list[str]] = {}
    for before, after in pairs:
        for name, old, new in parameters_changed(before, after):
            alike.setdefault((after.name[0], name, _words(old), _words(new)), []).append(after.name[1])
    return tuple(
        ParameterChange(report, tuple(periods), name, old, new) for (report, name, old, new), periods in alike.items()
    )


def _words(value: object) -> str | None:
    return None if value is None else json.dumps(value, ensure_ascii=False)


def _cited(tables: Iterable[TableChanges], before: Package, after: Package) -> dict[str, Source]:
    """Return the sources of the rows; as the later edition has them, where both do."""
    named = {source for table in tables for row in table.rows for source in row.sources}
    if not named:
        return {}
    known = {**_sources(before), **_sources(after)}
    return {source: known[source] for source in sorted(named) if source in known}


def _sources(package: Package) -> dict[str, Source]:
    return declared_sources(package) if "sources" in package.tables else {}
