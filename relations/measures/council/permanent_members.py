"""Permanent members of the Security Council, found in the votes.

A permanent member has a row in the votes of every calendar year in which the Council voted; an elected one has them in its terms only. The
answer is right only for votes over more years than a term lasts, so a whole record is asked for and not that of a short period.
"""

import pandas as pd

from relations.errors import DataError
from relations.measures.columns import check_columns

TERM = 2  # years of an elected member; it cannot be re-elected at once


def permanent_members(votes: pd.DataFrame) -> list[str]:
    """Return the codes of the permanent members in alphabetical order; none for votes without rows.

    `votes` has `date` and `state`, a row for every member and roll call. Raises DataError for votes of no more years than a term.
    """
    check_columns(votes, ("date", "state"), "votes")
    years = votes["date"].dt.year
    if votes.empty:
        return []
    if years.nunique() <= TERM:
        raise DataError(
            f"votes of {years.nunique()} years cannot tell permanent members from elected ones, who sit for {TERM}"
        )
    seen = years.groupby(votes["state"]).nunique()
    return sorted(map(str, seen.index[seen == years.nunique()]))
