import pytest

from relations.errors import DataError
from relations.ingest import ingest
from relations.package import Package


def test_file_cut_between_roll_calls(package: Package, fixture_file, tmp_path) -> None:
    ingest("un-ga", fixture_file("un_ga.csv"), edition="edition-1", package=package)
    before = (package.root / "ga_rollcalls.csv").read_bytes()
    cut = tmp_path / "cut.csv"
    cut.write_text("".join(fixture_file("un_ga.csv").read_text().splitlines(keepends=True)[:9]))
    with pytest.raises(
        DataError, match=r"the file ends on 1961-11-27, ga_rollcalls.csv on 2014-03-27; the file is cut short or older"
    ):
        ingest("un-ga", cut, edition="edition-2", package=package)
    assert (package.root / "ga_rollcalls.csv").read_bytes() == before
