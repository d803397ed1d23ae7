"""Exhibits: what a report shows, with its message, its sources and its data in one.

An exhibit shown in a notebook is one MIME bundle. HTML is for JupyterLab and its like, and shows what the report will; builds do without it.
`application/vnd.relations.exhibit+json`, with the SVG of a chart, is what the renderers, the checks and the comparison of editions read. Its
fields are those of the classes below, with `version`, `type` ("figure", "table", "key-figure", "headline"), `sources` as full records, and `data` as
`{"columns": [{"name", "label", "type", "unit"}], "rows": [[…]]}` where null is a missing value. docs/exhibit-format.md describes it.
"""

import os
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, fields, replace
from typing import Any, ClassVar, Self

import pandas as pd

from relations.errors import UsageError
from relations.exhibits.markdown import sentence
from relations.formats import EXHIBIT, EXHIBIT_ID, NARROW, NO_SCREENS, RECORDS_ONLY, VERSION
from relations.sources import Source
from relations.suggest import check_known, did_you_mean

_TYPES = {"i": "integer", "u": "integer", "f": "number", "b": "boolean", "M": "date"}

Cell = str | dict[str, str]


@dataclass(frozen=True, kw_only=True)
class Exhibit:
    """What every exhibit has. `units` gives the unit of columns of `data`, `labels` their names for people; `note` is optional."""

    id: str
    title: str
    subtitle: str
    sources: Sequence[Source]
    data: pd.DataFrame
    note: str | None = None
    units: Mapping[str, str] = field(default_factory=dict)
    labels: Mapping[str, str] = field(default_factory=dict)

    type: ClassVar[str] = "exhibit"
    required: ClassVar[tuple[str, ...]] = ("id", "title", "subtitle", "sources")
    made: ClassVar[tuple[str, ...]] = ()  # fields that follow from others, which nobody sets

    def __post_init__(self) -> None:
        missing = [name for name in self.required if not getattr(self, name)]
        if missing:
            name = self.id or "?"
            raise UsageError(f"{self.type} '{name}' lacks {', '.join(missing)}")
        if not EXHIBIT_ID.fullmatch(self.id):
            raise UsageError(f"the id '{self.id}' is not in lower-case words joined by hyphens")

    def record(self) -> dict[str, Any]:
        """Return the exhibit as JSON-ready values."""
        return {
            "version": VERSION,
            "type": self.type,
            "id": self.id,
            "title": self.title,
            "subtitle": self.subtitle,
            "note": self.note,
            "sources": [source.record() for source in self.sources],
            "data": frame_record(self.data, self.units, self.labels),
        }

    def but(self, **changes: Any) -> Self:
        """Return the exhibit with other words: `title`, `subtitle`, `note`, `sources`, `data` and what else its kind has; a chart takes `height_mm` too.

        Years are chosen by the dossier (`dossier.during("1971/1991")`), states and windows by the arguments of the exhibit. Raises UsageError for
        a field that the exhibit does not have.
        """
        known = [one.name for one in fields(self) if one.name not in self.made]
        for name in changes:
            if name not in known:
                raise UsageError(f"a {self.type} has no '{name}'{did_you_mean(name, known)}; it has {', '.join(known)}")
        return replace(self, **changes)

    def plain(self) -> str:
        """Return the exhibit in one line, for places that show text only."""
        return f"{self.title} ({self.subtitle})"

    def _repr_mimebundle_(self, include: Any = None, exclude: Any = None) -> dict[str, Any]:  # noqa: ARG002
        return {EXHIBIT: self.record(), "text/plain": self.plain()}


@dataclass(frozen=True, kw_only=True)
class Figure(Exhibit):
    """A chart. `svg` is the drawing, `alt` says chart type, what is shown, and the message, for those who cannot see it.

    `redraw` gives the drawing at another height, `narrow` one for the screen of a phone (None where it would be too crowded), each where the
    chart knows how it was drawn.
    """

    alt: str
    svg: str
    width_mm: float
    height_mm: float
    redraw: Callable[[float], str] | None = field(default=None, repr=False, compare=False)
    narrow: Callable[[float], str | None] | None = field(default=None, repr=False, compare=False)

    type = "figure"
    required = (*Exhibit.required, "alt", "svg")
    made = ("svg", "width_mm", "redraw", "narrow")

    def but(self, **changes: Any) -> Self:
        """Return the chart with other words, or drawn at another `height_mm`; see `Exhibit.but`."""
        height = changes.pop("height_mm", None)
        other = super().but(**changes)
        if height is None or self.redraw is None:
            return other
        return replace(other, svg=self.redraw(height), height_mm=height)

    def record(self) -> dict[str, Any]:
        return super().record() | {"alt": self.alt, "width_mm": self.width_mm, "height_mm": self.height_mm}

    def _repr_mimebundle_(self, include: Any = None, exclude: Any = None) -> dict[str, Any]:
        bundle = super()._repr_mimebundle_(include, exclude) | {"image/svg+xml": self.svg}
        pages = os.environ.get(RECORDS_ONLY, NO_SCREENS) != NO_SCREENS
        if pages and self.narrow and (narrow := self.narrow(self.height_mm)):
            bundle[NARROW] = narrow
        return bundle | _for_people(bundle[EXHIBIT], self.svg)


@dataclass(frozen=True, kw_only=True)
class Table(Exhibit):
    """A table. `columns` are (label, "left" or "right"); `rows` hold formatted text, or {"text", "href"} for a link."""

    columns: Sequence[tuple[str, str]]
    rows: Sequence[Sequence[Cell]]

    type = "table"
    required = (*Exhibit.required, "columns")

    def __post_init__(self) -> None:
        super().__post_init__()
        if bare := [number for number, (label, _) in enumerate(self.columns, start=1) if not label.strip()]:
            raise UsageError(
                f"table '{self.id}': column {bare[0]} has no name, without which nobody hears what its cells are"
            )
        for number, row in enumerate(self.rows, start=1):
            if len(row) != len(self.columns):
                raise UsageError(
                    f"table '{self.id}': row {number} has {len(row)} cells for {len(self.columns)} columns"
                )

    def record(self) -> dict[str, Any]:
        columns = [{"label": label, "align": align} for label, align in self.columns]
        return super().record() | {"display": {"columns": columns, "rows": [list(row) for row in self.rows]}}

    def _repr_mimebundle_(self, include: Any = None, exclude: Any = None) -> dict[str, Any]:
        bundle = super()._repr_mimebundle_(include, exclude)
        return bundle | _for_people(bundle[EXHIBIT])


@dataclass(frozen=True, kw_only=True)
class KeyFigure(Exhibit):
    """A number with its sentence. `statement` is a sentence in which `**` sets bold; `exhibit` the id of the exhibit that shows it.

    `report` is the title of another report that shows it, for readers of one without that exhibit.

    `value` is None where there is none to give, and the statement says so; `low` and `high` are its interval or range. `beside` names the
    numbers of the statement that neither these nor `data` hold. `quantity` names what is counted where several reports give it: two key figures
    of one quantity, period and unit have one value. Without it the quantity is the id.
    """

    statement: str
    value: float | None
    unit: str
    formatted: str
    low: float | None = None
    high: float | None = None
    exhibit: str | None = None
    report: str | None = None
    beside: Mapping[str, float] = field(default_factory=dict)
    quantity: str = ""

    type = "key-figure"
    required = (*Exhibit.required, "statement", "unit", "formatted")

    def record(self) -> dict[str, Any]:
        names = ("statement", "value", "low", "high", "unit", "formatted", "exhibit", "report")
        beside = {name: json_value(value) for name, value in self.beside.items()}
        values = {name: json_value(getattr(self, name)) for name in names}
        own = {"statement": sentence(self.statement), "quantity": self.quantity or self.id, "beside": beside}
        return super().record() | values | own

    def _repr_mimebundle_(self, include: Any = None, exclude: Any = None) -> dict[str, Any]:
        sources = sentence("; ".join(source.line for source in self.sources))
        shown = f"> {sentence(self.statement)}\n>\n> *Source.* {sources}"
        return super()._repr_mimebundle_(include, exclude) | {"text/markdown": shown}


def _for_people(record: Mapping[str, Any], svg: str | None = None) -> dict[str, str]:
    if RECORDS_ONLY in os.environ:
        return {}
    from relations.showing.in_notebook import exhibit_html  # a build does without, and begins earlier

    return {"text/html": exhibit_html(record, svg)}


def frame_record(frame: pd.DataFrame, units: Mapping[str, str], labels: Mapping[str, str]) -> dict[str, Any]:
    """Return a frame as columns and rows; dates are ISO strings, missing values None.

    Raises UsageError for a unit or label of a column that the frame does not have.
    """
    check_known("column", [*units, *labels], map(str, frame.columns), where="the data")
    columns = [
        {
            "name": str(name),
            "label": labels.get(str(name), str(name).replace("_", " ").capitalize()),
            "type": _TYPES.get(frame[name].dtype.kind, "string"),
            "unit": units.get(str(name)),
        }
        for name in frame.columns
    ]
    rows = [[json_value(value) for value in row] for row in frame.itertuples(index=False)]
    return {"columns": columns, "rows": rows}


def json_value(value: Any) -> Any:
    """Return a value of a frame as JSON has it: a day as ISO text, a missing value as None."""
    if value is None or pd.isna(value):
        return None
    if isinstance(value, pd.Timestamp):
        return value.date().isoformat()
    return value.item() if hasattr(value, "item") else value
