"""The last count of sites in words: after the one before it, and which way all foreign sites went meanwhile."""

import pandas as pd

from relations.dossier import Dossier
from relations.exhibits.chronicle.chosen_claims import claimed, when
from relations.exhibits.presence.facilities import forces_at
from relations.exhibits.words.numbers import number, per_cent
from relations.exhibits.words.wording import capital


def counted_sites(dossier: Dossier, frame: pd.DataFrame, mark: str = "") -> str:
    """Return the last count without a stop, after the one before or with its share; `frame` is that of `sites_counted`, `mark` stands around the number."""
    last = frame.iloc[-1]
    said = f"{last['monitor']} counted {mark}{claimed(last)}{mark} {_whose(dossier, last)} sites in {dossier.prose(dossier.partner)} in {when(last)}"
    before = _before(frame)
    if before is not None:
        return f"{said}, after {claimed(before)} in {when(before)}"
    if pd.isna(last["of_all"]):
        return said
    return f"{said}, {per_cent(last['of_all'], 0)} of those of all foreign forces"


def sites_changed(dossier: Dossier, frame: pd.DataFrame) -> str:
    """Return which way the count went last, beside that of all foreign sites where they went the other way; `counted_sites` where it did not change."""
    last, before = frame.iloc[-1], _before(frame)
    if before is None or last["value"] == before["value"]:
        return counted_sites(dossier, frame)
    said = (
        f"{capital(_whose(dossier, last))} sites {_went(before['value'], last['value'])} from {claimed(before)} to {claimed(last)} between {when(before)} "
        f"and {when(last)}, as {last['monitor']} counts"
    )
    change, others = last["value"] - before["value"], last["all"] - before["all"]
    if pd.isna(others) or change * others >= 0:
        return said
    return f"{said}, while those of all foreign forces {_went(before['all'], last['all'])} to {number(last['all'])}"


def _before(frame: pd.DataFrame) -> pd.Series | None:
    """Return the count before the last by the same monitor; None without one."""
    same = frame[frame["monitor"] == frame["monitor"].iloc[-1]]
    return same.iloc[-2] if len(same) > 1 else None


def _went(before: float, after: float) -> str:
    return "fell" if after < before else "rose"


def _whose(dossier: Dossier, row: pd.Series) -> str:
    return forces_at(dossier, row["latest"].date())
