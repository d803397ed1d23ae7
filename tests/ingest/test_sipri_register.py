from pathlib import Path

import pandas as pd
import pytest

from relations.errors import DataError
from relations.ingest.sipri_register import COLUMNS, load_sipri_register, read_sipri_register, slug
from relations.package import Package

PLAIN, OFFICIAL = "sipri_register.csv", "sipri_register_official.csv"


def deals(file: Path, package: Package) -> pd.DataFrame:
    return read_sipri_register(load_sipri_register(file), package, "edition-1")["arms_deals"].set_index("deal")


def test_plain_layout(package: Package, fixture_file) -> None:
    frame = deals(fixture_file(PLAIN), package)
    assert list(frame.index) == ["csk-x-4-1968", "rus-x-2-b-1977", "rus-x-2-b-1977-2", "rus-x-3-2015"]
    assert not [column for column in frame if "comment" in column.lower()]
    old = frame.loc["rus-x-2-b-1977-2"]
    assert (old["order_year"], old["order_year_estimated"]) == (1977, True)
    assert (old["ordered"], old["ordered_estimated"]) == (24, False)
    assert (old["delivered"], old["delivered_estimated"]) == (20, True)
    assert (old["delivery_years"], old["delivery_years_estimated"]) == ("1978 1979", False)
    assert (old["status"], old["tiv_unit"], old["tiv_order"], old["tiv_delivered"]) == ("new", 1.5, 36, 30)


def test_record_broken_in_the_comment_is_whole_again(package: Package, fixture_file) -> None:
    mended = deals(fixture_file(PLAIN), package).loc["rus-x-3-2015"]
    assert (mended["status"], mended["tiv_unit"], mended["tiv_delivered"]) == ("modernised", 0.25, 0)
    assert pd.isna(mended["ordered"])
    assert pd.isna(mended["tiv_order"])
    assert mended["ordered_estimated"]
    assert mended["delivery_years"] == ""


def test_official_layout(package: Package, fixture_file) -> None:
    frame = deals(fixture_file(OFFICIAL), package)
    old = frame.loc["rus-x-2-b-1977"]
    assert (old["order_year"], old["order_year_estimated"]) == (1977, True)
    assert (old["ordered"], old["ordered_estimated"]) == (24, True)
    assert (old["delivered"], old["delivered_estimated"]) == (20, True)
    assert (old["delivery_years"], old["delivery_years_estimated"]) == ("1978 1979", True)
    assert pd.isna(frame.loc["rus-x-3-2015", "ordered"])
    assert frame.loc["csk-x-4-1968", "delivery_years_estimated"]


def test_broken_comment_in_the_official_layout(package: Package, edited) -> None:
    whole = deals(edited(OFFICIAL, ",New,,2,10,10;", ",New,one and two,2,10,10;"), package)
    broken = deals(edited(OFFICIAL, ",New,,2,10,10;", ",New,one\nand two,2,10,10;"), package)
    assert broken.equals(whole)


def test_export_for_another_recipient(package: Package, edited) -> None:
    file = edited(OFFICIAL, "to Syria .", "to Atlantis .")
    with pytest.raises(DataError, match="to Atlantis; export those from All countries to All countries or Syria"):
        deals(file, package)


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("X-4,tank", "X-4,trebuchet", r"csv:7: Weapon description: 'trebuchet' is not in arms_categories\.csv; add it"),
        ("Syria,Czechoslovakia", "Syria,Ruritania", r"csv:7: Supplier: 'Ruritania' is not in state_names\.csv"),
        ("1969,New", "1969,Used", r"csv:7: status: 'Used' is not in the known states"),
        ("1968,,5,,X-4", "1968,,five,,X-4", r"csv:7: Number ordered: 'five' is not a number"),
        ("1968,,5,,X-4", "1968,!,5,,X-4", r"csv:7: Year of order: '!' is not a mark of uncertainty"),
        (",1969,New", ",1969-70,New", r"csv:7: Year\(s\) of delivery: '1969-70' is not a list of years"),
        (",2,10,10", ",2,10", r"csv:7: 15 cells, the header has 16"),
        ("\nby a line end,0.25,,0", "\nby,a line end,0.25,,0", r"csv:5: 13 cells, the header has 16"),
        ("Comments", "Remarks", r"csv:1: no header row; expected the columns Recipient, Supplier"),
    ],
)  # fmt: skip
def test_bad_cells(old: str, new: str, message: str, package: Package, edited) -> None:
    with pytest.raises(DataError, match=message):
        deals(edited(PLAIN, old, new, encoding="cp1252"), package)


def test_no_deal_of_the_recipient(package: Package, tmp_path: Path, fixture_file) -> None:
    file = tmp_path / PLAIN
    file.write_bytes(b"".join(fixture_file(PLAIN).read_bytes().splitlines(keepends=True)[:2]))
    with pytest.raises(DataError, match="no deal of SYR"):
        deals(file, package)


def test_slug() -> None:
    assert slug("Project-12650 Yakhont/2 ") == "project-12650-yakhont-2"
    assert len(COLUMNS) == 13
