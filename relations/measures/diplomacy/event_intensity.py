"""Cooperation and conflict between two states by year, as two series that are never netted.

Each event has a declared weight w by its kind and tone: the value on Goldstein's scale, −10 to 10, of the CAMEO root code that the mapping
gives it. cooperation = Σ w over events with w > 0, conflict = Σ |w| over events with w < 0, both 0 or more. A year of aid and of
quarrels has much of both, where a net value would call it a year of nothing. Beside them stand the unweighted counts by tone, and the
weight per event, cooperation / n and conflict / n.

Only events dated to one year for certain count; n_possible says how many more may belong to the year. Years without any are absent:
the record holds what sources report, and they report some years far more closely than others. Sums and counts follow that density;
weights per event much less, so compare periods by these and by shares, not by sums.

Literature: Goldstein (1992), A conflict-cooperation scale for WEIS events data, Journal of Conflict Resolution 36(2); Schrodt (2012),
CAMEO Conflict and Mediation Event Observations: event and actor codebook, version 1.1b3; Weidmann (2016), A closer look at reporting bias
in conflict event data, American Journal of Political Science 60(1).
"""

from collections.abc import Mapping

import pandas as pd

from relations.errors import DataError
from relations.measures.columns import check_columns, check_states
from relations.measures.dated_years import POSSIBLE_LABEL, dated_years

TONES = ("cooperative", "conflictual", "neutral")
UNITS: Mapping[str, str] = {
    **dict.fromkeys(("n", "n_possible", *TONES), "events"),
    "cooperation": "sum of weights",
    "conflict": "sum of weights",
    "cooperation_per_event": "weight",
    "conflict_per_event": "weight",
}
LABELS: Mapping[str, str] = {"n": "Events", **POSSIBLE_LABEL}


def event_intensity(
    events: pd.DataFrame, weights: pd.DataFrame, a: str, b: str, *, initiator: str | None = None
) -> pd.DataFrame:
    """Return one row per year: `year`, `n` events, `n_possible`, `cooperative`, `conflictual`, `neutral` (counts), `cooperation`, `conflict`
    (sums of weights), `cooperation_per_event`, `conflict_per_event`.

    `events` has one row per event: `kind`, `tone`, `initiator`, `target`, `mutual`, `earliest`, `latest`; those between `a` and `b` count, or
    only those that `initiator` began or took part in as equal (`mutual`). `weights` has `kind`, `tone`, `goldstein`. Raises DataError for an
    event without a weight, or a weight whose sign is against its tone.
    """
    check_columns(events, ("kind", "tone", "initiator", "target", "mutual"), "events")
    check_columns(weights, ("kind", "tone", "goldstein"), "weights")
    sign = weights["tone"].map({"cooperative": 1, "conflictual": -1, "neutral": 0})
    wrong = weights[
        sign.isna() | ((weights["goldstein"] > 0).astype(int) - (weights["goldstein"] < 0).astype(int) != sign)
    ]
    if not wrong.empty:
        row = wrong.iloc[0]
        raise DataError(f"the weight {row['goldstein']} of {row['kind']} does not fit the tone {row['tone']}")
    check_states(events, a, b, *([] if initiator is None else [initiator]))
    between = events[
        ((events["initiator"] == a) & (events["target"] == b)) | ((events["initiator"] == b) & (events["target"] == a))
    ]
    if initiator is not None:
        between = between[(between["initiator"] == initiator) | between["mutual"]]
    weighted = between.merge(
        weights[["kind", "tone", "goldstein"]], on=["kind", "tone"], how="left", validate="many_to_one"
    )
    lost = weighted[weighted["goldstein"].isna()]
    if not lost.empty:
        raise DataError(f"no weight for {lost.iloc[0]['kind']} with tone {lost.iloc[0]['tone']}")
    years = dated_years(weighted, "events")
    sure = years["certain"]
    columns = {tone: sure & (years["tone"] == tone) for tone in TONES}
    years = years.assign(
        n=sure,
        n_possible=~sure,
        **columns,
        cooperation=years["goldstein"].clip(lower=0).where(sure, 0.0),
        conflict=(-years["goldstein"]).clip(lower=0).where(sure, 0.0),
    )
    counts = ["n", "n_possible", *TONES]
    table = years.groupby("year", sort=True)[[*counts, "cooperation", "conflict"]].sum()
    table = table.astype(dict.fromkeys(counts, "int64"))
    some = table["n"].where(table["n"] > 0)
    for series in ("cooperation", "conflict"):
        table[series] = table[series].where(table["n"] > 0).astype("float64")
        table[f"{series}_per_event"] = table[series] / some
    return table.reset_index()
