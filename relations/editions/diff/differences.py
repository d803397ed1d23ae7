"""What two editions differ in, as plain values: what was before and what is after, None on the side where there is nothing.

Turned round, the differences of A and B are those of B and A: nothing here depends on the side but `before` and `after`.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from relations.package import Row
from relations.sources import Source

Key = tuple[str, ...]


@dataclass(frozen=True)
class Side:
    """One of the editions: its name, its day, the commit of its code and the day to which its data reach, as far as they are known."""

    name: str
    day: str = ""
    commit: str = ""


@dataclass(frozen=True)
class RowChange:
    """A row that came, went or changed, by its key; `sources` are the ids of what it rests on, on either side.

    The rows have the columns that both tables have; one that came or went has all of its own.
    """

    key: Key
    before: Row | None
    after: Row | None
    sources: tuple[str, ...] = ()

    @property
    def cells(self) -> list[tuple[str, str, str]]:
        """Column, old and new content of each cell that is another; empty for a row that came or went."""
        if self.before is None or self.after is None:
            return []
        new = self.after
        return [(name, old, new[name]) for name, old in self.before.items() if old != new[name]]


@dataclass(frozen=True)
class TableChanges:
    """A table with what changed in it; `key` are the columns that tell its rows apart. `before` and `after` say on which sides there is such a table;
    `columns_before` and `columns_after` are those that it has on one side alone."""

    name: str
    title: str
    key: tuple[str, ...]
    rows: tuple[RowChange, ...]
    before: bool = True
    after: bool = True
    columns_before: tuple[str, ...] = ()
    columns_after: tuple[str, ...] = ()

    @property
    def added(self) -> list[RowChange]:
        return [row for row in self.rows if row.before is None]

    @property
    def removed(self) -> list[RowChange]:
        return [row for row in self.rows if row.after is None]

    @property
    def changed(self) -> list[RowChange]:
        return [row for row in self.rows if row.before is not None and row.after is not None]


@dataclass(frozen=True)
class Declaration:
    """A place of `datapackage.json` that says something else."""

    place: str
    before: str | None
    after: str | None


@dataclass(frozen=True)
class Reason:
    """Why a figure can be another: `kind` is data, code, libraries, parameters, or unknown, where no trace tells; `names` are what of it has changed."""

    kind: str
    names: tuple[str, ...] = ()


@dataclass(frozen=True)
class Stated:
    """A key figure as a report states it."""

    title: str
    value: float | None
    low: float | None
    high: float | None
    unit: str
    formatted: str


@dataclass(frozen=True)
class FigureChange:
    """A key figure that came, went or is another: one for all reports that state it alike, which are `places` (report, id).

    `moved` says how far, in halves of its interval where `against` is "interval", in shares of the larger value where it is "value"; None for one that came
    or went, or has another unit.
    """

    quantity: str
    period: str
    period_name: str
    places: tuple[tuple[str, str], ...]
    before: Stated | None
    after: Stated | None
    moved: float | None = None
    against: str | None = None
    reasons: tuple[Reason, ...] = ()

    @property
    def title(self) -> str:
        stated = self.after or self.before
        return stated.title if stated else self.quantity


@dataclass(frozen=True)
class ShownExhibit:
    """A chart or table as a report shows it; `svg` is empty where there is no drawing, `rows` are those that the other side does not have."""

    type: str
    title: str
    subtitle: str
    alt: str
    columns: tuple[str, ...]
    rows: tuple[tuple[Any, ...], ...]
    size: int
    svg: str = field(default="", repr=False)


@dataclass(frozen=True)
class ExhibitChange:
    """A chart or table that came, went or has other data."""

    report: str
    period: str
    period_name: str
    id: str
    before: ShownExhibit | None
    after: ShownExhibit | None

    @property
    def title(self) -> str:
        shown = self.after or self.before
        return shown.title if shown else self.id


@dataclass(frozen=True)
class TextChange:
    """A text that came, went or is another, in all the periods of a report where it is so. `kind` is headline, title, subtitle, note, statement or
    prose; `place` the id of the exhibit or cell, empty for that of the report."""

    report: str
    periods: tuple[str, ...]
    kind: str
    place: str
    before: str | None
    after: str | None


@dataclass(frozen=True)
class ParameterChange:
    """A parameter with which a report was run, in the periods where it is another; values as JSON has them, None where there is none."""

    report: str
    periods: tuple[str, ...]
    name: str
    before: str | None
    after: str | None


@dataclass(frozen=True)
class ReportChange:
    """A report that is on one side alone, by name and period."""

    report: str
    title: str
    period: str
    period_name: str
    before: bool
    after: bool


@dataclass(frozen=True)
class Differences:
    """All of it. Figures are ranked by how far they moved. `sources` are those that the rows cite, by id; `titles` those of reports, by name, and
    `periods` the names of periods, by id."""

    before: Side
    after: Side
    tables: tuple[TableChanges, ...] = ()
    declarations: tuple[Declaration, ...] = ()
    reports: tuple[ReportChange, ...] = ()
    parameters: tuple[ParameterChange, ...] = ()
    figures: tuple[FigureChange, ...] = ()
    exhibits: tuple[ExhibitChange, ...] = ()
    texts: tuple[TextChange, ...] = ()
    sources: Mapping[str, Source] = field(default_factory=dict)
    titles: Mapping[str, str] = field(default_factory=dict)
    periods: Mapping[str, str] = field(default_factory=dict)
    notes: tuple[str, ...] = ()

    @property
    def is_empty(self) -> bool:
        """Whether the two say the same, in data, figures, charts and texts."""
        parts = (self.tables, self.declarations, self.reports, self.parameters)
        return not any((*parts, self.figures, self.exhibits, self.texts))

    def title_of(self, report: str) -> str:
        return self.titles.get(report) or report

    def names_of(self, periods: Iterable[str]) -> list[str]:
        return [self.periods.get(period) or period for period in periods]
