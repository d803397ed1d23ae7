"""Counts worked by hand from the eleven votes of the fixture."""

import pytest

from relations.errors import DataError
from relations.ingest.ballots import read_ballots
from relations.ingest.joint import partner_counts
from relations.ingest.un_ga import load_un_ga
from relations.package import Package


@pytest.fixture
def ballots(package: Package, fixture_file):
    return read_ballots(load_un_ga(fixture_file("un_ga.csv")), package)


def rows(frame) -> list[tuple]:
    columns = ["year", "partner", "joint", "same", "opposed", "one_abstained"]
    return sorted(frame[columns].itertuples(index=False, name=None))


def test_counts(ballots) -> None:
    assert rows(partner_counts(ballots, "SYR")) == [
        # 27 November: Syria Y, USSR Y, USA N, Egypt A; 28 November: Syria A, USSR Y, USA N.
        (1961, "EGY", 1, 0, 0, 1),
        (1961, "RUS", 2, 1, 0, 1),
        (1961, "USA", 2, 0, 1, 1),
        # 2014: Syria N, Russia N, USA Y; Egypt was absent.
        (2014, "RUS", 1, 1, 0, 0),
        (2014, "USA", 1, 0, 1, 0),
    ]


def test_counts_are_symmetric(ballots) -> None:
    counts = [dict.fromkeys(["joint", "same", "opposed", "one_abstained"])] * 2
    for i, (state, partner) in enumerate((("SYR", "RUS"), ("RUS", "SYR"))):
        frame = partner_counts(ballots, state)
        counts[i] = frame[frame["partner"] == partner].drop(columns=["state", "partner"]).to_dict("list")
    assert counts[0] == counts[1]


def test_absent_partner_has_no_row(ballots) -> None:
    frame = partner_counts(ballots, "EGY")
    assert set(frame["year"]) == {1961}


def test_unknown_state(ballots) -> None:
    with pytest.raises(DataError, match="no vote of FRA"):
        partner_counts(ballots, "FRA")
