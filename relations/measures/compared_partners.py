"""The members with which a partner is compared: all that voted with a state often enough in a year."""

from typing import Final

import pandas as pd

from relations.measures.columns import check_columns

LEAST_SHARE: Final = 1 / 3


def compared_partners(partners: pd.DataFrame, state: str, least: int, least_share: float = LEAST_SHARE) -> pd.DataFrame:
    """Return the rows of `partners` (`year`, `state`, `partner`, `joint`, `same`) of the state with enough joint votes, with `agreement`, the
    share of identical votes, from 0 to 1.

    Enough are `least` or more, and at least `least_share` of those that the state had in the year with the member that voted with it most
    often, which is nearly all of its votes. Members with few joint votes are left out, since two out of two is no evidence of
    closeness, and those that took part in a small part of the agenda, since the rest might have told another story.
    """
    check_columns(partners, ("year", "state", "partner", "joint", "same"), "counts of partners")
    own = partners[partners["state"] == state]
    most = own.groupby("year")["joint"].transform("max")
    compared = own[(own["joint"] >= least) & (own["joint"] >= least_share * most)]
    return compared.assign(agreement=(compared["same"] / compared["joint"]).astype("float64"))
