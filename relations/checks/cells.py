"""Cells against the schema: types, required cells, patterns, vocabularies, ranges, EDTF."""

import re
from collections.abc import Callable, Iterator
from datetime import date

from relations.checks.problem import Problem
from relations.checks.tables import Tables
from relations.edtf import parse_edtf
from relations.fields import Field
from relations.suggest import did_you_mean

Fault = str | None


def check_cells(tables: Tables) -> Iterator[Problem]:
    """Yield one problem for each cell that its field's declaration does not allow."""
    for name in tables.rows:
        judges = [(field.name, cell_judge(field)) for field in tables.table(name).fields]
        for line, row in tables.of(name):
            for column, judge in judges:
                fault = judge(row[column])
                if fault:
                    yield tables.problem(name, line, column, fault)


def cell_judge(field: Field) -> Callable[[str], Fault]:
    """Return the function that names the fault of a cell, remembering its verdicts since most cells recur."""
    tests = [test for test in (_type_test(field), _pattern_test(field), _enum_test(field), _range_test(field)) if test]
    verdicts: dict[str, Fault] = {"": "is empty, but required" if field.required else None}

    def judge(cell: str) -> Fault:
        if cell not in verdicts:
            verdicts[cell] = next((fault for fault in (test(cell) for test in tests) if fault), None)
        return verdicts[cell]

    return judge


def _type_test(field: Field) -> Callable[[str], Fault] | None:
    if field.edtf:
        return _fault_of(parse_edtf)
    if field.format == "uri":
        return lambda cell: (
            None if re.fullmatch(r"https?://[^\s/]+\.[^\s]+", cell) else f"'{cell}' is not a web address"
        )
    return {
        "integer": lambda cell: None if re.fullmatch(r"-?[0-9]+", cell) else f"'{cell}' is not a whole number",
        "number": lambda cell: None if re.fullmatch(r"-?[0-9]+(\.[0-9]+)?", cell) else f"'{cell}' is not a number",
        "boolean": lambda cell: None if cell in ("true", "false") else f"'{cell}' is neither true nor false",
        "date": _fault_of(_iso_day),
        "string": lambda cell: None if cell == cell.strip() else f"'{cell}' begins or ends with a space",
    }[field.kind]


def _iso_day(cell: str) -> None:
    if not re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", cell):
        raise ValueError(f"'{cell}' is not a day such as 1980-10-08")
    try:
        date.fromisoformat(cell)
    except ValueError:
        raise ValueError(f"'{cell}' is not a day of the calendar") from None


def _fault_of(parse: Callable[[str], object]) -> Callable[[str], Fault]:
    def fault(cell: str) -> Fault:
        try:
            parse(cell)
        except ValueError as error:
            return str(error)
        return None

    return fault


def _pattern_test(field: Field) -> Callable[[str], Fault] | None:
    if not field.pattern:
        return None
    pattern = re.compile(field.pattern)
    return lambda cell: None if pattern.search(cell) else f"'{cell}' does not match {field.pattern}"


def _enum_test(field: Field) -> Callable[[str], Fault] | None:
    if not field.enum:
        return None

    def fault(cell: str) -> Fault:
        if cell in field.enum:
            return None
        return f"'{cell}' is not one of {', '.join(field.enum)}{did_you_mean(cell, field.enum)}"

    return fault


def _range_test(field: Field) -> Callable[[str], Fault] | None:
    low, high = field.minimum, field.maximum
    if low is None and high is None:
        return None

    def fault(cell: str) -> Fault:
        try:
            value = float(cell)
        except ValueError:
            return None  # the type test names it
        if low is not None and value < low:
            return f"{cell} is below {low}"
        return f"{cell} is above {high}" if high is not None and value > high else None

    return fault
