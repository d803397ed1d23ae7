"""The one way in: what it refuses before reading, and that a refused file leaves every table as it was."""

import gzip
import lzma
from pathlib import Path

import pytest

from relations.errors import DataError, UsageError
from relations.ingest import KINDS, ingest
from relations.package import Package

FILES = {
    "un-ga": "un_ga.csv",
    "un-sc": "un_sc.csv",
    "sipri-register": "sipri_register.csv",
    "sipri-tiv": "sipri_tiv.csv",
    "ideal-points": "ideal_points.csv",
}


def contents(package: Package) -> dict[str, bytes]:
    return {file.name: file.read_bytes() for file in package.root.iterdir()}


@pytest.mark.parametrize("kind", KINDS)
def test_second_run_changes_nothing(kind: str, package: Package, fixture_file) -> None:
    first = ingest(kind, fixture_file(FILES[kind]), edition="edition-1", package=package)
    assert all(change.added == change.rows > 0 for change in first)
    before = contents(package)
    second = ingest(kind, fixture_file(FILES[kind]), edition="edition-1", package=package)
    assert [(change.added, change.removed, change.changed) for change in second] == [(0, 0, 0)] * len(second)
    assert contents(package) == before


@pytest.mark.parametrize(("suffix", "pack"), [(".gz", gzip.compress), (".xz", lzma.compress)])
def test_packed_files_give_the_same(suffix: str, pack, package: Package, fixture_file, tmp_path: Path) -> None:
    ingest("un-ga", fixture_file("un_ga.csv"), edition="edition-1", package=package)
    plain = contents(package)
    packed = tmp_path / f"file.csv{suffix}"
    packed.write_bytes(pack(fixture_file("un_ga.csv").read_bytes()))
    for name in ("ga_rollcalls", "ga_votes", "ga_partners"):
        (package.root / f"{name}.csv").unlink()
    ingest("un-ga", packed, edition="edition-1", package=package)
    assert contents(package) == plain


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize(("suffix", "pack"), [(".gz", gzip.compress), (".xz", lzma.compress)])
def test_archive_cut_short(kind: str, suffix: str, pack, package: Package, fixture_file, tmp_path: Path) -> None:
    before = contents(package)
    packed = tmp_path / f"file.csv{suffix}"
    packed.write_bytes(pack(fixture_file(FILES[kind]).read_bytes())[:-12])
    with pytest.raises(DataError, match=r"file\.csv\.\w\w: the packed file is cut short"):
        ingest(kind, packed, edition="edition-1", package=package)
    assert contents(package) == before


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("suffix", [".gz", ".xz"])
def test_archive_in_name_only(kind: str, suffix: str, package: Package, tmp_path: Path) -> None:
    packed = tmp_path / f"file.csv{suffix}"
    packed.write_bytes(b"undl_id,ms_code\n")
    with pytest.raises(DataError, match="not a sound"):
        ingest(kind, packed, edition="edition-1", package=package)


@pytest.mark.parametrize("kind", KINDS)
def test_empty_and_foreign_files(kind: str, package: Package, tmp_path: Path) -> None:
    before = contents(package)
    for text in ("", "a,b\n1,2\n", "\x00\x01\x02"):
        file = tmp_path / "file.csv"
        file.write_text(text, encoding="utf-8")
        with pytest.raises(DataError, match=r"file\.csv:1: "):
            ingest(kind, file, edition="edition-1", package=package)
    assert contents(package) == before


def test_files_of_the_other_kinds_are_refused(package: Package, fixture_file) -> None:
    for kind in KINDS:
        for other in set(KINDS) - {kind}:
            with pytest.raises(DataError, match="columns"):
                ingest(kind, fixture_file(FILES[other]), edition="edition-1", package=package)


def test_wrong_use(package: Package, fixture_file, tmp_path: Path) -> None:
    file = fixture_file("un_ga.csv")
    with pytest.raises(UsageError, match="no kind of file 'un'; use un-ga, un-sc, sipri-register, sipri-tiv"):
        ingest("un", file, edition="edition-1", package=package)
    with pytest.raises(UsageError, match="no such file"):
        ingest("un-ga", tmp_path / "none.csv", edition="edition-1", package=package)
    with pytest.raises(UsageError, match=r"no data edition 'edition-9' in sources.csv; it has edition-1, edition-2"):
        ingest("un-ga", file, edition="edition-9", package=package)
    with pytest.raises(UsageError, match="no data edition 'book-1'"):
        ingest("un-ga", file, edition="book-1", package=package)
