"""Who supplied whom: reports on arms call the state of the pair that delivered more to the other its supplier, whatever the order they are declared in."""

from relations.dossier import Dossier
from relations.measures import preferred_transfers

LEAST_IN_TURN = 0.01  # of what the supplier received from all; less from the recipient is too little for a chart


def by_supply(dossier: Dossier) -> Dossier:
    """Return the dossier with the supplier first: the state that delivered more to the other over all years; as declared where neither did."""
    return dossier.turned if dossier.once(_second_supplied_more) else dossier


def delivered(dossier: Dossier) -> float:
    """Return the volume (million TIV) that the first state delivered to its partner in the period."""
    transfers = preferred_transfers(dossier.arms_tiv, dossier.arms_editions)
    own = transfers[(transfers["supplier"] == dossier.first) & (transfers["recipient"] == dossier.partner)]
    return float(own["tiv"].sum())


def share_delivered(dossier: Dossier) -> float:
    """Return the part of all that the partner received in the period that the first state delivered; 0 where it received nothing."""
    transfers = preferred_transfers(dossier.arms_tiv, dossier.arms_editions)
    total = float(transfers.loc[transfers["recipient"] == dossier.partner, "tiv"].sum())
    return delivered(dossier) / total if total else 0.0


def _second_supplied_more(whole: Dossier) -> bool:
    return delivered(whole.turned) > delivered(whole)
