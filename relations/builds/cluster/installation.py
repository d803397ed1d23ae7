"""What is installed on a machine, as far as a report can rest on it: a worker makes reports only where it has what the build has.

A trace says of a report that its code, its Python and its packages were those of the build. That has to be so wherever it was made.
"""

import hashlib
import sys
from dataclasses import dataclass

from relations import __version__
from relations.builds.digests import sha256
from relations.builds.inputs import distributions
from relations.builds.modules import CODE, code_files

_DATA = "data/"  # within an installed `relations`: it travels with the build
_MOST = 3  # packages that are named
_SIGNS = 8  # of a digest


@dataclass(frozen=True)
class Installation:
    """The version of `relations` and the digest of its files, the Python, and the names of the installed packages with their versions."""

    version: str
    code: str
    python: str
    packages: frozenset[str]


def installed() -> Installation:
    """Return what is installed here."""
    digest = hashlib.sha256()
    for name in code_files(CODE):
        if not name.startswith(_DATA):
            digest.update(f"{name}\0{sha256(CODE / name)}\n".encode())
    python = f"{sys.implementation.name} {sys.version_info[0]}.{sys.version_info[1]}"
    packages = frozenset(name.removesuffix(".dist-info") for name in distributions())
    return Installation(__version__, digest.hexdigest(), python, packages)


def difference(here: Installation, there: Installation) -> str | None:
    """Return in words what a worker has otherwise than the build, None where it has the same."""
    if there.version != here.version:
        return f"it has relations {there.version}, the build {here.version}; install the same there"
    if there.code != here.code:
        codes = f"{there.code[:_SIGNS]}, the build {here.code[:_SIGNS]}"
        return f"its code of relations {there.version} is another ({codes}); install the same commit there"
    if there.python != here.python:
        return f"it has {there.python}, the build {here.python}; start it with the same Python"
    others = sorted((there.packages ^ here.packages), key=str.casefold)
    if not others:
        return None
    where = {name: "there" if name in there.packages else "here" for name in others[:_MOST]}
    told = [f"{name} ({side})" for name, side in where.items()]
    more = f" and {len(others) - _MOST} more" * (len(others) > _MOST)
    return f"its packages are others: {', '.join(told)}{more}; install the same requirements.lock on both sides"
