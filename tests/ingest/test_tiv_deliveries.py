from pathlib import Path

import pytest

from relations.errors import DataError
from relations.ingest import tiv_deliveries
from relations.ingest.sipri_file import read_sipri

NAME = "sipri_deliveries.csv"


def transfers(file: Path):
    return tiv_deliveries.transfers(read_sipri(file, lambda cells: cells == tiv_deliveries.COLUMNS, "columns"))


def test_one_row_per_delivery(fixture_file) -> None:
    frame = transfers(fixture_file(NAME))
    assert frame.iloc[1].tolist() == [6, "Russia", "Syria", 2009, 0.7]
    assert len(frame) == 5


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        (",Yes,2009,", ",Yes,soon,", r":6: Delivery year: 'soon' is not a year"),
        ("0.1,0.7,No;", "0.1,,No;", r":6: TIV delivery values: '' is not a number"),
        ("to All countries .", "to Syria .", r":1: made for transfers from All countries to Syria"),
    ],
)
def test_bad_files(old: str, new: str, message: str, edited) -> None:
    with pytest.raises(DataError, match=message):
        transfers(edited(NAME, old, new))
