"""What sources say of amounts of goods, in tonnes, and which of it was meant rather than done."""

from collections.abc import Mapping, Sequence
from typing import Any

import pandas as pd

from relations.dates import date_words
from relations.dossier import Dossier
from relations.exhibits.chronicle.chosen_claims import chosen_claims

TONNES = ("tonnes", "tonnes per year")
_CAPACITIES = ("*-capacity-*",)
CHARTED = 3  # amounts; fewer make a sentence and no chart


def goods_frame(dossier: Dossier, patterns: Sequence[str], *, units: Sequence[str] = TONNES) -> pd.DataFrame:
    """Return the claims in those units that fit the patterns, with `y` (where to draw it) and `intended` (a contract, plan, promise or capacity).

    `capacity` tells what could be done and neither was nor was meant to be.
    """
    frame = chosen_claims(dossier, patterns, units=units)
    frame = frame[frame["high"] > 0].reset_index(drop=True)
    intended = dossier.whole.quantities.set_index("quantity")["intended"]
    return frame.assign(
        y=frame["value"].fillna((frame["low"] * frame["high"]) ** 0.5),
        intended=frame["quantity"].map(intended).astype("bool"),
        capacity=frame["quantity"].isin(chosen_claims(dossier, _CAPACITIES, units=units)["quantity"]),
    )


def largest(frame: pd.DataFrame, *, intended: bool) -> pd.Series | None:
    """Return the largest amount that is meant or was done; a capacity is neither."""
    own = frame[(frame["intended"] == intended) & ~frame["capacity"]]
    return own.loc[own["value"].fillna(own["high"]).idxmax()] if len(own) else None


def origins(good: str, tracked: Mapping[str, tuple[str, str]]) -> dict[str, str]:
    """Return for the quantities of one good that ship data count a few words on where it came from; `tracked` gives good and words for each."""
    return {quantity: origin for quantity, (what, origin) in tracked.items() if what == good}


def the_year(row: Any) -> str:
    """Return to when an amount is counted, such as `2024` or `2025 by 30 May`: amounts are of the year in which they are stated."""
    start, end = str(row["as_of"]), date_words(str(row["as_of"]))
    year = start[:4]
    return year if "-" not in start else f"{year} by {end.removesuffix(year).strip()}"


def in_the_year(row: Any) -> str:
    """Return the same as the end of a clause, such as `in 2024`."""
    return f"in {the_year(row)}"
