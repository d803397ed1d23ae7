"""Chart: what the recipient delivered to the supplier in turn, where the two supply each other."""

from relations.dossier import Dossier
from relations.exhibits.arms.by_supply import LEAST_IN_TURN, by_supply, share_delivered
from relations.exhibits.arms.deliveries_one_way import deliveries_one_way
from relations.exhibits.base import Figure
from relations.exhibits.no_data import NoData


def deliveries_in_turn(dossier: Dossier) -> Figure | NoData:
    """Return the chart of deliveries by supplier with the roles exchanged; a sentence where the recipient delivered hardly anything."""
    other_way = by_supply(dossier).turned
    if share_delivered(other_way) < LEAST_IN_TURN:
        who, whom = other_way.prose(other_way.first), other_way.prose(other_way.partner)
        return NoData(f"The source identifies few major arms, or none, that {who} delivered to {whom} in this period.")
    return deliveries_one_way(other_way).but(id="deliveries-in-turn")
