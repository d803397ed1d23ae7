"""Faces of packages: the names that a package offers, each loaded from its module when it is first asked for (PEP 562).

Takes the name of the package and the module of each name below it; gives the package its `__getattr__`. Which modules were asked for is kept:
a report rests on these, however many others its process has loaded.
"""

from collections.abc import Callable, Mapping
from importlib import import_module
from typing import Any

from relations.suggest import did_you_mean

asked: set[str] = set()  # of this process; who wants to know empties it first
_offered: dict[str, Mapping[str, str]] = {}


def lazy(package: str, homes: Mapping[str, str]) -> Callable[[str], Any]:
    """Return the `__getattr__` of a package whose names live in the modules `homes`, given from the package on."""

    def asked_for(name: str) -> Any:
        if name in homes:
            home = f"{package}.{homes[name]}"
            asked.add(home)
            return getattr(import_module(home), name)
        raise AttributeError(f"module '{package}' has no attribute '{name}'{did_you_mean(name, homes)}")

    _offered[package] = homes
    return asked_for


def offered(package: str) -> list[str]:
    """Return the names that a face of ours offers."""
    return list(_offered[package])
