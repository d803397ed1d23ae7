"""The data package on disk: where it lies, what its descriptor declares, and its rows as plain strings.

Reads `datapackage.json` and the CSV tables with the standard library only, so that the command line, the checks and the
periods need no pandas. `relations.dossier` builds typed frames on top of it.
"""

import csv
import io
import os
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

from relations.csv_faults import cells_fault, header_fault
from relations.descriptor import read_descriptor
from relations.errors import DataError, LineError, UsageError
from relations.fields import (
    Field,
    Licence,
    Reference,
    declared_field,
    declared_licence,
    declared_reference,
)
from relations.foreign_files import foreign
from relations.suggest import did_you_mean

Row = dict[str, str]

DATA_VARIABLE = "RELATIONS_DATA"

_noting: ContextVar[tuple[set[str], ...]] = ContextVar("_noting", default=())


@contextmanager
def noting(names: set[str]) -> Iterator[None]:
    """Add the names of the tables that are read within, by whomever, to a set."""
    token = _noting.set((*_noting.get(), names))
    try:
        yield
    finally:
        _noting.reset(token)


@dataclass(frozen=True)
class DataTable:
    """One table as its resource in the descriptor declares it."""

    file: Path
    resource: dict[str, Any]

    @property
    def name(self) -> str:
        return str(self.resource["name"])

    @property
    def schema(self) -> dict[str, Any]:
        if "schema" not in self.resource:
            raise DataError(f"{self.file.name}: datapackage.json gives the table '{self.name}' no 'schema'")
        return dict(self.resource["schema"])

    @cached_property
    def fields(self) -> tuple[Field, ...]:
        return tuple(declared_field(field) for field in self.schema["fields"])

    def field(self, name: str) -> Field:
        """Return the field of a column. Raises UsageError for a column that the table does not have."""
        found = next((field for field in self.fields if field.name == name), None)
        if found is None:
            raise UsageError(
                f"no column '{name}' in {self.name}; it has {', '.join(self.columns)}{did_you_mean(name, self.columns)}"
            )
        return found

    @cached_property
    def columns(self) -> list[str]:
        return [field.name for field in self.fields]

    @cached_property
    def primary_key(self) -> list[str]:
        return list(self.schema["primaryKey"])

    @cached_property
    def references(self) -> tuple[Reference, ...]:
        return tuple(declared_reference(key) for key in self.schema["foreignKeys"])

    def reference(self, column: str) -> Reference | None:
        """Return the reference of a column, None for one that refers to nothing."""
        return next((one for one in self.references if one.column == column), None)

    def reference_to(self, table: str) -> Reference:
        """Return the first reference to another table. Raises DataError where there is none, although the descriptor relies on one."""
        found = next((one for one in self.references if one.table == table), None)
        if found is None:
            raise DataError(f"datapackage.json: '{self.name}' has no foreign key to '{table}'")
        return found

    @property
    def title(self) -> str:
        return str(self.resource.get("title", self.name))

    @property
    def description(self) -> str:
        return str(self.resource.get("description", ""))

    @property
    def licences(self) -> list[Licence]:
        return [declared_licence(one) for one in self.resource.get("licenses", [])]

    @property
    def time(self) -> str | None:
        """The column that dates a row, its own or that of the table it is joined with; None for a table without time."""
        return self.resource.get("time")

    @property
    def span(self) -> tuple[str, str] | None:
        """The columns with the first and last day of the part of its year that a row covers."""
        columns = self.resource.get("span")
        return (columns[0], columns[1]) if columns else None

    @property
    def join(self) -> str | None:
        """The table whose columns each row carries too, found by the reference to it."""
        return self.resource.get("join")

    @property
    def sourced_by(self) -> str | None:
        """The table whose rows name the sources of these."""
        return self.resource.get("sourced_by")

    @property
    def source_column(self) -> str | None:
        """The column through which a row leads to its source, where it names none itself."""
        return self.resource.get("source_column")

    @property
    def is_bulk(self) -> bool:
        """Whether a producer's file makes the table, and people do not edit it."""
        return bool(self.resource.get("bulk"))

    def rows(self) -> Iterator[tuple[int, Row]]:
        """Yield (line number, row); empty cells are empty strings. Raises as `cells` does."""
        columns = self.columns
        for line, cells in self.cells():
            yield line, dict(zip(columns, cells, strict=True))

    def cells(self) -> Iterator[tuple[int, list[str]]]:
        """Yield (line number, cells in the order of the columns), for those who need few of them.

        A cell may run over lines; the number is that of the first. Raises DataError for a missing file, another header, a row with
        too few or too many cells, a quotation mark out of place, or bytes that are not UTF-8.
        """
        reader = csv.reader(self._lines(), strict=True)
        line = 1
        try:
            header = next(reader, [])
            if header != self.columns:
                raise LineError(self.file, 1, header_fault(header, self.columns))
            line = reader.line_num + 1
            for cells in reader:
                if len(cells) != len(header):
                    raise LineError(self.file, line, cells_fault(cells, header))
                yield line, cells
                line = reader.line_num + 1
        except csv.Error as error:
            raise LineError(self.file, line, f"{error}; look for a quotation mark without its partner") from None

    def _lines(self) -> Iterator[str]:
        for names in _noting.get():
            names.add(self.name)
        try:
            content = self.file.read_bytes()
        except FileNotFoundError:
            message = f"no such file; datapackage.json declares the table '{self.name}': put its file back"
            raise LineError(self.file, 0, message) from None
        if told := foreign(content):
            raise LineError(self.file, 1, told)
        if (null := content.find(b"\0")) >= 0:
            line = content.count(b"\n", 0, null) + 1
            raise LineError(self.file, line, "a null byte, which no text has; put the file back as it was")
        try:
            return io.StringIO(content.decode(), newline="\n")  # csv looks after the ends of lines itself
        except UnicodeDecodeError as error:
            line = content.count(b"\n", 0, error.start) + 1
            byte = error.start - content.rfind(b"\n", 0, error.start)
            raise LineError(self.file, line, f"byte {byte} is not UTF-8; save the file as UTF-8") from None


@dataclass(frozen=True)
class Package:
    """A data package: its folder and its descriptor."""

    root: Path

    @cached_property
    def descriptor(self) -> dict[str, Any]:
        return read_descriptor(self.root)

    @property
    def dossier(self) -> dict[str, Any]:
        """What the package says of the two states that it is about. Raises DataError where it says nothing."""
        declared = self.descriptor.get("dossier")
        names = ("pair", "benchmarks")
        if not isinstance(declared, dict) or not all(isinstance(declared.get(name), list) for name in names):
            raise DataError(f"{self.root / 'datapackage.json'}: no 'dossier' with {' and '.join(names)}")
        if len(set(declared["pair"])) != 2 or len(declared["pair"]) != 2:
            raise DataError(
                f"{self.root / 'datapackage.json'}: the 'pair' of the dossier is not two states; give two different codes"
            )
        return declared

    @cached_property
    def tables(self) -> dict[str, DataTable]:
        return {r["name"]: DataTable(self.root / r["path"], r) for r in self.descriptor["resources"]}

    def table(self, name: str) -> DataTable:
        if name not in self.tables:
            raise UsageError(
                f"no table '{name}'; the package has {', '.join(self.tables)}{did_you_mean(name, self.tables)}"
            )
        return self.tables[name]


def open_package(path: str | Path | None = None) -> Package:
    """Return the package in the folder `path`.

    By default it is the one that the environment variable RELATIONS_DATA names (a build sets it for its kernels), else the one that
    belongs to this code: beside it in a checkout, inside it when installed.
    """
    path = path or os.environ.get(DATA_VARIABLE)
    return Package(Path(path) if path else _kept_root())


def _kept_root() -> Path:
    here = Path(__file__).resolve().parent
    inside = here / "data"
    return inside if (inside / "datapackage.json").is_file() else here.parent / "data"
