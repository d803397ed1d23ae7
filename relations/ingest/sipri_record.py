"""One record of a SIPRI file, read by the names of its columns."""

from collections.abc import Callable, Collection
from dataclasses import dataclass
from typing import NoReturn, TypeVar

from relations.errors import DataError
from relations.ingest.sipri_file import SipriFile

T = TypeVar("T")


@dataclass(frozen=True)
class SipriRecord:
    """The cells of a record and where they stand. Every error names file, line and column."""

    table: SipriFile
    line: int
    cells: list[str]

    def text(self, column: str) -> str:
        return self.cells[self.table.header.index(column)].strip()

    def one_of(self, column: str, allowed: Collection[str], where: str) -> str:
        """Return the text if it is allowed; `where` says by what."""
        text = self.text(column)
        if text not in allowed:
            self._fail(column, f"'{text}' is not in {where}")
        return text

    def marked(self, column: str, reader: Callable[[str, str], tuple[T, bool]]) -> tuple[T, bool]:
        """Return what `reader` makes of the cell and its mark: the cell of the unnamed column that follows, if there is one."""
        at = self.table.header.index(column)
        mark = self.cells[at + 1] if self.table.header[at + 1 : at + 2] == [""] else ""
        try:
            return reader(self.cells[at], mark)
        except ValueError as error:
            self._fail(column, str(error))

    def _fail(self, column: str, problem: str) -> NoReturn:
        raise DataError(f"{self.table.file}:{self.line}: {column}: {problem}") from None
