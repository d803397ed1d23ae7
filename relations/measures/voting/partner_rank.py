"""Rank of one partner among all members by agreement with a state.

Agreement rises and falls with the agenda, so a share says little without the shares of others in the same year. The rank compares the
partner with every other member: 1 is the member that agreed most. Members with few joint votes are left out, since two out of two
is no evidence of closeness, and so are those that took part in a small share of the votes.
"""

from collections.abc import Mapping
from typing import Final

import pandas as pd

from relations.measures.columns import check_columns, check_states

LEAST_SHARE: Final = 1 / 3
UNITS: Mapping[str, str] = {
    "n": "joint votes",
    "median_n": "joint votes",
    "rank": "rank",
    "members": "members",
    **dict.fromkeys(("agreement", "percentile", "median"), "share"),
}
LABELS: Mapping[str, str] = {
    "n": "Joint votes",
    "median": "Agreement of the median member",
    "median_n": "Joint votes of the median member",
}


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


def partner_rank(
    partners: pd.DataFrame, state: str, partner: str, *, least: int = 10, least_share: float = LEAST_SHARE
) -> pd.DataFrame:
    """Return one row per year: `year`, `n` joint votes, `agreement`, `rank`, `members` ranked, `percentile`, `median`, `median_n`.

    `partners` has year, state, partner, joint, same. Rank 1 is the highest agreement; members with equal agreement share the
    better rank. Only members with `least` or more joint votes in the year, and at least `least_share` of the votes of the state in the year
    (see `compared_partners`), are ranked; years in which the
    partner has fewer are absent. `percentile` is the share of the other ranked members that agreed less, from 0 to 1 (NaN if there are none); `median` is
    the agreement of the median member, `median_n` the median number of joint votes: each member is ranked on the votes in which it took part,
    so that a partner with far fewer than most is ranked on another agenda.
    """
    ranked = compared_partners(partners, state, least, least_share)
    check_states(partners, state, partner)
    by_year = ranked.groupby("year")["agreement"]
    ranked = ranked.assign(
        rank=by_year.rank(method="min", ascending=False).astype("int64"),
        below=by_year.rank(method="min") - 1,
        members=by_year.transform("size"),
        median=by_year.transform("median"),
        median_n=ranked.groupby("year")["joint"].transform("median"),
    )
    found = ranked[ranked["partner"] == partner].sort_values("year", ignore_index=True)
    found["percentile"] = found["below"] / (found["members"] - 1).where(found["members"] > 1)
    return found.rename(columns={"joint": "n"})[
        ["year", "n", "agreement", "rank", "members", "percentile", "median", "median_n"]
    ]
