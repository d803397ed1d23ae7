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
    """Say what was owed at the first and at the last of the dates."""
    if len(rows) == 1:
        return f"One {rows['step'].iloc[0]} is stated: {claimed(rows.iloc[0])} million dollars"
    stocks = rows[rows["step"] == "stock"]
    if len(stocks) < 2:
        is_ = "is" if len(rows) == 1 else "are"
        return f"{counted(len(rows), 'step').capitalize()} of the debt {is_} stated"
    first, last = stocks.iloc[0], stocks.iloc[-1]
    return (
        f"The stated debt was first {claimed(first)} million dollars ({date_words(first['date'])}), at the end {claimed(last)} million "
        f"({date_words(last['date'])})"
    )
