"""Table: numbers that sources claim, each with its date, its range and the source that is preferred."""

from collections.abc import Sequence

import pandas as pd

from relations.dossier import Dossier
from relations.exhibits.base import Table
from relations.exhibits.chronicle.chosen_claims import (
    chosen_claims,
    claim_sources,
    claimed,
    claimed_range,
    unit_words,
    when,
)
from relations.exhibits.no_data import NoData
from relations.exhibits.sourcing.origin import linked_origin
from relations.exhibits.words.abbreviations import abbreviations, named_in
from relations.exhibits.words.column_words import labels_of, units_of
from relations.exhibits.words.numbers import counted, number, spread
from relations.exhibits.words.period_words import period_words

_SHOWN = ["quantity", "name", "as_of", "value", "low", "high", "unit", "n", "sources", "source", "event"]


def claims_listed(
    dossier: Dossier,
    what: str,
    patterns: Sequence[str],
    *,
    category: str | None = None,
    units: Sequence[str] = (),
    rows: int = 24,
    title: str = "",
    note: str = "",
) -> Table | NoData:
    """Return the numbers about `what` (such as `personnel` or `operations`) whose quantity fits a pattern, in order of time.

    `title` says what they come to where the caller has chosen them, `note` what is to be known of these.
    Where there are more than `rows`, those that most sources give are shown, and the data hold all.
    """
    frame = chosen_claims(dossier, patterns, category=category, units=units)
    if frame.empty:
        return NoData(f"The data hold no number on {what} in this period.")
    shown = frame.sort_values(["sources", "n"], ascending=False, kind="stable").head(rows).sort_index()
    known = dossier.declared_sources

    units_shown = list(dict.fromkeys(shown["unit"]))
    alone = unit_words(units_shown[0]) if len(units_shown) == 1 else ""
    head = f"Number, {alone}" if alone else "Number"
    ranged = bool((shown["low"] != shown["high"])[shown["n"] > 1].any())
    return Table(
        id=f"{what.replace(' ', '-')}-claims",
        title=title or _title(frame, what),
        subtitle=f"Numbers on {what} that sources give, {period_words(dossier)}"
        + (f"; {len(shown)} of {number(len(frame))}, those that most sources give" if len(shown) < len(frame) else ""),
        note=("Range: lowest and highest number that any source gives, and how many give one. " if ranged else "")
        + "Numbers are those of the source or of the party that it quotes; "
        "this report vouches for who said them, not for their truth."
        + abbreviations(dossier, shown["name"], named_in(dossier))
        + (f" {note}" if note else ""),
        columns=[
            ("As of", "left"),
            ("What is counted", "left"),
            (head, "right"),
            *([("Range (claims)", "right")] if ranged else []),
            ("Source", "left"),
        ],
        rows=[
            [
                when(row),
                row.name,
                claimed(row) if alone else f"{claimed(row)} {unit_words(row.unit)}",
                *([claimed_range(row)] if ranged else []),
                linked_origin(dossier, known[row.source]),
            ]
            for row in shown.itertuples(index=False, name="Claim")
        ],
        sources=claim_sources(dossier, shown),
        data=frame[_SHOWN],
        units=units_of(_SHOWN, chosen_claims),
        labels=labels_of(_SHOWN, chosen_claims),
    )


def _title(frame: pd.DataFrame, what: str) -> str:
    many = frame[frame["n"] > 1]
    apart = many[many["low"] != many["high"]]
    if len(frame) == 1:
        row = frame.iloc[0]
        return f"One number on {what}: {row['name']}, {claimed(row)} {unit_words(row['unit'])}"
    whole = f"{counted(len(frame), 'number')} on {what}".capitalize()
    if many.empty:
        return f"{whole}, each from a single source"
    if apart.empty:
        alone = len(frame) - len(many)
        return f"{whole}; {counted(alone, 'rests on one source', 'rest on one source each')}" if alone else whole
    wide = apart.loc[apart["spread"].idxmax()] if apart["spread"].notna().any() else apart.iloc[0]
    range_ = f"“{wide['name']}”: {spread(wide['low'], wide['high'])} {unit_words(wide['unit'])}"
    if len(apart) == 1:
        return f"{whole}; sources differ on one, {range_}"
    return f"{whole}; sources differ on {counted(len(apart), 'of them', 'of them')}, most on {range_}"
