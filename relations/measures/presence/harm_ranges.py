"""Harm to people by year, as each monitor counts it.

Monitors count different things by different rules, and the same death may be in the count of each: counts of two monitors are never
added, nor averaged. Each row is one monitor's own range; least and most are the smallest and largest figure that any monitor gives for
the year, and n is the number of monitors. With one monitor the range is its own and tells nothing of what others would have counted.
All counts are of documented cases, so that the undocumented are missing from every one of them.

Literature: Price and Ball (2014), Big data, selection bias, and the statistical patterns of mortality in conflict, SAIS Review of
International Affairs, on why counts of documented deaths are no estimates of all deaths.
"""

from collections.abc import Mapping

import pandas as pd

from relations.errors import DataError
from relations.measures.columns import check_columns
from relations.suggest import check_known

UNITS: Mapping[str, str] = {"n": "monitors"}


def harm_ranges(harm: pd.DataFrame, indicator: str, *, attributed: str) -> pd.DataFrame:
    """Return one row per year and monitor: `year`, `monitor`, `n` monitors of the year, `value`, `low`, `high`, `least`, `most`, `unit`.

    `harm` has `year`, `indicator`, `monitor`, `attributed`, `value`, `low`, `high`, `unit`. `low` and `high` are the value where a monitor
    gives no range. Counts attributed to different parties are not comparable, so one attribution has to be named. Raises UsageError for
    an indicator or attribution that is not there, DataError for a monitor that is there twice in a year or a range that is upside down.
    """
    check_columns(harm, ("year", "indicator", "monitor", "attributed", "value", "low", "high", "unit"), "harm rows")
    check_known("indicator", (indicator,), harm["indicator"])
    of = harm[harm["indicator"] == indicator]
    check_known("attribution", (attributed,), of["attributed"], where=f"the rows of {indicator}")
    rows = of[of["attributed"] == attributed]
    if rows.duplicated(["year", "monitor"]).any():
        raise DataError(f"a monitor has two rows of {indicator} in a year")
    rows = rows.assign(low=rows["low"].fillna(rows["value"]), high=rows["high"].fillna(rows["value"]))
    if (rows["low"] > rows["high"]).any():
        raise DataError(f"a range of {indicator} has its lower end above its upper end")
    years = rows.groupby("year")
    table = rows.assign(
        n=years["monitor"].transform("size").astype("int64"),
        least=years["low"].transform("min"),
        most=years["high"].transform("max"),
    )
    columns = ["year", "monitor", "n", "value", "low", "high", "least", "most", "unit"]
    return table.sort_values(["year", "monitor"], ignore_index=True)[columns]
