"""The parts of the composite index, and the index over all years.

Three sides of the relationship that are shares by their meaning, so that 0 and 1 need no reference to the data: how often the two vote alike, what
part of the arms of the partner the first state delivered over five years, and what part of the acts between them over five years was
cooperative. Each is weighed the same unless told otherwise; no weights are right, which the band shows.
"""

import pandas as pd

from relations.dossier import Dossier
from relations.exhibits.arms.arms_windows import WINDOW
from relations.exhibits.few import FEW_ACTS
from relations.exhibits.indicators import every_indicator
from relations.exhibits.sourcing.nearest_source import listed_once
from relations.measures import dependence_index
from relations.sources import Source

PARTS = {"votes": "Same votes", "arms": "Arms share", "acts": "Cooperative acts"}
BOUNDS = dict.fromkeys(PARTS, (0.0, 1.0))


def closeness_parts(dossier: Dossier) -> tuple[pd.DataFrame, list[Source]]:
    """Return `year` and the parts over all years, NaN where a part has no value, and the sources."""
    found = {one.id: one for one in every_indicator(dossier.whole)}
    columns = {
        "votes": found["votes"].firm.set_index("year")["value"],
        "arms": found["share"].frame.set_index("year")["value"],
        "acts": _balance(found["acts"].frame),
    }
    parts = pd.DataFrame(columns).rename_axis("year").sort_index().reset_index()
    sources = listed_once(s for name in ("votes", "share", "acts") for s in found[name].sources)
    return parts.astype({"year": "int64"}), sources


def closeness_index(parts: pd.DataFrame) -> pd.DataFrame:
    """Return `dependence_index` of the parts with equal weights."""
    return dependence_index(parts, BOUNDS)


def _balance(acts: pd.DataFrame) -> pd.Series:
    """Return the cooperative share of the acts with a tone over the year and those before it, by year."""
    if acts.empty:
        return pd.Series(dtype="float64")
    years = range(int(acts["year"].min()), int(acts["year"].max()) + 1)
    whole = acts.set_index("year").reindex(years, fill_value=0)
    up, down = whole["value"].rolling(WINDOW).sum(), -whole["low"].rolling(WINDOW).sum()
    return (up / (up + down)).where(up + down >= FEW_ACTS)


def index_in_period(dossier: Dossier) -> pd.DataFrame:
    """Return the rows of the index in the dossier's period in which it has a value."""
    parts, _ = closeness_parts(dossier)
    return dossier.within(closeness_index(parts)).dropna(subset="index").reset_index(drop=True)
