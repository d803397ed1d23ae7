"""The name that a state had in a year, for a sentence about that year alone."""

from datetime import date

from relations.dossier import Dossier
from relations.periods import Period


def state_in(dossier: Dossier, code: str, year: int) -> str:
    """Return the name that a state had in the middle of a year: one that it took in the last days of a year is not the name of that year."""
    day = date(year, 7, 1)
    return dossier.declared_states.prose(code, Period("", "", "", day, day))
