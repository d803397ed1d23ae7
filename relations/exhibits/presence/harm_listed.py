"""Table: incidents and harm to people by year that each monitor ascribes to the forces."""

from typing import Any

import pandas as pd

from relations.dossier import Dossier
from relations.exhibits.base import Table
from relations.exhibits.no_data import NoData
from relations.exhibits.presence.frames import narrow_first, own_harm
from relations.exhibits.presence.harm_words import attribution, part_years
from relations.exhibits.words.numbers import number, spread


def harm_listed(dossier: Dossier) -> Table | NoData:
    """Return one row per year with a column for each monitor, indicator and attribution."""
    harm = own_harm(dossier)
    if harm.empty:
        return NoData("So there is no table of incidents and persons by year.")
    monitors = harm[["indicator", "monitor", "attributed"]].drop_duplicates()
    keys = narrow_first(harm).merge(monitors, on=["indicator", "attributed"])
    both = [
        key.Index
        for key in keys.itertuples()
        if (harm[_of(harm, key)]["value"].notna() & harm[_of(harm, key)]["low"].notna()).any()
    ]
    heads = [
        (head, "right")
        for key in keys.itertuples()
        for head in ([_head(key), f"{key.monitor}: lowest and highest"] if key.Index in both else [_head(key)])
    ]
    rows = []
    for year in sorted(harm["year"].unique()):
        row = [str(year)]
        for key in keys.itertuples():
            own = harm[(harm["year"] == year) & _of(harm, key)]
            row += [_cell(own), _bounds(own)] if key.Index in both else [_cell(own)]
        rows.append(row)
    bounded = keys[keys["indicator"].isin(harm.loc[harm["low"].notna(), "indicator"])]
    narrow = harm[_of(harm, bounded.iloc[0])] if len(bounded) else harm.iloc[:0]
    return Table(
        id="harm-table",
        title=_title(narrow, harm),
        subtitle="Incidents and persons by year, with the party that the sources of the monitor blame; ranges are those of the monitor",
        note="Columns of different monitors are never added. A wider attribution contains the narrower one, so the columns of one monitor overlap; "
        "what it has beyond the narrower is mostly graded as contested: other parties are blamed as well."
        + part_years(harm),
        columns=[("Year", "left"), *heads],
        rows=rows,
        sources=dossier.cite(harm),
        data=harm[
            ["year", "start", "end", "indicator", "monitor", "attributed", "value", "low", "high", "unit", "note"]
        ],
    )


def _head(key: object) -> str:
    indicator, monitor, attributed = (str(getattr(key, name)) for name in ("indicator", "monitor", "attributed"))
    return f"{monitor}: {indicator.replace('-', ' ')}, {attribution(attributed)}"


def _cell(own: pd.DataFrame) -> str:
    if own.empty:
        return ""
    row = own.iloc[0]
    if pd.isna(row["value"]):
        return _unbroken(spread(row["low"], row["high"]))
    return number(row["value"])


def _bounds(own: pd.DataFrame) -> str:
    return "" if own.empty else _unbroken(spread(own.iloc[0]["low"], own.iloc[0]["high"]))


def _of(harm: pd.DataFrame, key: Any) -> pd.Series:
    same = (harm["indicator"] == key.indicator) & (harm["monitor"] == key.monitor)
    return same & (harm["attributed"] == key.attributed)


def _title(narrow: pd.DataFrame, harm: pd.DataFrame) -> str:
    if narrow.empty:
        return f"{harm['monitor'].iloc[0]} counts {number(harm['value'].sum())} {harm['indicator'].iloc[0].replace('-', ' ')} over the years of the period"
    one = narrow.iloc[0]
    return (
        f"{one['monitor']} counts {spread(narrow['low'].sum(), narrow['high'].sum())} {one['indicator'].replace('-', ' ')} where sources blame "
        f"{attribution(one['attributed'])}"
    )


def _unbroken(text: str) -> str:
    """Return a range that stays on one line."""
    return text.replace(" ", "\u00a0")
