"""What sources say of amounts of goods, in tonnes, and which of it was meant rather than done."""

from collections.abc import Sequence

import pandas as pd

from relations.dossier import Dossier
from relations.exhibits.chronicle.chosen_claims import chosen_claims


def goods_frame(dossier: Dossier, patterns: Sequence[str]) -> pd.DataFrame:
    """Return the claims in tonnes that fit the patterns, with `y` (where to draw it) and `intended` (a contract, plan, promise or capacity)."""
    frame = chosen_claims(dossier, patterns, units=("tonnes", "tonnes per year"))
    frame = frame[frame["high"] > 0].reset_index(drop=True)
    intended = dossier.whole.quantities.set_index("quantity")["intended"]
    return frame.assign(
        y=frame["value"].fillna((frame["low"] * frame["high"]) ** 0.5), intended=frame["quantity"].map(intended)
    )
