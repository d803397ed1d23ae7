from pathlib import Path

import pytest

from relations.errors import DataError
from relations.ingest.sipri_tiv import load_sipri_tiv, read_sipri_tiv
from relations.package import Package


def tiv(file: Path, package: Package, edition: str) -> dict[tuple[int, str, str], float]:
    frame = read_sipri_tiv(load_sipri_tiv(file), package, edition)["arms_tiv"]
    assert set(frame["edition"]) <= {edition}
    return frame.set_index(["year", "supplier", "recipient"])["tiv"].to_dict()


def test_tidy_layout(package: Package, fixture_file) -> None:
    # What Libya got of Lemuria, a name that no table lists, is nothing of the pair and passed over.
    assert tiv(fixture_file("sipri_tiv.csv"), package, "edition-1") == {
        (1979, "CSK", "SYR"): 10,
        (1979, "LBY", "SYR"): 0,
        (1979, "RUS", "SYR"): 31,
        (1980, "RUS", "LBY"): 4,
        (1980, "RUS", "SYR"): 12,  # the Soviet Union 7 and Russia 5
    }


def test_rows_of_deliveries(package: Package, fixture_file) -> None:
    assert tiv(fixture_file("sipri_deliveries.csv"), package, "edition-2") == {
        (2009, "RUS", "SYR"): pytest.approx(0.9),
        (2010, "IRN", "SYR"): 15,
        (2010, "RUS", "LBY"): 12.5,
    }


def test_unknown_name(package: Package, fixture_file, tmp_path: Path) -> None:
    file = tmp_path / "sipri_tiv.csv"
    file.write_text(fixture_file("sipri_tiv.csv").read_text().replace("Libya", "Atlantis"))
    with pytest.raises(DataError, match=r"sipri_tiv\.csv:15: supplier: 'Atlantis' is not in state_names\.csv"):
        tiv(file, package, "edition-1")


def test_year_outside_the_edition(package: Package, edited) -> None:
    with pytest.raises(
        DataError, match=r"sipri_deliveries\.csv:6: year: 2025 is outside 1995 to 2024, the years of edition-2"
    ):
        tiv(edited("sipri_deliveries.csv", ",Yes,2009,", ",Yes,2025,"), package, "edition-2")


def test_edition_without_declared_years(package: Package, fixture_file) -> None:
    with pytest.raises(DataError, match=r"arms_editions\.csv: edition: 'edition-3' is missing"):
        tiv(fixture_file("sipri_deliveries.csv"), package, "edition-3")


def test_no_transfers_of_the_pair(package: Package, tmp_path: Path, fixture_file) -> None:
    file = tmp_path / "cut.csv"
    file.write_bytes(b"".join(fixture_file("sipri_deliveries.csv").read_bytes().splitlines(keepends=True)[:5]))
    with pytest.raises(DataError, match="no transfers of the pair"):
        tiv(file, package, "edition-2")


def test_where_the_second_supplied_the_first_too_all_of_both_is_read(
    package: Package, tmp_path: Path, fixture_file
) -> None:
    file = tmp_path / "both.csv"
    text = fixture_file("sipri_deliveries.csv").read_text().rstrip("\n").splitlines()
    extra = [line.replace("Russia,Syria", "Syria,Russia") for line in text if "Russia,Syria" in line][:1]
    extra += [line.replace("Russia,Libya", "Syria,Libya") for line in text if "Russia,Libya" in line][:1]
    extra += [line.replace("Russia,Libya", "Iran,Russia") for line in text if "Russia,Libya" in line][:1]
    file.write_text("\n".join([*text, *extra]) + "\n")
    found = tiv(file, package, "edition-2")
    assert {(supplier, recipient) for _, supplier, recipient in found} == {
        ("RUS", "SYR"), ("IRN", "SYR"), ("RUS", "LBY"), ("SYR", "RUS"), ("SYR", "LBY"), ("IRN", "RUS"),
    }  # fmt: skip


def test_a_file_of_all_states_in_which_neither_is_named_says_that_nothing_went_to_them(
    package: Package, tmp_path: Path, fixture_file
) -> None:
    lines = fixture_file("sipri_deliveries.csv").read_text().rstrip("\n").splitlines()
    line = next(one for one in lines if "Russia,Libya" in one)
    head = [one for one in lines[: lines.index(line)] if "Syria" not in one]
    others = [line.replace("Russia,Libya", f"Iran,State {number}") for number in range(50)]
    file = tmp_path / "all.csv"
    file.write_text("\n".join([*head, *others]) + "\n")
    assert tiv(file, package, "edition-2") == {}
