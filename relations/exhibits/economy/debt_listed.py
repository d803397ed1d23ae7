"""Table: the stocks and steps of the debt with what each number is."""

import pandas as pd

from relations.dates import date_words
from relations.dossier import Dossier
from relations.exhibits.base import Table
from relations.exhibits.chronicle.chosen_claims import claimed, claimed_range
from relations.exhibits.economy.debt_rows import debt_rows
from relations.exhibits.no_data import NoData
from relations.exhibits.sourcing.nearest_source import linked
from relations.exhibits.words.column_words import labels_of, units_of
from relations.exhibits.words.numbers import counted
from relations.measures import debt_path

_SHOWN = ["claim", "date", "step", "kind", "value", "low", "high", "unit", "n", "note", "source"]


def debt_listed(dossier: Dossier) -> Table | NoData:
    """Return the stocks and steps of the debt in the period in order of time."""
    rows = debt_rows(dossier)
    if rows.empty:
        return NoData("The data hold no stock and no step of the debt in this period.")
    known = dossier.declared_sources
    return Table(
        id="debt-table",
        title=_title(rows),
        subtitle="Stocks (what was owed) and steps (what changed it), million USD",
        note="Range: lowest and highest number of all claims, and how many there are."
        + (
            " In the year of a settlement the order is from the larger sum to the smaller."
            if "write-off" in set(rows["step"])
            else ""
        ),
        columns=[
            ("Date", "left"),
            ("What", "left"),
            ("Million USD", "right"),
            ("Range (claims)", "right"),
            ("Note", "left"),
            ("Source", "left"),
        ],
        rows=[
            [
                date_words(row.date),
                f"{row.step}, {row.kind}" if row.kind != "all" else row.step,
                claimed(row),
                claimed_range(row),
                row.note if isinstance(row.note, str) else "",
                linked(known[row.source]),
            ]
            for row in rows.itertuples(index=False, name="Step")
        ],
        sources=dossier.cite(dossier.whole.claims[dossier.whole.claims["quantity"].isin(rows["quantity"])]),
        data=rows[_SHOWN],
        units=units_of(_SHOWN, debt_path),
        labels=labels_of(_SHOWN, debt_path),
    )


def _title(rows: pd.DataFrame) -> str:
    """Say how many there are, and on how many of them sources differ."""
    if len(rows) == 1:
        return f"One {rows['step'].iloc[0]} is stated: {claimed(rows.iloc[0])} million dollars"
    several = int((rows["low"] != rows["high"]).sum())
    if not several:
        return f"{_counted(rows).capitalize()}; no source differs from another"
    return f"{_counted(rows).capitalize()}; sources differ on {counted(several, 'of them', 'of them')}"


def _counted(rows: pd.DataFrame) -> str:
    """Return how many there are, by what they are."""
    n, stocks = len(rows), int((rows["step"] == "stock").sum())
    if stocks in (0, n):
        return counted(n, "stock" if stocks else "step")
    return counted(n, "stock or step", "stocks and steps")
