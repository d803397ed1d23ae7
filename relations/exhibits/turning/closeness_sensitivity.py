"""Table: what other weights and another normalisation make of the composite index."""

import pandas as pd

from relations.dossier import Dossier
from relations.exhibits.base import Table
from relations.exhibits.no_data import NoData
from relations.exhibits.turning.closeness_parts import BOUNDS, PARTS, closeness_parts
from relations.exhibits.words.column_words import units_of
from relations.exhibits.words.numbers import number, spread
from relations.measures import dependence_index


def closeness_sensitivity(dossier: Dossier) -> Table | NoData:
    """Return one row per variant: the years of its highest and lowest value, its mean, and how far it orders the years alike."""
    parts, sources = closeness_parts(dossier)
    parts = parts.dropna(ignore_index=True)
    variants = _variants(parts)
    frame = pd.concat([rows.assign(variant=name) for name, rows in variants.items()], ignore_index=True)
    shown = dossier.within(frame)
    if shown["year"].nunique() < 3:
        return NoData(
            "Fewer than three years of this period have an index, so its variants cannot be held against one another."
        )
    base = shown[shown["variant"] == next(iter(variants))].set_index("year")["index"]
    rows, likeness = [], {}
    for name in variants:
        index = shown[shown["variant"] == name].set_index("year")["index"]
        likeness[name] = float(base.rank().corr(index.rank()))
        rows.append(
            [
                name,
                number(index.mean(), 2),
                spread(index.min(), index.max(), 2),
                str(index.idxmax()),
                str(index.idxmin()),
                number(likeness[name], 2),
            ]
        )
    others = list(likeness)[1:]
    weakest = min(others, key=lambda name: likeness[name])
    lows = pd.Series([row[4] for row in rows]).value_counts()
    return Table(
        id="closeness-sensitivity",
        title=f"{_agreeing(int(lows.iloc[0]), len(rows))} put the low point in {lows.index[0]}; “{weakest}” orders the years least alike",
        subtitle="The index with other weights and another normalisation, in the years of the period in which all parts have a value",
        note="Alike: rank correlation with the first row, 1 where a variant orders the years the same. By range: each part is stretched so that its own "
        "lowest and highest year over all years become 0 and 1, which makes the index depend on the years at hand.",
        columns=[
            ("Variant", "left"),
            ("Mean", "right"),
            ("Range", "right"),
            ("Highest", "right"),
            ("Lowest", "right"),
            ("Alike", "right"),
        ],
        rows=rows,
        sources=sources,
        data=shown[["variant", "year", *PARTS, "index"]].reset_index(drop=True),
        units=units_of(["index"], dependence_index),
        labels=PARTS,
    )


def _agreeing(some: int, n: int) -> str:
    return f"All {n} variants" if some == n else f"{number(some)} of {n} variants"


def _variants(parts: pd.DataFrame) -> dict[str, pd.DataFrame]:
    """Return the index under each variant, the one with equal weights and declared bounds first."""
    found = {"Equal weights": dependence_index(parts, BOUNDS, draws=1)}
    for name, words in PARTS.items():
        rest = {other: 0.0 if other == name else 1 / (len(PARTS) - 1) for other in PARTS}
        found[f"Without {words[0].lower()}{words[1:]}"] = dependence_index(parts, BOUNDS, weights=rest, draws=1)
    for name, words in PARTS.items():
        double = {other: (2.0 if other == name else 1.0) / (len(PARTS) + 1) for other in PARTS}
        found[f"{words} twice"] = dependence_index(parts, BOUNDS, weights=double, draws=1)
    ranges = {name: (float(parts[name].min()), float(parts[name].max())) for name in PARTS}
    found["By range"] = dependence_index(parts, ranges, draws=1)
    return found
