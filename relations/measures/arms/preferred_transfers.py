"""Arms transfers with one edition of the source for each year.

The editions revise one another, so they are never added or averaged: each year is taken whole from the edition that the table
`arms_editions` prefers for it, and the reason stands there.
"""

import pandas as pd


def preferred_transfers(transfers: pd.DataFrame, editions: pd.DataFrame) -> pd.DataFrame:
    """Return the rows of `transfers` (`edition`, `year`, `supplier`, `recipient`, `tiv`) whose edition is preferred for their year.

    A year that no edition is preferred for has no rows.
    """
    chosen = transfers.merge(
        editions[["edition", "preferred_from", "preferred_to"]], on="edition", validate="many_to_one"
    )
    inside = (chosen["year"] >= chosen["preferred_from"]) & (chosen["year"] <= chosen["preferred_to"])
    return chosen.loc[inside.fillna(False).astype(bool), list(transfers.columns)].reset_index(drop=True)
