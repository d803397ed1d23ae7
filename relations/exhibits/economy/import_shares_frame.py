"""Shares of states in the imports of the partner, as sources state them for one year."""

from collections.abc import Mapping

import pandas as pd

from relations.dossier import Dossier
from relations.exhibits.chronicle.chosen_claims import chosen_claims

_PER_CENT = ("per cent", "percent")


def import_shares_frame(dossier: Dossier, shares: Mapping[str, str]) -> pd.DataFrame:
    """Return the claims with `state`, the largest first; `shares` gives for each code of a state the quantity of its share."""
    codes = {quantity: dossier.declared_states.known(state).code for state, quantity in shares.items()}
    if not codes:
        return pd.DataFrame()
    frame = chosen_claims(dossier, list(codes), category="trade", units=_PER_CENT)
    frame = frame.assign(state=frame["quantity"].map(codes))
    return frame.sort_values(["value", "state"], ascending=[False, True], ignore_index=True)
