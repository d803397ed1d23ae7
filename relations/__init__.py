"""Reproducible, sourced, parameterised reports on the relations between two states.

`relations.load()` gives the dossier; `relations.measures` what can be computed from it; `relations.exhibits` what can be shown.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from relations.dossier import Dossier as Dossier
    from relations.dossier import load as load
    from relations.periods import Period as Period

__version__ = "0.1.0"

__all__ = ["Dossier", "Period", "load"]

_HOMES = {"Dossier": "relations.dossier", "load": "relations.dossier", "Period": "relations.periods"}


def __getattr__(name: str) -> Any:
    # Names are imported when they are first used, so that the command line starts without pandas.
    if name in _HOMES:
        return getattr(import_module(_HOMES[name]), name)
    raise AttributeError(f"module 'relations' has no attribute '{name}'")
