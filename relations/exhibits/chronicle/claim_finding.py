"""A key finding that is one claim: the number of its preferred claim with the range of all claims on the quantity."""

from collections.abc import Mapping

import pandas as pd

from relations.dossier import Dossier
from relations.exhibits.base import KeyFigure
from relations.exhibits.chronicle.chosen_claims import chosen_claims, claim_sources, claimed
from relations.exhibits.words.column_words import labels_of

_SHOWN = ["quantity", "name", "as_of", "value", "low", "high"]


def claim_finding(
    dossier: Dossier,
    row: pd.Series,
    frame: pd.DataFrame,
    *,
    beside_it: pd.DataFrame | None = None,
    unit: str = "",
    units: Mapping[str, str] | None = None,
    **fields: object,
) -> KeyFigure:
    """Return the finding on `row` of `chosen_claims`; `frame` are the claims in its data, `beside_it` those that it cites besides its own.

    `fields` are those of a key figure that are words: id, title, subtitle, statement, exhibit, beside.
    """
    own = frame[frame["quantity"] == row["quantity"]]
    cited = own if beside_it is None else pd.concat([own, beside_it])
    return KeyFigure(
        value=None if pd.isna(row["value"]) else float(row["value"]),
        low=float(row["low"]),
        high=float(row["high"]),
        unit=unit or str(row["unit"]),
        formatted=claimed(row),
        sources=claim_sources(dossier, cited),
        data=frame[[*_SHOWN, *(["group"] if "group" in frame else [])]],
        units=dict(units or {}),
        labels=labels_of(["as_of"], chosen_claims),
        **fields,  # type: ignore[arg-type]
    )
