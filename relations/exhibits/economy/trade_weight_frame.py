"""How much of the partner's foreign trade was with the first state, by year, where the producer of a series also gives the partner's trade with all."""

import pandas as pd

from relations.dossier import Dossier
from relations.exhibits.economy.surge import Surge
from relations.measures import trade_shares


def trade_weight_frame(dossier: Dossier) -> pd.DataFrame:
    """Return `trade_shares` of the partner with the first state in the dossier's period, by year, from the side of the partner; zeros are left out.

    A series that rounds to whole millions has a zero for a small value too. Raises as `trade_shares` does.
    """
    frame = trade_shares(dossier.trade, dossier.trade_totals, dossier.partner, dossier.first)
    known = (frame["exports"] > 0) & (frame["imports"] > 0)
    return frame[known].sort_values("year", ignore_index=True)


def sold_to_others(dossier: Dossier, rise: Surge) -> tuple[float, float] | None:
    """Return what the seller of a surge sold to all other states in its first and in its last year, in dollars of the year; None where it is not known."""
    if rise.seller != dossier.partner:
        return None
    years = trade_weight_frame(dossier).set_index("year")
    if not {rise.start, rise.peak} <= set(years.index):
        return None
    others = years["total_exports"] - years["exports"]
    return float(others[rise.start]), float(others[rise.peak])
