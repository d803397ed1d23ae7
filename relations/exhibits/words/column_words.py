"""The units of the columns of an exhibit and their names for people, taken from where the columns are at home.

A measure declares them beside its function (`UNITS`, and `LABELS` for what its capitalised name does not say), as does a module of exhibits
whose function makes a frame; a table of the package has its units in `datapackage.json`. An exhibit states only what is its own:

    units=units_of(frame, agreement) | {"pair": "share"}
"""

import sys
from collections.abc import Callable, Iterable, Mapping
from typing import Any

from relations.errors import UsageError
from relations.package import DataTable

Home = Callable[..., Any] | DataTable


def units_of(columns: Iterable[str], *homes: Home) -> dict[str, str]:
    """Return the units of those columns (of a frame, or a list of names) that one of `homes` declares: functions that make them, or tables.

    Raises UsageError for a function beside which no units are declared, and for homes that declare one column differently.
    """
    return _declared(columns, {_name(home): _units(home) for home in homes})


def labels_of(columns: Iterable[str], *homes: Callable[..., Any]) -> dict[str, str]:
    """Return the names for people of those columns that one of `homes` declares. Raises as `units_of` does."""
    return _declared(columns, {_name(home): _beside(home, "LABELS") for home in homes})


def _declared(columns: Iterable[str], declared: Mapping[str, Mapping[str, str]]) -> dict[str, str]:
    found: dict[str, str] = {}
    for column in columns:
        said = {home: words[column] for home, words in declared.items() if column in words}
        if len(set(said.values())) > 1:
            each = ", ".join(f"'{words}' by {home}" for home, words in said.items())
            raise UsageError(f"the column {column} is declared as {each}; name the one that made it")
        if said:
            found[str(column)] = next(iter(said.values()))
    return found


def _units(home: Home) -> Mapping[str, str]:
    if isinstance(home, DataTable):
        return {field.name: field.unit for field in home.fields if field.unit}
    return _beside(home, "UNITS")


def _beside(function: Callable[..., Any], constant: str) -> Mapping[str, str]:
    module = sys.modules[function.__module__]
    if not hasattr(module, constant):
        raise UsageError(f"no {constant} beside {_name(function)}; declare them in {module.__name__}")
    declared: Mapping[str, str] = getattr(module, constant)
    return declared


def _name(home: Home) -> str:
    return home.name if isinstance(home, DataTable) else home.__name__
