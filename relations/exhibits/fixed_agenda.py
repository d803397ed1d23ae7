"""Agreement with the mix of topics of all years held fixed: one figure for a year, whichever period a report is about."""

import pandas as pd

from relations.dossier import Dossier
from relations.exhibits.once import once
from relations.measures import standardised_agreement


@once
def fixed_agenda(dossier: Dossier, a: str, b: str) -> pd.DataFrame:
    """Return the rows of `standardised_agreement` over all years, each topic with its weight in all votes of the data."""
    return standardised_agreement(dossier.ga_votes, a, b)
