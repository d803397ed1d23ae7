"""Agreement with the mix of topics of all years held fixed: one figure for a year, whichever period a report is about."""

import pandas as pd

from relations.dossier import Dossier
from relations.measures import standardised_agreement


def fixed_agenda(dossier: Dossier, a: str, b: str) -> pd.DataFrame:
    """Return the rows of `standardised_agreement` over all years, each topic with its weight in all votes of the data."""
    found: pd.DataFrame = dossier.once(_computed, a, b)
    return found


def _computed(whole: Dossier, a: str, b: str) -> pd.DataFrame:
    return standardised_agreement(whole.ga_votes, a, b)
