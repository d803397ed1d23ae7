"""What ended in a year, so that a turn in a chart has its reason beside it."""

from collections.abc import Sequence

from relations.dossier import Dossier


def last_year_of(dossier: Dossier, year: int, codes: Sequence[str]) -> str:
    """Return the words for a year in which one of the states ceased to exist under its name, such as `, the last year of the Soviet Union`; otherwise none."""
    labels = dossier.declared_states.labels
    ended = [label.prose for code in codes for label in labels.get(code, []) if label.end and label.end.year == year]
    return f", the last year of {ended[0]}" if ended else ""
