"""The subject of most resolutions, which are routine where one subject has half of many."""

import pandas as pd

from relations.dossier import Dossier
from relations.exhibits.council.vetoed_drafts import subjects
from relations.exhibits.few import FEW

_HALF = 0.5


def subject_of_most(dossier: Dossier, adopted: pd.DataFrame) -> pd.Series | None:
    """Return the subject (`topic`, `prose`, `n`) of half or more of many resolutions; None where they are few or no subject has so many."""
    if len(adopted) < FEW:
        return None
    top = subjects(dossier, adopted).iloc[0]
    return top if top["n"] >= _HALF * len(adopted) else None
