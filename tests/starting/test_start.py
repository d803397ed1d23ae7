"""A package for a pair is made whole, from files of the producers' layouts with invented rows, or not at all."""

import csv
from pathlib import Path

import pytest

from relations.checks.every_check import check
from relations.errors import DataError, UsageError
from relations.package import open_package
from relations.starting.start import NewPackage, start

pytestmark = pytest.mark.slow  # each test makes a whole package

FIXTURES = Path(__file__).parents[1] / "fixtures" / "ingest"
FILES = {
    "un-ga": FIXTURES / "un_ga.csv",
    "un-sc": FIXTURES / "un_sc.csv",
    "sipri-register": FIXTURES / "sipri_register.csv",
    "sipri-tiv": FIXTURES / "sipri_tiv.csv",
}
NAMES = "scheme,name,means,called,kind,closest\nsipri,Atlantis,XZA,Atlantis,territory,\nsipri,Lemuria,LBY,,,\nweapon,flying boat,aircraft,,,\n"


def rows(root, name):
    with (root / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


@pytest.fixture
def names(tmp_path):
    file = tmp_path / "names.csv"
    file.write_text(NAMES.replace("XZA", "XZQ"), encoding="utf-8")
    return file


def test_a_package_without_files_is_whole_and_passes_all_checks(tmp_path):
    start(tmp_path / "new", NewPackage(("USA", "EGY"), ("IND",)))
    package = open_package(tmp_path / "new")
    assert check(package) == []
    assert package.dossier == {"title": "United States and Egypt", "pair": ["USA", "EGY"], "benchmarks": ["IND"]}
    assert all(table.file.is_file() for table in package.tables.values())
    assert rows(package.root, "events") == rows(package.root, "sc_vetoes") == []
    assert {row["holder"] for row in rows(package.root, "seats")} >= {"the United Arab Republic"}
    assert [row["period"] for row in rows(package.root, "periods")] == ["1940s"]


def test_the_names_of_the_list_have_their_succession(tmp_path):
    start(tmp_path / "new", NewPackage(("USA", "EGY")))
    written = {(row["scheme"], row["name"]): row["state"] for row in rows(tmp_path / "new", "state_names")}
    assert written["sipri", "Soviet Union"] == written["un-dl", "SUN"] == "RUS"
    assert written["sipri", "DR Congo"] == "COD"
    assert written["sipri", "Yemen Arab Republic (North Yemen)"] == "YEM"
    assert written["sipri", "South Vietnam"] != "VNM"


def test_all_unknown_names_of_all_files_are_told_at_once_and_drafted(tmp_path):
    with pytest.raises(DataError) as told:
        start(tmp_path / "new", NewPackage(("RUS", "SYR"), ("USA",), FILES))
    text = str(told.value)
    assert text.startswith("3 names that no table knows; nothing was made yet:")
    assert "sipri_register.csv:2: Recipient: 'Atlantis'" in text
    assert "sipri_register.csv:2: Supplier: 'Lemuria'" in text
    assert "sipri_register.csv:2: Weapon description: 'flying boat'" in text
    assert [
        (row["scheme"], row["name"], row["means"]) for row in csv.DictReader((tmp_path / "new-names.csv").open())
    ] == [
        ("sipri", "Atlantis", ""),
        ("sipri", "Lemuria", ""),
        ("weapon", "flying boat", ""),
    ]
    assert [file.name for file in tmp_path.iterdir()] == ["new-names.csv"]


def test_a_name_is_told_with_the_closest_known_ones(tmp_path):
    file = tmp_path / "register.csv"
    text = (
        (FIXTURES / "sipri_register.csv")
        .read_bytes()
        .replace(b"Syria,Czechoslovakia,1968", b"Syria,Chekoslovakia,1968")
    )
    file.write_bytes(text)
    with pytest.raises(DataError, match=r"'Chekoslovakia'; closest: Czechoslovakia \(CSK\)"):
        start(tmp_path / "new", NewPackage(("RUS", "SYR"), files={"sipri-register": file}))


def test_what_was_filled_in_stays_where_more_is_unknown(tmp_path, names):
    names.write_text("scheme,name,means,called,kind,closest\nsipri,Lemuria,LBY,,,\n")
    with pytest.raises(DataError, match="2 names"):
        start(tmp_path / "new", NewPackage(("RUS", "SYR"), ("USA",), FILES, names=names))
    drafted = {row["name"]: row["means"] for row in csv.DictReader(names.open())}
    assert drafted == {"Atlantis": "", "flying boat": "", "Lemuria": "LBY"}


def test_files_fill_the_tables_once_the_names_are_settled(tmp_path, names):
    start(tmp_path / "new", NewPackage(("RUS", "SYR"), ("USA",), FILES, {"un-ga": "records of a test"}, names=names))
    root = tmp_path / "new"
    assert check(open_package(root)) == []
    assert [(row["state"], row["name"], row["kind"]) for row in rows(root, "states") if row["state"] == "XZQ"] == [
        ("XZQ", "Atlantis", "territory")
    ]
    assert len(rows(root, "arms_deals")) == 4
    assert {(row["year"], row["supplier"], row["tiv"]) for row in rows(root, "arms_tiv")} >= {("1979", "RUS", "31")}
    sources = {row["source"]: row for row in rows(root, "sources")}
    assert sources["un-ga-votes"]["edition"] == "records of a test"
    assert sources["un-ga-votes"]["covers_to"] == "2014-03-27"
    assert sources["sipri-tiv"]["edition"] == "file sipri_tiv.csv"
    assert [row["period"] for row in rows(root, "periods")][:2] == ["1960s", "1970s"]


def test_each_file_is_read_once(tmp_path, names, monkeypatch):
    read = []
    opened = Path.open

    def told(file, *rest, **named):
        if file in FILES.values() and (rest or named.get("mode")) and "rb" in (*rest, named.get("mode")):
            read.append(file)
        return opened(file, *rest, **named)

    monkeypatch.setattr(Path, "open", told)
    start(tmp_path / "new", NewPackage(("RUS", "SYR"), ("USA",), FILES, names=names))
    at_most = {FILES["un-ga"]: 4, FILES["un-sc"]: 4}  # its first signs and its header are looked at before
    assert {file: read.count(file) for file in FILES.values()} == {
        file: at_most.get(file, 2) for file in FILES.values()
    }


def test_terms_of_leaders_as_periods_pass_all_checks(tmp_path):
    leaders = tmp_path / "leaders.csv"
    leaders.write_text(
        "leader,start,end,source\nA. Arc,1970-05-01,1981-10-06,Archigos 4.1\nB. Brink,1981-10-14,,Archigos 4.1\n"
    )
    start(tmp_path / "new", NewPackage(("USA", "EGY"), periods=leaders))
    assert check(open_package(tmp_path / "new")) == []
    assert "periods-archigos-4-1" in {row["source"] for row in rows(tmp_path / "new", "sources")}


def test_only_sources_that_a_row_leads_to_are_taken_over(tmp_path):
    start(tmp_path / "new", NewPackage(("USA", "EGY")))
    kept = len(rows(open_package().root, "sources"))
    assert len(rows(tmp_path / "new", "sources")) < 40 < kept


def test_what_is_earlier_than_since_is_left_out(tmp_path, names):
    start(tmp_path / "new", NewPackage(("RUS", "SYR"), ("USA",), FILES, names=names, since=1980))
    root = tmp_path / "new"
    assert [row["rollcall"] for row in rows(root, "ga_rollcalls")] == ["900003"]
    assert {row["rollcall"] for row in rows(root, "ga_votes")} == {"900003"}
    assert {row["year"] for row in rows(root, "arms_tiv")} == {"1980"}
    assert [row["preferred_from"] for row in rows(root, "arms_editions")] == ["1980"]


@pytest.mark.parametrize(
    ("wanted", "told"),
    [
        (NewPackage(("USA", "USA")), "a pair is two different codes"),
        (NewPackage(("USA", "EGX")), "no state 'EGX' in states.csv; did you mean MEX or EGY"),
        (NewPackage(("USA", "EGY"), files={"un-ga": Path("nowhere.csv")}), "nowhere.csv: no such file"),
        (NewPackage(("USA", "EGY"), editions={"un-gx": "x"}), "no kind of file 'un-gx'; did you mean un-ga"),
    ],
)
def test_what_cannot_be_asked_for(wanted, told, tmp_path):
    with pytest.raises(UsageError, match=told.replace(".", r"\.")):
        start(tmp_path / "new", wanted)
    assert [*tmp_path.iterdir()] == []


def test_a_folder_with_something_in_it_is_left_alone(tmp_path):
    (tmp_path / "mine.txt").write_text("mine")
    with pytest.raises(UsageError, match="something is there already"):
        start(tmp_path, NewPackage(("USA", "EGY")))
    assert [file.name for file in tmp_path.iterdir()] == ["mine.txt"]


def test_a_file_that_cannot_be_trusted_leaves_nothing(tmp_path):
    broken = tmp_path / "cut.csv"
    broken.write_bytes(FILES["un-ga"].read_bytes()[:-200])
    with pytest.raises(DataError, match=r"cut\.csv"):
        start(tmp_path / "new", NewPackage(("RUS", "SYR"), files={"un-ga": broken}))
    assert [file.name for file in tmp_path.iterdir()] == ["cut.csv"]
