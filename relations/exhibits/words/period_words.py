"""The period of a dossier as a subtitle has it."""

import re

from relations.dossier import Dossier

_DECADE = re.compile(r"[0-9]{4}s")


def period_words(dossier: Dossier) -> str:
    """Return the period in words, `all years` for all of them."""
    return "all years" if dossier.period is None or dossier.period.id == "all" else dossier.period.span


def in_period(name: str) -> str:
    """Return where in time something was, by the name of a declared period: `in Intervention`, and of a decade `in the 1970s`."""
    return f"in the {name}" if _DECADE.fullmatch(name) else f"in {name}"
