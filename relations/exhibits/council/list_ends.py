"""The day with which lists end, as their editions state it: what happened later is in none of them."""

import re
from collections.abc import Iterable
from datetime import date

import pandas as pd

from relations.dossier import Dossier
from relations.sources import Source

_END = re.compile(r"\bto (\d{1,2} [A-Z][a-z]+ \d{4})$")


def list_end(sources: Iterable[Source]) -> date | None:
    """Return the last day that an edition of the sources names as its end, such as 4 June 2025; None where none does."""
    found = (_END.search(source.edition or "") for source in sources)
    return max((pd.to_datetime(match[1], format="%d %B %Y").date() for match in found if match), default=None)


def early_end(dossier: Dossier, rows: pd.DataFrame) -> date | None:
    """Return the last day of the lists that these rows come from, None where the period of the dossier does not go on after it."""
    end = list_end(dossier.cite(rows))
    return end if reaches_beyond(dossier, end) else None


def reaches_beyond(dossier: Dossier, end: date | None) -> bool:
    """Tell whether the period of the dossier goes on after that day."""
    return end is not None and (dossier.period is None or dossier.period.end is None or dossier.period.end > end)
