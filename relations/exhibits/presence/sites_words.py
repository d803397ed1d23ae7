"""The last count of sites in a sentence: how many, and what part of those of all foreign forces before and then."""

import pandas as pd

from relations.dates import date_words
from relations.dossier import Dossier
from relations.exhibits.chronicle.chosen_claims import claimed, when
from relations.exhibits.presence.facilities import forces_at
from relations.exhibits.words.numbers import number, per_cent


def counted_sites(dossier: Dossier, frame: pd.DataFrame, mark: str = "") -> str:
    """Return the sentence without a stop; `frame` is that of `sites_counted`, `mark` stands around the number."""
    last = frame.iloc[-1]
    whose = forces_at(dossier, last["latest"].date())
    said = f"{last['monitor']} counted {mark}{claimed(last)}{mark} {whose} sites in {dossier.prose(dossier.partner)} in {when(last)}"
    shares = frame[frame["of_all"].notna()]
    if pd.isna(last["of_all"]):
        return said
    said = f"{said}, {per_cent(last['of_all'], 0)} of those of all foreign forces"
    first = shares.iloc[0]
    if number(first["of_all"] * 100) == number(last["of_all"] * 100):
        return said
    return f"{said}, after {per_cent(first['of_all'], 0).removesuffix(' per cent')} in {date_words(str(first['as_of'])[:4])}"
