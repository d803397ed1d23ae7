"""What is stated of trade where the series end: their last years, sums of officials, and how much they say that it grew, in order of time."""

from collections.abc import Sequence

import pandas as pd

from relations.dossier import Dossier
from relations.exhibits.economy.frames import BASE, series_name, turnover
from relations.exhibits.economy.growth_frame import grown, growth_frame
from relations.exhibits.economy.stated_trade import priced_sums, stated_turnover

SHOWN = ["year", "as_of", "name", "value", "low", "high", "unit", "real", "growth", "source"]
SERIES_YEARS = 2  # the last of the series, to which the statements are tied


def sums_and_growth_frame(dossier: Dossier, sums: Sequence[str], growth: Sequence[str]) -> pd.DataFrame:
    """Return the columns `SHOWN` with `stated_low`, `stated_high`, and `kind`: `series`, `sum` or `growth`; empty where nothing is stated.

    `real` is in prices of the base year, `growth` in words: a sum has the growth that its source states for the same time.
    """
    stated, grew = priced_sums(dossier, stated_turnover(dossier, sums)), growth_frame(dossier, growth)
    if stated.empty and grew.empty:
        return pd.DataFrame(columns=[*SHOWN, "stated_low", "stated_high", "kind"])
    grew = grew.assign(growth=[grown(row) for _, row in grew.iterrows()], kind="growth")
    stated = stated.assign(growth=None, kind="sum")
    if len(stated) and len(grew):
        stated, grew = _joined(stated, grew)
    frame = pd.concat([one for one in (_last_years(dossier), stated, grew) if len(one)], ignore_index=True)
    frame = frame.sort_values("latest", kind="stable", ignore_index=True)
    return frame.reindex(columns=[*SHOWN, "stated_low", "stated_high", "kind"])


def _joined(stated: pd.DataFrame, grew: pd.DataFrame) -> tuple[pd.DataFrame, pd.DataFrame]:
    """Return the sums, each with the growth that its source states for the same time, and the growth that stands alone."""
    beside = grew.set_index(["as_of", "source"])["growth"].to_dict()
    keys = list(zip(stated["as_of"], stated["source"], strict=True))
    left = [key not in keys for key in zip(grew["as_of"], grew["source"], strict=True)]
    return stated.assign(growth=[beside.get(key) for key in keys]), grew[left]


def _last_years(dossier: Dossier) -> pd.DataFrame:
    """Return the last years of the series that reaches furthest."""
    whole = turnover(dossier.whole)
    if whole.empty:
        return whole
    own = whole[whole["series"] == whole.loc[whole["year"].idxmax(), "series"]].sort_values("year").tail(SERIES_YEARS)
    trade = dossier.whole.trade
    series = str(own["series"].iloc[0])
    return pd.DataFrame(
        {
            "year": own["year"],
            "as_of": own["year"].astype("str"),
            "name": f"{series_name(dossier, series)}, series",
            "unit": f"million USD, prices of {BASE}",
            "real": own["turnover"],
            "latest": pd.to_datetime(own["year"].astype("str") + "-12-31"),
            "source": trade.loc[trade["series"] == series, "source"].iloc[0],
            "kind": "series",
        }
    )
