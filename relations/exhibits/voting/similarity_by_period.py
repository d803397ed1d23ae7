"""Table: six measures of the similarity of two voting records in each declared period."""

from collections.abc import Mapping

import pandas as pd

from relations.dossier import Dossier
from relations.exhibits.base import Table
from relations.exhibits.few import FEW
from relations.exhibits.no_data import NoData
from relations.exhibits.voting.similarity_by_year import MEASURES
from relations.exhibits.words.column_words import labels_of, units_of
from relations.exhibits.words.numbers import number
from relations.exhibits.words.period_words import dated_name, years_of
from relations.measures import vote_similarity


def similarity_by_period(dossier: Dossier, a: str, b: str) -> Table | NoData:
    """Return one row per declared period with at least a few joint votes, and a column for each measure."""
    parts = []
    for period in dossier.declared_periods:
        votes = dossier.within(dossier.whole.during(period).ga_votes, "date")
        rows = vote_similarity(votes, a, b, by=None, draws=1)
        rows = rows[rows["measure"].isin(MEASURES)]
        if len(rows) and rows["n"].iloc[0] >= FEW:
            parts.append(rows.assign(period=dated_name(period))[["period", "measure", "n", "estimate"]])
    if not parts:
        return NoData("There are too few joint votes in this period to set measures side by side.")
    frame = pd.concat(parts, ignore_index=True)
    table = frame.pivot(index="period", columns="measure", values="estimate")
    table = table.loc[list(dict.fromkeys(frame["period"])), list(MEASURES)]
    return Table(
        id="similarity-by-period",
        title=_title(table, {dated_name(period): years_of(period) for period in dossier.declared_periods}),
        subtitle=f"Six measures of the similarity of the votes of {dossier.prose(b)} to those of {dossier.prose(a)} in the UN General Assembly, by period",
        note="1 is the same throughout. Identical votes and Lijphart’s index begin at 0; S at minus 1; of the other three, 0 is what chance alone would give "
        "with the same habits of voting. Lijphart’s index and S take an abstention for half a disagreement.",
        columns=[("Period", "left"), *((name, "right") for name in MEASURES.values())],
        rows=[
            [str(period), *(number(value, 2) for value in row)]
            for period, row in zip(table.index, table.to_numpy(), strict=True)
        ],
        sources=dossier.cite(dossier.ga_votes),
        data=frame,
        units=units_of(frame, vote_similarity),
        labels=labels_of(frame, vote_similarity),
    )


def _title(table: pd.DataFrame, when: Mapping[str, str]) -> str:
    """Say when the measures are lowest, in years."""
    if len(table) == 1:
        row = table.iloc[0]
        return f"Identical votes were {number(row['identical'], 2)} of all, agreement beyond chance {number(row['kappa'], 2)}"
    lows = table.idxmin().map(when)
    if lows.nunique() == 1:
        return f"All six measures find the votes least alike {lows.iloc[0]}"
    first = str(lows["identical"])
    corrected = str(lows["kappa"])
    if first == corrected:
        return f"The share of identical votes and agreement beyond chance were both lowest {first}"
    return f"The share of identical votes was lowest {first}, agreement beyond chance {corrected}"
