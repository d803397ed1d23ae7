"""The tidy layout of SIPRI's TIV: one row per importer, exporter and year in whole millions, with totals among the rows.

The first column is the one by which the file was made: each of its actors has a row `Total` of the other column for every year.
Rows of the actor `All` repeat these totals, the actor in the second column; `All` with `Total` is the world.
"""

import pandas as pd

from relations.errors import DataError
from relations.ingest.sipri_file import SipriFile

COLUMNS = ["Import_To", "Export_From", "Year", "TIV"]
_ALL, _TOTAL = "All", "Total"
_KEYS = ["actor", "Year"]


def transfers(table: SipriFile) -> pd.DataFrame:
    """Return `line`, `supplier`, `recipient`, `year`, `tiv` (million TIV; 0 is less than half) without the totals.

    Raises DataError for a cell that is no number, a pair twice in a year, a total that is missing or differs from its parts by more
    than rounding (half a million for each part and for the total).
    """
    frame = pd.DataFrame([cells for _, cells in table.records], columns=table.header)
    frame["line"] = [line for line, _ in table.records]
    by, other = table.header[0], table.header[1]
    _check_cells(table, frame)
    frame["tiv"] = frame["TIV"].astype("int64")
    twice = frame.duplicated([by, other, "Year"])
    if twice.any():
        row = frame[twice].iloc[0]
        raise DataError(f"{table.file}:{row['line']}: {row[by]}, {row[other]}, {row['Year']} is there twice")
    parts = frame[(frame[by] != _ALL) & (frame[other] != _TOTAL) & (frame["Year"] != _TOTAL)]
    totals = frame[(frame[by] != _ALL) & (frame[other] == _TOTAL)].rename(columns={by: "actor"})
    repeated = frame[(frame[by] == _ALL) & (frame[other] != _TOTAL)].rename(columns={other: "actor"})
    _check_totals(table, parts.rename(columns={by: "actor"}), totals[totals["Year"] != _TOTAL])
    _check_repeated(table, totals, repeated)
    return (
        parts.rename(columns={"Import_To": "recipient", "Export_From": "supplier"})
        .assign(year=parts["Year"].astype("int64"))
        .reset_index(drop=True)[["line", "supplier", "recipient", "year", "tiv"]]
    )


def _check_cells(table: SipriFile, frame: pd.DataFrame) -> None:
    for column, pattern, what in (
        ("Year", rf"\d{{4}}|{_TOTAL}", f"a year or {_TOTAL}"),
        ("TIV", r"\d+", "a whole number"),
    ):
        bad = ~frame[column].str.fullmatch(pattern)
        if bad.any():
            row = frame[bad].iloc[0]
            raise DataError(f"{table.file}:{row['line']}: {column}: '{row[column]}' is not {what}")


def _check_totals(table: SipriFile, parts: pd.DataFrame, totals: pd.DataFrame) -> None:
    sums = parts.groupby(_KEYS, as_index=False).agg(parts=("tiv", "sum"), n=("tiv", "size"), line=("line", "min"))
    joined = sums.merge(totals[[*_KEYS, "tiv", "line"]], on=_KEYS, how="outer", suffixes=("_part", ""))
    joined["line"] = joined["line"].fillna(joined["line_part"])
    _fail_on(table, joined[joined["tiv"].isna()], "has parts but no total")
    _fail_on(table, joined[joined["parts"].isna()], "has a total but no parts")
    off = (joined["parts"] - joined["tiv"]).abs() > (joined["n"] + 1) / 2
    _fail_on(table, joined[off], "has a total that its parts do not add up to")


def _check_repeated(table: SipriFile, totals: pd.DataFrame, repeated: pd.DataFrame) -> None:
    columns = [*_KEYS, "tiv", "line"]
    joined = totals[columns].merge(repeated[columns], on=_KEYS, how="outer", suffixes=("", "_all"))
    joined["line"] = joined["line"].fillna(joined["line_all"])
    differs = joined["tiv"] != joined["tiv_all"]
    _fail_on(table, joined[differs], f"has other totals under '{_ALL}' than of its own, or none")


def _fail_on(table: SipriFile, bad: pd.DataFrame, problem: str) -> None:
    if not bad.empty:
        row = bad.iloc[0]
        raise DataError(
            f"{table.file}:{int(row['line'])}: TIV: {row['actor']} in {row['Year']} {problem}; "
            "the file is cut short, mixed or damaged"
        )
