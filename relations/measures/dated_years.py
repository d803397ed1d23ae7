"""The years that dated rows belong to, certain or possible.

A row whose days all lie in one year belongs to it for certain. A row whose date spans years (`198X`, `1976/1977`) may belong to any of
them; it is possible in each and certain in none, so that a count can show it without guessing. A row with an open or unknown end is
possible only in the year of the end that is known, because the others have no bound.
"""

import pandas as pd

from relations.measures.columns import check_columns

# What the rows that are possible in a year and certain in none are called where a measure counts them.
POSSIBLE_LABEL = {"n_possible": "Possibly in the year"}


def dated_years(frame: pd.DataFrame, what: str) -> pd.DataFrame:
    """Return the rows of `frame` once for each year that they may belong to, with `year` and `certain`.

    The frame has `earliest` and `latest`; rows without both are left out. `what` names the rows in the DataError for a missing column.
    """
    check_columns(frame, ("earliest", "latest"), what)
    dated = frame[frame["earliest"].notna() | frame["latest"].notna()]
    first = dated["earliest"].fillna(dated["latest"]).dt.year.astype("int64")
    last = dated["latest"].fillna(dated["earliest"]).dt.year.astype("int64")
    certain = (first == last) & dated["earliest"].notna() & dated["latest"].notna()
    years = [list(range(start, end + 1)) for start, end in zip(first, last, strict=True)]
    spread = dated.assign(year=pd.Series(years, index=dated.index, dtype="object"), certain=certain)
    return spread.explode("year", ignore_index=True).astype({"year": "int64", "certain": "bool"})
