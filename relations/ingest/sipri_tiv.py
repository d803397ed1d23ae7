"""SIPRI's TIV by supplier, recipient and year to `arms_tiv`: all that the second state of the pair got, and all that the first delivered.

Where the second supplied the first too, it is also all that the first got and the second delivered.
"""

from collections.abc import Iterator
from pathlib import Path

import pandas as pd

from relations.errors import DataError
from relations.ingest import tiv_deliveries, tiv_matrix
from relations.ingest.sipri_file import SipriFile, check_widths, read_sipri
from relations.ingest.sipri_names import OF_ALL, SipriNames
from relations.package import Package

TivFile = tuple[SipriFile, pd.DataFrame]  # a file of either layout, and its transfers

LAYOUTS = {tuple(sorted(layout.COLUMNS)): layout for layout in (tiv_matrix, tiv_deliveries)}


def read_sipri_tiv(loaded: TivFile, package: Package, edition: str) -> dict[str, pd.DataFrame]:
    """Return the transfers of the pair in a file of either layout (see `tiv_matrix` and `tiv_deliveries`), as rows of this edition.

    Names that stand for one state here (a state and its predecessor) are added up. Raises DataError with file, line and column for
    another layout, totals that do not fit their parts, names that our tables do not list, and years outside the edition's.
    """
    table, transfers = loaded
    _check_years(transfers, table, package, edition)
    return {"arms_tiv": _sums(_of_the_pair(transfers, table, package)).assign(edition=edition)}


def read_transfers(file: Path, package: Package) -> pd.DataFrame:
    """Return the transfers of all states: `year`, `supplier`, `recipient` (codes of states), `tiv` (million TIV).

    This is for measures of all states at once. Errors are those of `read_sipri_tiv`, but that the years of no edition are asked for.
    """
    table, transfers = load_sipri_tiv(file)
    return _sums(_with_codes(transfers, table, SipriNames(package)))


def load_sipri_tiv(file: Path) -> TivFile:
    """Return a file of either layout, and its transfers between all states: `line`, `supplier`, `recipient`, `year`, `tiv`.

    Raises DataError for another layout, and for totals that do not fit their parts.
    """
    expected = " or ".join(", ".join(layout.COLUMNS) for layout in (tiv_matrix, tiv_deliveries))
    table = read_sipri(file, lambda cells: _key(cells) in LAYOUTS, f"the columns {expected}")
    check_widths(table)
    return table, LAYOUTS[_key(table.header)].transfers(table)


def names_in_tiv(loaded: TivFile) -> Iterator[tuple[int, str, str]]:
    """Yield (line, column, name) of each name in a file that our tables have to know."""
    transfers = loaded[1]
    for column in ("supplier", "recipient"):
        for name, line in zip(transfers[column], transfers["line"], strict=True):
            yield line, column, name.strip()


def _key(cells: list[str]) -> tuple[str, ...]:
    return tuple(sorted(name.strip() for name in cells))


def _check_years(transfers: pd.DataFrame, table: SipriFile, package: Package, edition: str) -> None:
    editions = package.table("arms_editions")
    spans = {row["edition"]: (int(row["first_year"]), int(row["last_year"])) for _, row in editions.rows()}
    if edition not in spans:
        raise DataError(f"{editions.file}: edition: '{edition}' is missing; add the years that it covers")
    first, last = spans[edition]
    outside = transfers[(transfers["year"] < first) | (transfers["year"] > last)]
    if not outside.empty:
        row = outside.iloc[0]
        raise DataError(
            f"{table.file}:{row['line']}: year: {row['year']} is outside {first} to {last}, the years of {edition} in arms_editions.csv"
        )


def _of_the_pair(transfers: pd.DataFrame, table: SipriFile, package: Package) -> pd.DataFrame:
    names = SipriNames(package)
    first, second = package.dossier["pair"]
    suppliers, recipients = (transfers[column].map(names.known).fillna("") for column in ("supplier", "recipient"))
    wanted = (recipients == second) | (suppliers == first)
    if ((recipients == first) & (suppliers == second)).any():  # they supply each other, or the second the first
        wanted |= (recipients == first) | (suppliers == second)
    # Many a state has never supplied or received anything; a file of few states that names neither was made for others.
    if not wanted.any() and transfers["recipient"].nunique() < OF_ALL:
        raise DataError(f"{table.file}: no transfers of the pair; the file is cut short or made for other countries")
    return _with_codes(transfers[wanted], table, names)


def _with_codes(transfers: pd.DataFrame, table: SipriFile, names: SipriNames) -> pd.DataFrame:
    coded = {
        column: [
            names.code(name, table.file, line, column)
            for name, line in zip(transfers[column], transfers["line"], strict=True)
        ]
        for column in ("supplier", "recipient")
    }
    return transfers.assign(**coded)


def _sums(transfers: pd.DataFrame) -> pd.DataFrame:
    return transfers.groupby(["year", "supplier", "recipient"], as_index=False)["tiv"].sum()
