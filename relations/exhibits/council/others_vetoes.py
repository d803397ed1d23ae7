"""The drafts on the partner that other permanent members vetoed, beside those of the first state."""

import pandas as pd

from relations.dossier import Dossier
from relations.measures.council.vetoes import vetoed_by, vetoers


def drafts_vetoed_by_others(dossier: Dossier) -> pd.DataFrame:
    """Return the rows of `sc_drafts` of the period that somebody but not the first state vetoed, in order of time."""
    drafts = dossier.sc_drafts
    others = (vetoers(drafts).map(len) > 0) & ~vetoed_by(drafts, dossier.first)
    return drafts[others].sort_values(["earliest", "draft"], ignore_index=True)
