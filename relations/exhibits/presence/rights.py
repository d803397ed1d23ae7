"""By what right forces stood there: agreements on their stay, with their terms and how they stand today."""

from collections.abc import Sequence

import pandas as pd

from relations.dossier import Dossier
from relations.exhibits.presence.facilities import forces_at
from relations.exhibits.words.numbers import counted
from relations.exhibits.words.wording import capital, in_words

_UNSETTLED = ("disputed", "open")


def agreed(dossier: Dossier, agreements: Sequence[str]) -> pd.DataFrame:
    """Return the agreements with an id in `agreements` that were signed by the end of the period, in order of signature; empty without ids.

    Raises UsageError for an id that no agreement has.
    """
    dossier.check_names("agreements", "agreement", agreements)
    table = dossier.whole.agreements
    own = table[table["agreement"].isin(list(agreements)) & (table["earliest"] <= pd.Timestamp(dossier.last_day))]
    return own.sort_values(["earliest", "agreement"], ignore_index=True)


def rights_said(dossier: Dossier, frame: pd.DataFrame, mark: str = "") -> str:
    """Return how many let forces stay, for how long most do, and of how many it is open whether they stand; `mark` stands around the count."""
    n = len(frame)
    unsettled = int(frame["status"].isin(_UNSETTLED).sum())
    how_many = counted(n, "agreement lets", "agreements let")
    number, _, let = how_many.partition(" ")
    whose = forces_at(dossier, frame["latest"].max().date())
    where = dossier.prose(dossier.partner)
    said = f"{mark}{capital(number)}{mark} {let} {whose} forces stay in {where}{_for_how_long(frame)}"
    if not unsettled:
        return said
    stand = "it still stands" if unsettled == 1 else "they still stand"
    if unsettled < n:
        return f"{said}; of {in_words(unsettled)} it is open whether {stand}"
    return f"{said}; whether {stand} is open"


def _for_how_long(frame: pd.DataFrame) -> str:
    terms = frame["term"].dropna()
    if terms.empty:
        return ""
    term = terms.value_counts().index[0]
    n = int((terms == term).sum())
    return f" for {term}" if n == len(frame) else f", {in_words(n)} of them for {term}"
