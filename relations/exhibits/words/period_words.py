"""The period of a dossier as a subtitle has it."""

from relations.dossier import Dossier


def period_words(dossier: Dossier) -> str:
    """Return the period in words, `all years` for all of them."""
    return "all years" if dossier.period is None or dossier.period.id == "all" else dossier.period.span
