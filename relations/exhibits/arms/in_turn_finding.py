"""Key finding: what the recipient delivered to the supplier, where the two supply each other."""

from relations.dossier import Dossier
from relations.exhibits.arms.by_supply import LEAST_IN_TURN, by_supply, delivered, share_delivered
from relations.exhibits.arms.transfer_figure import transfer_figure
from relations.exhibits.base import KeyFigure
from relations.exhibits.words.numbers import number, year_span
from relations.exhibits.words.wording import capital
from relations.measures import preferred_transfers

_LEAST = 1.0  # million TIV; less the source rounds away


def in_turn(dossier: Dossier) -> list[KeyFigure]:
    """Return the finding on the way back; none where the recipient delivered nothing, or hardly anything."""
    other_way = by_supply(dossier).turned
    volume, way_out = delivered(other_way), delivered(other_way.turned)
    if volume < _LEAST:
        return []
    transfers = preferred_transfers(dossier.arms_tiv, dossier.arms_editions)
    own = transfers[(transfers["supplier"] == other_way.first) & (transfers["recipient"] == other_way.partner)]
    years = own.loc[own["tiv"] > 0, "year"]
    who, whom = capital(other_way.prose(other_way.first)), other_way.prose(other_way.partner)
    return [
        transfer_figure(
            dossier,
            own,
            id="delivered-in-turn",
            title="What the recipient delivered in turn",
            subtitle="Deliveries of major arms by the recipient to the supplier, million TIV",
            statement=f"{who} supplied {whom} too: **{number(volume)}** million in SIPRI’s measure of volume, in "
            f"{year_span(int(years.min()), int(years.max()))}, against {number(way_out)} the other way.",
            value=volume,
            unit="million TIV",
            formatted=number(volume),
            beside={"the other way": way_out},
            exhibit="deliveries-in-turn" if share_delivered(other_way) >= LEAST_IN_TURN else None,
        )
    ]
