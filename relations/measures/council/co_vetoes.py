"""Vetoes that two permanent members cast together.

share = drafts that both vetoed / drafts that the state vetoed, from 0 to 1: how often the state was joined. A partner that voted no
without being a permanent member has no veto and is not counted here (see `veto_isolation`). Empty when the state vetoed nothing.
"""

from collections.abc import Mapping

import pandas as pd

from relations.measures.columns import check_columns, empty_frame
from relations.measures.council.vetoes import vetoed_by, vetoers

UNITS: Mapping[str, str] = {"n": "vetoes", "together": "vetoes", "share": "share"}


def co_vetoes(drafts: pd.DataFrame, state: str) -> pd.DataFrame:
    """Return one row per partner: `partner`, `n` vetoes of the state, `together`, `share`, `first` and `last` year of a joint veto.

    Partners come in order of `together`; the row whose partner is empty counts the vetoes cast alone. `drafts` has `earliest` and
    `vetoed_by` (codes separated by "; ").
    """
    check_columns(drafts, ("earliest", "vetoed_by"), "drafts")
    own = drafts[vetoed_by(drafts, state)]
    if own.empty:
        return empty_frame(partner="str", n="int64", together="int64", share="float64", first="int64", last="int64")
    others = vetoers(own).map(lambda codes: [code for code in codes if code != state] or [""])
    pairs = pd.DataFrame({"partner": others, "year": own["earliest"].dt.year.astype("int64")}).explode("partner")
    table = pairs.groupby("partner")["year"].agg(together="size", first="min", last="max").astype("int64")
    table = table.sort_values(["together", "first"], ascending=[False, True]).reset_index()
    table.insert(1, "n", len(own))
    table.insert(3, "share", (table["together"] / len(own)).astype("float64"))
    return table.astype({"partner": "str"})
