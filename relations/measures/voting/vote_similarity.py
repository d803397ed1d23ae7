"""All measures of the similarity of two voting records, side by side, from one joint table per group.

| measure | range | what it adds |
| --- | --- | --- |
| identical | 0 to 1 | the share of identical votes (`agreement`) |
| lijphart | 0 to 1 | an abstention is half a disagreement (`lijphart_index`) |
| s_absolute, s_squared | -1 to 1 | the same on the scale of S; squared distances (`s_score`) |
| pi | -1 to 1 | identical votes beyond chance, one propensity for both (`scotts_pi`) |
| kappa, kappa_linear, kappa_squared | -1 to 1 | beyond chance, each with its own propensities (`cohens_kappa`) |
| alpha, alpha_ordinal | below 0 to 1 | beyond chance, corrected for few roll calls (`krippendorffs_alpha`) |

Intervals are percentiles of resampled tables (see `resampled_tables`), the same for all measures so that they can be compared. They tell
how far the value depends on which roll calls were held, not how well the measure fits its purpose. With few roll calls they are too
narrow.
"""

from collections.abc import Callable, Mapping
from functools import partial

import numpy as np
import numpy.typing as npt
import pandas as pd

from relations.measures.intervals import BOUND_LABELS
from relations.measures.voting.agreement import identical_share
from relations.measures.voting.cohens_kappa import cohens_kappa
from relations.measures.voting.joint_tables import Tables, Values, cells, counted, grouped_votes
from relations.measures.voting.joint_votes import Absence
from relations.measures.voting.krippendorffs_alpha import krippendorffs_alpha
from relations.measures.voting.lijphart_index import lijphart_index
from relations.measures.voting.resampled_tables import percentile_interval, resampled_tables
from relations.measures.voting.s_score import s_score
from relations.measures.voting.scotts_pi import scotts_pi

MEASURES: dict[str, Callable[[Tables], Values]] = {
    "identical": identical_share,
    "lijphart": lijphart_index,
    "s_absolute": partial(s_score, distance="absolute"),
    "s_squared": partial(s_score, distance="squared"),
    "pi": scotts_pi,
    "kappa": partial(cohens_kappa, weights="none"),
    "kappa_linear": partial(cohens_kappa, weights="linear"),
    "kappa_squared": partial(cohens_kappa, weights="squared"),
    "alpha": partial(krippendorffs_alpha, level="nominal"),
    "alpha_ordinal": partial(krippendorffs_alpha, level="ordinal"),
}
UNITS: Mapping[str, str] = {"n": "joint votes"}
LABELS: Mapping[str, str] = {"n": "Joint votes", **BOUND_LABELS}


def vote_similarity(
    votes: pd.DataFrame,
    a: str,
    b: str,
    *,
    by: str | None = "year",
    absence: Absence = "dropped",
    only: str | None = None,
    draws: int = 2000,
    seed: int = 1,
) -> pd.DataFrame:
    """Return one row per group and measure: the group, `measure`, `n` joint roll calls, `estimate`, its 95 % interval `low`, `high`,
    and the options: `absence`, and `universe` ("all" roll calls of the frame, or the name of the column `only`).

    `by`, `absence`, `only`, groups and errors are those of `joint_tables`. Roll calls are drawn again within sessions, within years where
    the frame has no column `session`. A value that is undefined is NaN, and so is an interval of which resampling tells nothing (see
    `percentile_interval`). The same seed gives the same intervals.
    """
    joint = grouped_votes(votes, a, b, by=by, absence=absence, only=only)
    stratum = joint["session"] if "session" in joint else pd.to_datetime(joint["date"]).dt.year
    joint = joint.assign(stratum=stratum)
    keys = [by] if by else []
    tables, strata = counted(joint, keys), counted(joint, [*keys, "stratum"])
    resampled = None
    if len(strata):
        group = pd.Index(tables[by]).get_indexer(strata[by]) if by else np.zeros(len(strata))
        resampled = resampled_tables(cells(strata), group.astype("int64"), draws=draws, seed=seed)
    parts = [
        pd.DataFrame({**tables[keys], "measure": name, **_values(measure, cells(tables), resampled)})
        for name, measure in MEASURES.items()
    ]
    table = pd.concat(parts).sort_index(kind="stable").reset_index(drop=True)
    return table.astype({"measure": "str"}).assign(absence=absence, universe=only or "all")


def _values(
    measure: Callable[[Tables], Values], observed: Tables, resampled: Tables | None
) -> dict[str, npt.NDArray[np.generic]]:
    estimate = measure(observed)
    nothing = np.full(len(observed), np.nan)
    low, high = (nothing, nothing) if resampled is None else percentile_interval(measure(resampled))
    return {"n": observed.sum(axis=(-2, -1)), "estimate": estimate, "low": low, "high": high}
