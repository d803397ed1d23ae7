"""Bad UN files, each with the line and column that a person would look for. Lines count from the header; a title runs over two."""

from pathlib import Path

import pytest

from relations.errors import DataError
from relations.ingest.ballots import read_ballots
from relations.ingest.un_ga import load_un_ga
from relations.package import Package

NAME = "un_ga.csv"
LINK = "https://digitallibrary.un.org/record/900003"


def refused(file: Path, package: Package, message: str) -> None:
    with pytest.raises(DataError, match=message):
        read_ballots(load_un_ga(file), package)


def test_votes_are_read(package: Package, fixture_file) -> None:
    ballots = read_ballots(load_un_ga(fixture_file(NAME)), package)
    assert list(ballots.rollcalls["undl_id"]) == ["900001", "900002", "900003"]
    assert list(ballots.rollcalls["members"]) == [4, 3, 4]
    assert list(ballots.rollcalls["absent"]) == [0, 0, 1]
    assert ballots.states == ["EGY", "RUS", "SYR", "USA"]
    assert len(ballots.vote) == 11


def test_byte_order_mark_and_line_ends_of_windows(package: Package, fixture_file, tmp_path: Path) -> None:
    file = tmp_path / NAME
    file.write_bytes(b"\xef\xbb\xbf" + fixture_file(NAME).read_bytes().replace(b"\n", b"\r\n"))
    plain, other = (read_ballots(load_un_ga(f), package) for f in (fixture_file(NAME), file))
    assert other.rollcalls.drop(columns="title").equals(plain.rollcalls.drop(columns="title"))
    assert list(other.vote) == list(plain.vote)


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("ms_vote", "vote", r"un_ga\.csv:1: column 4 'vote', expected 'ms_vote'"),
        (",undl_link", ",undl_link,title", r"un_ga\.csv:1: 21 columns, expected 20"),
        (",RUS,RUSSIAN FEDERATION,N", ",RUS,RUSSIAN FEDERATION,Z", r":11: ms_vote: 'Z' is not a vote \(Y, N, A, X\)"),
        (",RUS,RUSSIAN FEDERATION,N", ",RUS,RUSSIAN FEDERATION,", r":11: ms_vote: '' is not a vote"),
        (",RUS,RUSSIAN", ",ZZZ,RUSSIAN", r":11: ms_code: 'ZZZ' is not in state_names\.csv \(scheme un-dl\)"),
        ("900003,RUS", "9x,RUS", r":11: undl_id: '9x' is not a record number"),
        ("2014-03-27", "27.03.2014", r":10: date: '27\.03\.2014' is not a date"),
        ("2014-03-27", "2014-02-30", r":10: date: '2014-02-30' is not a day"),
        (",1,2,0,1,4,", ",one,2,0,1,4,", r":10: total_yes: 'one' is not a count"),
        (LINK, "somewhere", r":10: undl_link: 'somewhere' is not an address"),
        ("RUS,RUSSIAN FEDERATION,N,2014-03-27,68", "RUS,RUSSIAN FEDERATION,N,2014-03-27,69",
         r":11: session: roll call 900003 has another value than on line 10; two records are mixed"),
        ("900003,EGY,EGYPT,X", "900003,SYR,SYRIA,X", r":12: ms_code: roll call 900003 has SYR twice"),
        ("900003,EGY,EGYPT,X", "900003,SUN,USSR,X", r":11: ms_code: roll call 900003 has RUS twice"),
        (",RUS,RUSSIAN FEDERATION,N", ",RUS,RUSSIAN FEDERATION,Y", r":10: total_yes: roll call 900003 states 1 but has 2"),
    ],
)  # fmt: skip
def test_bad_cells(old: str, new: str, message: str, package: Package, edited) -> None:
    refused(edited(NAME, old, new), package, message)


def test_stated_members_are_counted(package: Package, fixture_file, tmp_path: Path) -> None:
    file = tmp_path / NAME
    file.write_text(fixture_file(NAME).read_text().replace(",1,2,0,1,4,", ",1,2,0,1,5,"))
    refused(file, package, r":10: total_ms: roll call 900003 states 5 but has 4 rows")


def test_file_cut_within_a_roll_call(package: Package, fixture_file, tmp_path: Path) -> None:
    lines = fixture_file(NAME).read_text().splitlines(keepends=True)
    file = tmp_path / NAME
    file.write_text("".join(lines[:-1]))
    refused(file, package, r":14: total_no: roll call 900002 states 1 but has 0 rows; the file is cut short or mixed")


@pytest.mark.parametrize(
    ("kept", "message"),
    [(-60, r":16: 1\d cells, the header has 20"), (-3, r":16: undl_link: roll call 900002 has another value")],
)
def test_file_cut_within_a_line(kept: int, message: str, package: Package, fixture_file, tmp_path: Path) -> None:
    file = tmp_path / NAME
    file.write_text(fixture_file(NAME).read_text()[:kept])
    refused(file, package, message)


def test_file_cut_within_a_quoted_cell(package: Package, fixture_file, tmp_path: Path) -> None:
    text = fixture_file(NAME).read_text()
    file = tmp_path / NAME
    file.write_text(text[: text.index("second line")])
    refused(file, package, r"un_ga\.csv:2: 11 cells")


def test_header_alone(package: Package, fixture_file, tmp_path: Path) -> None:
    file = tmp_path / NAME
    file.write_text(fixture_file(NAME).read_text().splitlines()[0] + "\n")
    refused(file, package, "no rows below the header")


@pytest.mark.parametrize(("old", "new"), [(",68,A/RES", ",68,69,A/RES"), (",68,A/RES", ",A/RES")])
def test_rows_of_another_width(old: str, new: str, package: Package, edited) -> None:
    refused(edited(NAME, old, new), package, r"un_ga\.csv:10: (21|19) cells, the header has 20")


def test_first_row_too_wide(package: Package, edited) -> None:
    refused(edited(NAME, "900001,SUN,", "900001,SUN,SUN,"), package, r"un_ga\.csv:2: 21 cells")


def test_another_encoding(package: Package, fixture_file, tmp_path: Path) -> None:
    file = tmp_path / NAME
    file.write_bytes(fixture_file(NAME).read_text().replace("EGYPT", "ÉGYPTE").encode("cp1252"))
    refused(file, package, r"un_ga\.csv:10: byte \d+ is not UTF-8")
