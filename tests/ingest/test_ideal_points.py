"""The invented file has sixteen states in two sessions; Czechoslovakia is none that the reports show."""

from pathlib import Path

import pytest

from relations.errors import DataError
from relations.ingest import ingest
from relations.ingest.ideal_points import load_ideal_points, read_ideal_points
from relations.package import Package, open_package

NAME = "ideal_points.csv"
ROOT = Path(__file__).parents[2]
SHARED = ROOT / "../shared/data/un"


def test_points_of_the_states_shown(package: Package, fixture_file) -> None:
    frame = read_ideal_points(load_ideal_points(fixture_file(NAME)), package, "edition-1")["ideal_points"]
    dossier = package.descriptor["dossier"]
    assert set(frame["state"]) == {*dossier["pair"], *dossier["benchmarks"]}
    assert len(frame) == 2 * len(set(frame["state"]))
    assert set(frame["issue"]) == {"all"}
    row = frame[(frame["state"] == "SYR") & (frame["session"] == 2)].iloc[0]
    # The file's row 26: -2 + 0.25 · 12 + 0.03 · 2, less 0.5 and more 0.55.
    assert row[["year", "n", "estimate", "low", "high", "source"]].tolist() == [1947, 32, 1.06, 0.56, 1.61, "edition-1"]


def test_another_kind_of_votes_leaves_the_first_alone(package: Package, fixture_file, edited) -> None:
    ingest("ideal-points", fixture_file(NAME), edition="edition-1", package=package)
    text = fixture_file(NAME).read_bytes().decode("cp1252").splitlines()[0]
    other = edited(NAME, text, text.replace("All", "MiddleEast"), encoding="cp1252")
    (change,) = ingest("ideal-points", other, edition="edition-2", package=package)
    assert (change.rows, change.added, change.removed, change.changed) == (60, 30, 0, 0)


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("IdealPointAll", "IdealPointNuclear", r"\.csv:1: the columns are .*one of them must be IdealPointAll or IdealPointM"),
        ('"Q5%All"', '"Q4%All"', r"\.csv:1: no column Q5%All"),
        ('"21",', '"22",', r"\.csv:22: row '22' where row 21 belongs; rows are missing or mixed"),
        (',"CHN","Côte d\'CHN",NA', ',"CHN"', r"\.csv:2: 13 cells, the header has 15"),
        ('"1",100,1,20,-1.97', '"1",100,1,20,NA', r"\.csv:2: IdealPointAll: 'NA' is not a number"),
        ('"2",100,2,', '"2",100,1,', r"\.csv:3: iso3c: CHN is there twice in session 1"),
    ],
)  # fmt: skip
def test_bad_files(old: str, new: str, message: str, package: Package, edited) -> None:
    with pytest.raises(DataError, match=message):
        read_ideal_points(load_ideal_points(edited(NAME, old, new, encoding="cp1252")), package, "edition-1")


def test_file_cut_between_states(package: Package, fixture_file, tmp_path: Path) -> None:
    lines = fixture_file(NAME).read_bytes().splitlines(keepends=True)
    file = tmp_path / NAME
    file.write_bytes(b"".join(lines[:-4]))
    with pytest.raises(DataError, match="no row of UKR, USA; the file is cut short or made for other states"):
        read_ideal_points(load_ideal_points(file), package, "edition-1")


def test_older_file(package: Package, fixture_file, tmp_path: Path) -> None:
    ingest("ideal-points", fixture_file(NAME), edition="edition-1", package=package)
    lines = fixture_file(NAME).read_text(encoding="cp1252").splitlines()
    kept = [line.split(",", 1)[1] for line in lines[1:] if line.split(",")[2] == "1"]
    file = tmp_path / NAME
    file.write_text("\n".join([lines[0], *(f'"{i}",{rest}' for i, rest in enumerate(kept, start=1))]) + "\n")
    with pytest.raises(DataError, match=r"the file ends with session 1, ideal_points\.csv with 2"):
        ingest("ideal-points", file, edition="edition-2", package=package)


@pytest.mark.skipif(not SHARED.is_dir(), reason="the producers' files are not beside the project")
@pytest.mark.parametrize(
    ("name", "edition"),
    [
        ("IdealpointestimatesAll_Jun2024.csv", "voeten-ideal-points-2024"),
        ("IdealpointestimatesMiddleEast_Apr2020.csv", "voeten-ideal-points-middle-east-2020"),
    ],
)
def test_the_table_is_made_from_the_named_editions(name: str, edition: str, tmp_path: Path) -> None:
    for file in ("datapackage.json", "sources.csv", "ideal_points.csv"):
        (tmp_path / file).write_bytes((ROOT / "data" / file).read_bytes())
    (change,) = ingest("ideal-points", SHARED / name, edition=edition, package=open_package(tmp_path))
    assert (change.added, change.removed, change.changed) == (0, 0, 0)


def test_the_year_is_that_of_most_votes_of_the_session() -> None:
    """The rule, session + 1945, against the dates of the roll calls on adopted resolutions.

    The sixth session met in Paris from November 1951 to February 1952; by our roll calls it belongs to 1952, by the year of its
    opening, as in the table, to 1951.
    """
    package = open_package(ROOT / "data")
    years: dict[int, list[int]] = {}
    for _, row in package.table("ga_rollcalls").rows():
        if row["session"].isdigit():
            years.setdefault(int(row["session"]), []).append(int(row["date"][:4]))
    for _, row in package.table("ideal_points").rows():
        found = years[int(row["session"])]
        if row["session"] != "6":
            assert int(row["year"]) == max(set(found), key=found.count), row["session"]
    assert [years[6].count(year) for year in (1951, 1952)] == [2, 11]
