"""How much of all the arms that the first state ever delivered to its partner came in the period."""

from relations.dossier import Dossier
from relations.exhibits.indicators import every_indicator


def part_of_all_arms(dossier: Dossier) -> float:
    """Return the part, from 0 to 1, by SIPRI's volume; 0 where nothing ever came."""
    own, every = (
        float(next(one for one in every_indicator(span) if one.id == "deliveries").frame["value"].sum())
        for span in (dossier, dossier.whole)
    )
    return own / every if every else 0.0
