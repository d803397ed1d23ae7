"""Columns and references of a table as objects, read once from the table's declaration in `datapackage.json`.

The one place that knows the words of the descriptor for them; everybody else asks `field.unit`, `field.enum`, `reference.table`.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Any, NamedTuple


@dataclass(frozen=True)
class Field:
    """One column. `kind` is string, integer, number, boolean or date; `edtf` marks text that is a date of limited precision.

    `unit`, `format` and `pattern` are empty and `enum` has no values where nothing is declared; `minimum` and `maximum` are then None. `labels` has the
    words for each value of a vocabulary that declares them (`categories`), in its order.
    """

    name: str
    kind: str
    description: str = ""
    unit: str = ""
    format: str = ""
    pattern: str = ""
    labels: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    enum: tuple[str, ...] = ()
    minimum: float | None = None
    maximum: float | None = None
    required: bool = False
    edtf: bool = False

    @property
    def is_date(self) -> bool:
        return self.edtf or self.kind == "date"

    @property
    def is_closed(self) -> bool:
        """Whether the values follow a rule of their own: a vocabulary, a pattern, a format or a date."""
        return bool(self.enum or self.pattern or self.format or self.edtf)


class Reference(NamedTuple):
    """A column whose values are keys of another table; all our keys have one column."""

    column: str
    table: str
    there: str


@dataclass(frozen=True)
class Licence:
    """Terms of a table, and where they stand."""

    title: str
    path: str


def declared_field(declared: Mapping[str, Any]) -> Field:
    """Return the field that a descriptor declares."""
    rules = declared.get("constraints", {})
    labels = {category["value"]: category["label"] for category in declared.get("categories", ())}
    return Field(
        name=declared["name"],
        kind=declared["type"],
        description=declared.get("description", ""),
        unit=declared.get("unit", ""),
        format=declared.get("format", ""),
        pattern=rules.get("pattern", ""),
        labels=MappingProxyType(labels),
        enum=tuple(rules.get("enum", labels)),
        minimum=rules.get("minimum"),
        maximum=rules.get("maximum"),
        required=bool(rules.get("required", False)),
        edtf=bool(declared.get("edtf", False)),
    )


def declared_reference(declared: Mapping[str, Any]) -> Reference:
    """Return the reference that a descriptor declares as a foreign key."""
    there = declared["reference"]
    return Reference(declared["fields"][0], there["resource"], there["fields"][0])


def declared_licence(declared: Mapping[str, Any]) -> Licence:
    """Return the licence that a descriptor declares."""
    return Licence(str(declared.get("title", "")), str(declared.get("path", "")))
