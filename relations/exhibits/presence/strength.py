"""How many there were at two times, by one source that counts one group: the only estimates of which a change can be told, and what stood between."""

from collections.abc import Sequence

import pandas as pd

from relations.dossier import Dossier
from relations.exhibits.chronicle.chosen_claims import chosen_claims, claimed, firm_claims
from relations.exhibits.words.numbers import number


def strength_changed(dossier: Dossier, patterns: Sequence[str]) -> pd.DataFrame:
    """Return two rows, the first and the last estimate of the group with the largest change, where their ranges do not meet; empty without such.

    Estimates are of one group where they have one name and one preferred source.
    """
    frame = chosen_claims(dossier, patterns, category="personnel") if patterns else pd.DataFrame()
    frame = firm_claims(dossier, frame) if len(frame) else frame
    if frame.empty:
        return frame
    frame = frame[frame["earliest"].notna()].sort_values("earliest")
    ends = [own.iloc[[0, -1]] for _, own in frame.groupby(["name", "source"], sort=False) if len(own) > 1]
    apart = [one for one in ends if _gap(one) > 0]
    return max(apart, key=_gap).reset_index(drop=True) if apart else frame.head(0)


def dispute_between(dossier: Dossier, ends: pd.DataFrame) -> str:
    """Return the year of the dispute to which the second of two estimates belongs, where it lies between them; empty else."""
    events = dossier.whole.events.set_index("event")
    event = ends.iloc[1]["event"]
    if event not in events.index or events.loc[event, "kind"] != "dispute":
        return ""
    year = events.loc[event, "earliest"].year
    return str(year) if ends.iloc[0]["earliest"].year <= year <= ends.iloc[1]["earliest"].year else ""


def group_of(row: pd.Series, dossier: Dossier) -> str:
    """Return who is counted, from the name of an estimate without what follows a comma and without the place."""
    return str(row["name"]).partition(",")[0].removesuffix(f" in {dossier.prose(dossier.partner)}")


def bound(row: pd.Series, *, fell: bool) -> str:
    """Return an estimate as one number: where it is a range, the end that understates the change."""
    if row["low"] == row["high"]:
        return claimed(row)
    return f"at most {number(row['high'])}" if fell else f"at least {number(row['low'])}"


def _gap(ends: pd.DataFrame) -> float:
    """Return by how much the ranges of two estimates miss each other; below 0 where they meet."""
    first, last = ends.iloc[0], ends.iloc[1]
    return float(max(first["low"] - last["high"], last["low"] - first["high"]))
