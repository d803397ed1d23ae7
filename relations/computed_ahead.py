"""Results that were computed before they were asked for, by a process from which kernels are forked: what `Dossier.once` would compute in each.

A result is handed on only while the files of all tables that it rests on have the bytes that they had, which notes them as read, and while nobody
has put anything else into the modules of `relations`.
"""

import sys
from collections.abc import Hashable, Mapping
from types import ModuleType
from typing import Any

from relations.package import Package
from relations.read_ahead import recall

Result = tuple[Any, frozenset[str]]  # the value, and the names of the tables that it rests on

_results: dict[Hashable, Result] = {}
_package: list[Package] = []
_code: dict[str, dict[str, Any]] = {}


def keep(package: Package, results: Mapping[Hashable, Result]) -> None:
    """Keep results on a data package; those of another package go."""
    if not _is_of(package):
        _results.clear()
    _package[:] = [package]
    _results.update((key, one) for key, one in results.items() if _stands(package, one))
    _code.clear()
    _code.update((name, dict(vars(module))) for name, module in _modules())


def computed_ahead(package: Package, key: Hashable) -> Result | None:
    """Return a result if it was computed ahead and would be the same now."""
    found = _results.get(key)
    if found is None or not _is_of(package) or not _is_as_it_was() or not _stands(package, found):
        return None
    return found


def _is_of(package: Package) -> bool:
    known = _package[0] if _package else None
    return known is not None and (known.root.absolute(), known.descriptor) == (
        package.root.absolute(),
        package.descriptor,
    )


def _stands(package: Package, result: Result) -> bool:
    return all(recall(package.table(name)) is not None for name in sorted(result[1]))


def _is_as_it_was() -> bool:
    """Tell whether the names in the modules stand for what they stood for: a cell may have put another function or number there."""
    return all(name in sys.modules and _same(before, vars(sys.modules[name])) for name, before in _code.items())


def _same(before: Mapping[str, Any], now: Mapping[str, Any]) -> bool:
    return all(name in now and now[name] is value for name, value in before.items())


def _modules() -> list[tuple[str, ModuleType]]:
    return [(name, one) for name, one in sys.modules.items() if name.partition(".")[0] == "relations"]
