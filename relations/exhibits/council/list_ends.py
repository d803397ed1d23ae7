"""The day with which lists end, as their editions state it: what happened later is in none of them."""

from datetime import date

import pandas as pd

from relations.dossier import Dossier


def list_end(dossier: Dossier, rows: pd.DataFrame) -> date | None:
    """Return the last day that the editions of the lists of these rows reach; None where none of them states its end."""
    editions = dossier.sources.set_index("source")["covers_to"]
    last = editions.loc[[source.id for source in dossier.cite(rows)]].max()
    return None if pd.isna(last) else last.date()


def early_end(dossier: Dossier, rows: pd.DataFrame) -> date | None:
    """Return the last day of the lists that these rows come from, None where the period of the dossier does not go on after it."""
    end = list_end(dossier, rows)
    return end if reaches_beyond(dossier, end) else None


def reaches_beyond(dossier: Dossier, end: date | None) -> bool:
    """Tell whether the period of the dossier goes on after that day."""
    return end is not None and (dossier.period is None or dossier.period.end is None or dossier.period.end > end)
