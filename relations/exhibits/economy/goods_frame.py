"""What sources say of amounts of goods, in tonnes, and which of it was meant rather than done."""

from collections.abc import Sequence

import pandas as pd

from relations.dossier import Dossier
from relations.exhibits.chronicle.chosen_claims import chosen_claims

_WORDS = ("contract", "planned", "promised", "expected", "offered", "target", "agreed", "capacity", "to be ")


def goods_frame(dossier: Dossier, patterns: Sequence[str]) -> pd.DataFrame:
    """Return the claims in tonnes that fit the patterns, with `y` (where to draw it) and `intended` (a contract, plan, promise or capacity by name)."""
    frame = chosen_claims(dossier, patterns, units=("tonnes", "tonnes per year"))
    frame = frame[frame["high"] > 0].reset_index(drop=True)
    words = frame["quantity"] + " " + frame["name"].str.lower()
    return frame.assign(
        y=frame["value"].fillna((frame["low"] * frame["high"]) ** 0.5),
        intended=[any(word in text for word in _WORDS) for text in words],
    )
