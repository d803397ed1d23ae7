"""Reproducible, sourced, parameterised reports on the relations between two states.

`relations.load()` gives the dossier; `relations.measures` what can be computed from it; `relations.exhibits` what can be shown.
"""

from typing import TYPE_CHECKING

from relations.faces import lazy

if TYPE_CHECKING:
    from relations.dossier import Dossier as Dossier
    from relations.dossier import load as load
    from relations.periods import Period as Period

__version__ = "0.1.0"

__all__ = ["Dossier", "Period", "load"]

_HOMES = {"Dossier": "dossier", "load": "dossier", "Period": "periods"}

# Names are imported when they are first used, so that the command line starts without pandas.
__getattr__ = lazy(__name__, _HOMES)
