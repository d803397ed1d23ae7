"""Agreement of a pair against the median pair: that of the state with the median member of the same year.

difference = agreement of the pair - median agreement of the state with all members, from -1 to 1: above 0 the partner was closer than most.
Both stand on nearly the same roll calls, so that what the agenda does to all members alike falls out. The quartiles say how far apart
the members lie, hence how much a difference means.
"""

from collections.abc import Mapping

import pandas as pd

from relations.measures.columns import check_states
from relations.measures.voting.partner_rank import LEAST_SHARE, compared_partners

UNITS: Mapping[str, str] = {
    "n": "joint votes",
    "members": "members",
    **dict.fromkeys(("agreement", "lower", "median", "upper", "difference"), "share"),
}


def median_pair(
    partners: pd.DataFrame, state: str, partner: str, *, least: int = 10, least_share: float = LEAST_SHARE
) -> pd.DataFrame:
    """Return one row per year: `year`, `n` joint votes, `agreement`, `members` compared, `lower` quartile, `median`, `upper` quartile of
    the agreement of the state with these members (the partner is one of them), `difference`.

    `partners`, `least` and `least_share` are those of `partner_rank`. Years in which the partner has fewer joint votes are absent.
    """
    check_states(partners, state, partner)
    compared = compared_partners(partners, state, least, least_share)
    by_year = compared.groupby("year")["agreement"]
    compared = compared.assign(
        members=by_year.transform("size").astype("int64"),
        lower=by_year.transform("quantile", 0.25),
        median=by_year.transform("median"),
        upper=by_year.transform("quantile", 0.75),
    )
    found = compared[compared["partner"] == partner].sort_values("year", ignore_index=True)
    found = found.rename(columns={"joint": "n"}).assign(difference=found["agreement"] - found["median"])
    return found[["year", "n", "agreement", "members", "lower", "median", "upper", "difference"]]
