"""What is asked for a cell, and whether an answer will do."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from relations.checks.cells import cell_judge
from relations.checks.reserved import names_itself, reserved_fault
from relations.curation.lookup.fold import folded
from relations.dates import date_words
from relations.fields import Field
from relations.package import DataTable, Row

Fault = str | None
_WORDS_IN_ID = 7
_TRUTH = {"yes": "true", "y": "true", "true": "true", "no": "false", "n": "false", "false": "false"}


@dataclass(frozen=True)
class Question:
    """The question for one column of a table."""

    table: DataTable
    field: Field

    @property
    def column(self) -> str:
        return self.field.name

    @property
    def reference(self) -> tuple[str, str] | None:
        """The table and the column that the answer refers to, if it does."""
        found = self.table.reference(self.column)
        return (found.table, found.there) if found else None

    @property
    def is_id(self) -> bool:
        """Tell whether the answer is the row's own id, which nothing else gives."""
        return self.table.primary_key == [self.column] and names_itself(self.table)

    def lines(self) -> Iterator[str]:
        """Yield what a person needs to answer: what it is, and what is allowed."""
        optional = "" if self.field.required else " May be empty."
        unit = f" Unit: {self.field.unit}." if self.field.unit else ""
        yield f"{self.column}: {self.field.description}{unit}{optional}"
        if self.field.enum:
            yield f"  one of {', '.join(self.field.enum)}"
        elif self.reference:
            yield f"  a row of {self.reference[0]}: its id, words to look for, or `new` to add one"
        elif self.field.edtf:
            yield "  such as 1980-10-08, 1980-10, 1980, 198X, 1956~ (about), 1956? (uncertain), 1971/1974, 1971/.."
        elif self.field.kind == "boolean":
            yield "  yes or no"
        elif self.field.kind == "date":
            yield "  such as 1980-10-08"

    def judge(self) -> Callable[[str], Fault]:
        """Return the function that names the fault of an answer by the column's declaration, the same that checks the tables."""
        fault = cell_judge(self.field)
        return (lambda answer: fault(answer) or reserved_fault(answer)) if self.is_id else fault

    def understood(self, answer: str) -> str:
        """Return the cell that an answer stands for: of a truth value `true` for yes and `false` for no."""
        return _TRUTH.get(answer.casefold(), answer) if self.field.kind == "boolean" else answer

    def echo(self, answer: str) -> str:
        """Return how an answer is understood, where it is not the answer itself."""
        return date_words(answer) if answer and self.field.edtf else ""

    def proposal(self, row: Row) -> str:
        """Return an id made of the row's date, publisher and title or name; nothing where it has no title or name."""
        called = row.get("title") or row.get("name")
        if not self.is_id or not called:
            return ""
        time = row.get(self.table.time or "", "").partition("/")[0].strip("?~%.")
        words = folded(f"{row.get('publisher', '')} {called}").split()
        known = [word for word in words if word.isascii()]
        return "-".join([*([time] if "X" not in time and time else []), *known[:_WORDS_IN_ID]])
