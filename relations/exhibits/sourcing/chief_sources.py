"""The sources that a key finding names when it rests on many: those that carry most of it. Its exhibit names all of them."""

import pandas as pd

from relations.dossier import Dossier
from relations.sources import Source

MOST = 5  # note numbers that a sentence can carry
_SHARE = 0.1  # of the rows, from which a source is a chief one


def chief_sources(dossier: Dossier, frame: pd.DataFrame) -> list[Source]:
    """Return all sources of the rows up to `MOST`, of more those that each carry a tenth of the rows or more."""
    found = dossier.cite(frame)
    if len(found) <= MOST:
        return found
    shares = frame["source"].value_counts(normalize=True)
    return dossier.cite(frame[frame["source"].map(shares) >= _SHARE])
