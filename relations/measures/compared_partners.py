"""The members with which a partner is compared: all that voted with a state often enough in a year."""

import pandas as pd

from relations.measures.columns import check_columns


def compared_partners(partners: pd.DataFrame, state: str, least: int) -> pd.DataFrame:
    """Return the rows of `partners` (`year`, `state`, `partner`, `joint`, `same`) of the state with `least` or more joint votes, with
    `agreement`, the share of identical votes, from 0 to 1.

    Members with few joint votes are left out, since two out of two is no evidence of closeness.
    """
    check_columns(partners, ("year", "state", "partner", "joint", "same"), "counts of partners")
    compared = partners[(partners["state"] == state) & (partners["joint"] >= least)]
    return compared.assign(agreement=(compared["same"] / compared["joint"]).astype("float64"))
