"""The day to which the data reach."""

from datetime import date

from relations.dossier import Dossier


def data_day(dossier: Dossier) -> date:
    """Return the day on which the data package was made: what stood then is taken to stand up to it, never beyond."""
    return date.fromisoformat(str(dossier.package.descriptor["created"])[:10])
