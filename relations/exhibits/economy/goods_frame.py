"""What sources say of amounts of goods, in tonnes, and which of it was meant rather than done."""

from collections.abc import Mapping, Sequence
from typing import Any

import pandas as pd

from relations.dates import date_words
from relations.dossier import Dossier
from relations.exhibits.chronicle.chosen_claims import chosen_claims

YEARLY = "tonnes per year"
TONNES = ("tonnes", YEARLY)
_MONTH = 7  # characters of a date that is a month
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
    """Return of when an amount is: `2024`, `January–November 2022` or `2025 to 30 May`, since it is of the year in which it is stated.

    A rate a year is of the time at which it is stated: `November 2018`.
    """
    start, end = str(row["as_of"]), date_words(str(row["as_of"]))
    year = start[:4]
    if "-" not in start or row["unit"] == YEARLY:
        return end
    if start[4:] == "-01":
        return end
    last = end.removesuffix(year).strip()
    return f"January–{end}" if len(start) == _MONTH else f"{year} to {last}"


def in_the_year(row: Any) -> str:
    """Return the same as the end of a clause: `in 2024`, `from January to November 2022`."""
    said = the_year(row)
    return f"from {said.replace('–', ' to ')}" if "–" in said else f"in {said}"
