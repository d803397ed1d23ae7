"""Totals that do not fit their parts: how a cut, mixed or damaged tidy file is found."""

from pathlib import Path

import pytest

from relations.errors import DataError
from relations.ingest import tiv_matrix
from relations.ingest.sipri_file import read_sipri

NAME = "sipri_tiv.csv"


def transfers(file: Path):
    return tiv_matrix.transfers(read_sipri(file, lambda cells: set(cells) == set(tiv_matrix.COLUMNS), "columns"))


def test_totals_are_left_out_and_rounding_is_allowed(fixture_file) -> None:
    frame = transfers(fixture_file(NAME))
    # Parts 10 + 0 + 31 = 41 against a total of 40: three parts and the total may each be half a million off.
    assert frame["tiv"].sum() == 3 + 4 + 10 + 0 + 31 + 5 + 7
    assert not {"All", "Total"} & (set(frame["supplier"]) | set(frame["recipient"]))


def test_columns_in_the_other_order(fixture_file, tmp_path: Path) -> None:
    file = tmp_path / NAME
    text = fixture_file(NAME).read_text()
    file.write_text(text.replace('"Import_To","Export_From"', '"Export_From","Import_To"'))
    assert set(transfers(file)["supplier"]) == {"Libya", "Syria"}


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ('"Soviet Union","1979",31', '"Soviet Union","1979",34', r":17: TIV: Syria in 1979 has a total that its parts do not add up to"),
        ('"Syria","Total","1979",40\n', "", r":14: TIV: Syria in 1979 has parts but no total"),
        ('"All","Syria","1980",12\n', "", r":19: TIV: Syria in 1980 has other totals under 'All'"),
        ('"All","Syria","1980",12', '"All","Syria","1980",13', r":20: TIV: Syria in 1980 has other totals under 'All'"),
        ('"Soviet Union","1979",31', '"Soviet Union","1979",-31', r":16: TIV: '-31' is not a whole number"),
        ('"Soviet Union","1979",31', '"Soviet Union","197",31', r":16: Year: '197' is not a year"),
        ('"Libya","1979",0', '"Czechoslovakia","1979",0', r":15: Syria, Czechoslovakia, 1979 is there twice"),
    ],
)  # fmt: skip
def test_bad_files(old: str, new: str, message: str, edited) -> None:
    with pytest.raises(DataError, match=message):
        transfers(edited(NAME, old, new))


@pytest.mark.parametrize("lines", [20, 17, 14])
def test_file_cut_between_lines(lines: int, fixture_file, tmp_path: Path) -> None:
    file = tmp_path / NAME
    file.write_text("".join(fixture_file(NAME).read_text().splitlines(keepends=True)[:lines]))
    with pytest.raises(DataError, match="the file is cut short, mixed or damaged"):
        transfers(file)
