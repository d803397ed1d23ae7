import pandas as pd
import pytest

from relations.errors import DataError
from relations.ingest.write import write_tables
from relations.package import Package

COLUMNS = ["edition", "year", "supplier", "recipient", "tiv"]


def transfers(*rows: tuple) -> dict[str, pd.DataFrame]:
    return {"arms_tiv": pd.DataFrame(rows, columns=COLUMNS)}


def counts(source: str, *same: int) -> dict[str, pd.DataFrame]:
    rows = [(year, "RUS", "SYR", 9, n, 0, 9 - n, source) for year, n in enumerate(same, start=1990)]
    columns = ["year", "state", "partner", "joint", "same", "opposed", "one_abstained", "source"]
    return {"ga_partners": pd.DataFrame(rows, columns=columns)}


def test_format_and_order(package: Package) -> None:
    (change,) = write_tables(
        package,
        transfers(("e", 2010, "RUS", "SYR", 0.1 + 0.2), ("e", 999, "RUS", "SYR", 12.0), ("e", 2009, "IRN", "SYR", 0.0)),
    )
    assert (package.root / "arms_tiv.csv").read_bytes() == (
        b"edition,year,supplier,recipient,tiv\ne,999,RUS,SYR,12\ne,2009,IRN,SYR,0\ne,2010,RUS,SYR,0.3\n"
    )
    assert str(change) == "arms_tiv: 3 rows; 3 added, 0 removed, 0 changed"


def test_other_editions_stay(package: Package) -> None:
    write_tables(package, transfers(("e1", 1990, "RUS", "SYR", 1.0)))
    (change,) = write_tables(package, transfers(("e2", 1990, "RUS", "SYR", 2.0)))
    assert (change.rows, change.added, change.removed) == (2, 1, 0)
    (change,) = write_tables(package, transfers(("e1", 1990, "RUS", "SYR", 1.5)))
    assert (change.rows, change.added, change.removed, change.changed) == (2, 0, 0, 1)


def test_rows_that_the_same_edition_drops_go(package: Package) -> None:
    rows = [("e1", year, "RUS", "SYR", 1.0) for year in range(1990, 2001)]
    write_tables(package, transfers(*rows, ("e2", 1990, "RUS", "SYR", 2.0)))
    (change,) = write_tables(package, transfers(*rows[1:]))
    assert (change.rows, change.added, change.removed) == (11, 0, 1)


def test_unchanged_rows_keep_their_source(package: Package) -> None:
    write_tables(package, counts("edition-1", *range(10)))
    (change,) = write_tables(package, counts("edition-2", 5, *range(1, 10), 7))
    assert (change.added, change.removed, change.changed) == (1, 0, 1)
    rows = [row for _, row in package.table("ga_partners").rows()]
    assert [row["source"] for row in rows] == ["edition-2", *["edition-1"] * 9, "edition-2"]


def test_large_loss_is_refused(package: Package) -> None:
    write_tables(package, counts("edition-1", *[1] * 20))
    before = (package.root / "ga_partners.csv").read_bytes()
    with pytest.raises(DataError, match=r"ga_partners\.csv: 3 of 20 rows would go.*remove ga_partners\.csv first"):
        write_tables(package, counts("edition-2", *[1] * 17))
    assert (package.root / "ga_partners.csv").read_bytes() == before
    (change,) = write_tables(package, counts("edition-2", *[1] * 18))
    assert (change.rows, change.removed) == (18, 2)


@pytest.mark.parametrize(
    ("frame", "message"),
    [
        (transfers(("e", 1990, "RUS", "SYR", 1.0), ("e", 1990, "RUS", "SYR", 2.0)), "two rows have the key e, 1990, RUS, SYR"),
        (transfers(("e", 1990, None, "SYR", 1.0)), "supplier: required, but empty in 1 rows"),
        (transfers(("e", 1990, "", "SYR", 1.0)), "supplier: required, but empty in 1 rows"),
        ({"arms_tiv": pd.DataFrame({"year": [1]})}, "arms_tiv: the columns are"),
    ],
)  # fmt: skip
def test_bad_frames_write_nothing(frame: dict[str, pd.DataFrame], message: str, package: Package) -> None:
    before = sorted(package.root.iterdir())
    with pytest.raises(DataError, match=message):
        write_tables(package, {**counts("edition-1", 1), **frame})
    assert sorted(package.root.iterdir()) == before


def test_no_half_written_file_is_left(package: Package, monkeypatch: pytest.MonkeyPatch) -> None:
    def full_disk(*_: object, **__: object) -> None:
        raise OSError("no space left")

    before = sorted(package.root.iterdir())
    monkeypatch.setattr("pathlib.Path.replace", full_disk)
    with pytest.raises(OSError, match="no space left"):
        write_tables(package, counts("edition-1", 1))
    assert sorted(package.root.iterdir()) == before


def test_unchanged_table_is_not_touched(package: Package) -> None:
    write_tables(package, counts("edition-1", 1))
    file = package.root / "ga_partners.csv"
    before = file.stat().st_mtime_ns
    (change,) = write_tables(package, counts("edition-2", 1))
    assert str(change) == "ga_partners: 1 rows, unchanged"
    assert file.stat().st_mtime_ns == before
