"""Who put drafts forward, as far as the data know: a draft without sponsors is one whose sponsors are not known, not one that nobody put forward."""

import pandas as pd

from relations.dossier import Dossier
from relations.exhibits.words.numbers import listed, number

UNKNOWN = "?"
_PRESIDENT = "president"
_NAMED = 3  # states that a cell names


def sponsors_of(drafts: pd.DataFrame) -> pd.Series:
    """Return the states that put each draft forward, as tuples of codes; empty where they are not known or it was the President."""
    codes = drafts["sponsors"].fillna("").str.split("; ")
    return codes.map(lambda found: tuple(code for code in found if code not in ("", _PRESIDENT)))


def at_least(drafts: pd.DataFrame) -> str:
    """Return "at least ", which a count of those of one sponsor needs where the sponsors of some of the drafts are not known."""
    return "at least " if drafts["sponsors"].isna().any() else ""


def sponsors_text(dossier: Dossier, sponsors: object) -> str:
    """Return who put a draft forward, for a cell: names of a few; of many their number, with the first state named where it is one."""
    if pd.isna(sponsors):
        return UNKNOWN
    if sponsors == _PRESIDENT:
        return "the President"
    codes = str(sponsors).split("; ")
    if len(codes) <= _NAMED:
        return listed(sorted(dossier.short(code) for code in codes))
    if dossier.first in codes:
        return f"{dossier.short(dossier.first)} and {number(len(codes) - 1)} others"
    return f"{number(len(codes))} states"
