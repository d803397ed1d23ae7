"""Years in which a partner took part in most votes: in the others its rank rests on another agenda than those of the members around it."""

import pandas as pd

from relations.exhibits.words.numbers import listed, number

ENOUGH = 0.75  # of the joint votes of the median member


def full_years(ranks: pd.DataFrame) -> pd.DataFrame:
    """Return the rows of `partner_rank` of these years."""
    return ranks[ranks["n"] >= ENOUGH * ranks["median_n"]]


def part_told(ranks: pd.DataFrame) -> str:
    """Return the other years with the votes on which their rank rests, for a note; nothing where there is none."""
    part = ranks.drop(full_years(ranks).index)
    return listed(
        [
            f"{row.year} ({number(row.n)} joint votes, the median member {number(row.median_n)})"
            for row in part.itertuples()
        ]
    )
