"""Table: the stocks and steps of the debt with what each number is."""

from relations.dates import date_words
from relations.dossier import Dossier
from relations.exhibits.base import Table
from relations.exhibits.chosen_claims import claimed
from relations.exhibits.debt_steps import debt_rows
from relations.exhibits.nearest_source import linked
from relations.exhibits.no_data import NoData
from relations.exhibits.numbers import counted, spread


def debt_listed(dossier: Dossier) -> Table | NoData:
    """Return the stocks and steps of the debt in the period in order of time."""
    rows = debt_rows(dossier)
    if rows.empty:
        return NoData("The data hold no stock and no step of the debt in this period.")
    known = dossier.declared_sources
    several = rows[rows["low"] != rows["high"]]
    return Table(
        id="debt-table",
        title=f"{counted(len(rows), 'stock or step', 'stocks and steps')}; "
        f"{'sources differ on ' + counted(len(several), 'of them', 'of them') if len(several) else 'no source differs from another'}".capitalize()
        if len(rows) > 1
        else f"One {rows['step'].iloc[0].replace('-', ' ')} is stated: {claimed(rows.iloc[0])} million dollars",
        subtitle="Stocks (what was owed) and steps (what changed it), million USD",
        note="Range: lowest and highest number of all claims, and how many there are. In the year of a settlement the order is from the larger sum to "
        "the smaller.",
        columns=[("Date", "left"), ("What", "left"), ("Million USD", "right"), ("Range (claims)", "right"), ("Note", "left"), ("Source", "left")],
        rows=[
            [
                date_words(row.date), f"{row.step.replace('-', ' ')}, {row.kind}" if row.kind != "all" else row.step.replace("-", " "), claimed(row),
                f"{spread(row.low, row.high)} ({row.n})" if row.n > 1 else "", row.note if isinstance(row.note, str) else "",
                linked(known[row.source]),
            ]
            for row in rows.itertuples(index=False, name="Step")
        ],
        sources=dossier.cite(dossier.whole.claims[dossier.whole.claims["quantity"].isin(rows["quantity"])]),
        data=rows[["claim", "date", "step", "kind", "value", "low", "high", "unit", "n", "note", "source"]],
        labels={"n": "Claims"},
    )  # fmt: skip
