"""By what right forces stood there: agreements on their stay, with their terms and how they stand today."""

from collections.abc import Sequence

import pandas as pd

from relations.dossier import Dossier
from relations.exhibits.presence.facilities import forces_at
from relations.exhibits.words.numbers import counted
from relations.exhibits.words.wording import capital, in_words, was

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
    """Return how many were signed, for how long most, and when, or of how many it is open whether they stand; `mark` stands around the count.

    Of a period that ended before the last change it is told when they were signed, since how they stand today is no part of it.
    """
    n = len(frame)
    unsettled = int(frame["status"].isin(_UNSETTLED).sum())
    number, _, agreements = counted(n, "agreement").partition(" ")
    whose = forces_at(dossier, frame["latest"].max().date())
    where = dossier.prose(dossier.partner)
    signed = f"{agreements} on the stay of {whose} forces in {where} {was(n)} signed{_for_how_long(frame)}"
    if before_change(dossier):
        return f"{_when(frame)} {mark}{number}{mark} {signed}"
    said = f"{mark}{capital(number)}{mark} {signed}"
    if not unsettled:
        return said
    stand = "it still stands" if unsettled == 1 else "they still stand"
    if unsettled < n:
        return f"{said}; of {in_words(unsettled)} it is open whether {stand}"
    return f"{said}; whether {stand} is open"


def _for_how_long(frame: pd.DataFrame) -> str:
    terms = frame["term"].dropna().str.partition(";")[0]  # what follows is how it ends
    if terms.empty:
        return ""
    term = terms.value_counts().index[0]
    n = int((terms == term).sum())
    how_long = f"for {term}" if term[0].isdigit() else term
    return f" {how_long}" if n == len(frame) else f", {in_words(n)} of them {how_long}"


def before_change(dossier: Dossier) -> bool:
    """Tell whether the period ended before the last declared one began."""
    return dossier.last_day < dossier.declared_periods[-1].start


def _when(frame: pd.DataFrame) -> str:
    first, last = frame["earliest"].min(), frame["latest"].max()
    if f"{first:%B %Y}" == f"{last:%B %Y}":
        return f"In {first:%B %Y}"
    return f"Between {first:%B %Y} and {last:%B %Y}"
