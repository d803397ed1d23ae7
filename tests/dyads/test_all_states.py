"""The invented files of `ingest`, whose votes and volumes its own tests know."""

from pathlib import Path

import pytest

from relations.dyads.all_states import AllStates, read_all_states
from relations.package import Package


def test_files_become_arrays(package: Package, fixture_file, tmp_path: Path) -> None:
    deliveries = tmp_path / "deliveries.csv"
    text = fixture_file("sipri_deliveries.csv").read_text()
    deliveries.write_text(
        text.replace("Lemuria", "Libya").replace("Atlantis", "Libya")
    )  # a name that no table lists is an error here
    found = read_all_states(package, fixture_file("un_ga.csv"), deliveries, fixture_file("ideal_points.csv"))
    at = {code: position for position, code in enumerate(found.codes)}
    rus, syr, usa, egy = (at[code] for code in ("RUS", "SYR", "USA", "EGY"))
    year = list(found.years).index(2014)
    # Roll call 900003, the only one of 2014: both no; yes against no; absent.
    assert (found.joint[year, rus, syr], found.same[year, rus, syr]) == (1, 1)
    assert (found.joint[year, rus, usa], found.same[year, rus, usa]) == (1, 0)
    assert found.joint[year, rus, egy] == 0
    assert found.arms[rus, syr] == {2009: pytest.approx(0.9)}
    assert found.points[syr][1947] == (1.06, 0.56, 1.61)


def test_what_no_state_with_a_vote_has_is_told(package: Package, fixture_file) -> None:
    found = read_all_states(package, fixture_file("un_ga.csv"), None, fixture_file("ideal_points.csv"))
    assert "CSK" in found.unplaced
    assert not found.unplaced & set(found.codes)


def test_pairs_with_votes_or_arms(states: AllStates) -> None:
    assert list(states.pairs()) == [(0, 1), (0, 2), (0, 3), (1, 2)]
