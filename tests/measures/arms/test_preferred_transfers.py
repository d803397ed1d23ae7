import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from relations.measures import preferred_transfers

# The old edition covers 1980 to 1990 and is preferred to 1985; the new one covers 1984 to 1995; 1996 is preferred from none.
EDITIONS = pd.DataFrame(
    {
        "edition": ["new", "old", "unused"],
        "preferred_from": pd.array([1986, 1980, None], "Int64"),
        "preferred_to": pd.array([1995, 1985, None], "Int64"),
        "reason": ["a", "b", "c"],
    }
)


@pytest.fixture(scope="session")
def editions_of(transfers_of):
    """Return a function that makes transfers of (edition, year, tiv)."""

    def make(*rows: tuple[str, int, float]) -> pd.DataFrame:
        frame = transfers_of(*[(year, "AAA", "BBB", tiv) for _, year, tiv in rows])
        frame.insert(0, "edition", pd.Series([edition for edition, _, _ in rows], dtype="str"))
        return frame

    return make


def test_each_year_is_taken_from_its_preferred_edition_and_never_added(editions_of):
    transfers = editions_of(
        ("old", 1980, 1), ("old", 1985, 2), ("old", 1986, 3), ("new", 1984, 4), ("new", 1985, 5), ("new", 1986, 6),
        ("new", 1995, 7), ("new", 1996, 8), ("unused", 1985, 9), ("unused", 1990, 10),
    )  # fmt: skip
    found = preferred_transfers(transfers, EDITIONS)
    assert found[["edition", "year", "tiv"]].values.tolist() == [
        ["old", 1980, 1],
        ["old", 1985, 2],
        ["new", 1986, 6],
        ["new", 1995, 7],
    ]


def test_a_year_that_only_another_edition_has_is_not_filled_from_it(editions_of):
    """The preferred edition states no delivery in 1985; the delivery in the other one is not taken in its place."""
    assert len(preferred_transfers(editions_of(("new", 1985, 5)), EDITIONS)) == 0


def test_rows_of_an_edition_that_is_not_declared_are_left_out(editions_of):
    assert len(preferred_transfers(editions_of(("other", 1985, 5)), EDITIONS)) == 0


def test_columns_and_types_stay(editions_of):
    transfers = editions_of(("old", 1980, 1))
    for frame in (transfers, transfers.iloc[:0]):
        assert dict(preferred_transfers(frame, EDITIONS).dtypes) == dict(transfers.dtypes)


def test_an_edition_declared_twice_is_an_error(editions_of):
    with pytest.raises(pd.errors.MergeError):
        preferred_transfers(editions_of(("old", 1980, 1)), pd.concat([EDITIONS, EDITIONS]))


@given(
    rows=st.lists(st.tuples(st.sampled_from(["new", "old", "unused", "other"]), st.integers(1978, 1998), st.just(1.0)))
)
def test_a_second_time_changes_nothing_and_a_year_has_one_edition(rows, editions_of):
    once = preferred_transfers(editions_of(*rows), EDITIONS)
    pd.testing.assert_frame_equal(preferred_transfers(once, EDITIONS), once)
    assert (once.groupby("year")["edition"].nunique() == 1).all()


def test_every_year_of_the_data_has_one_edition(dossier):
    found = preferred_transfers(dossier.arms_tiv, dossier.arms_editions)
    editions = found.groupby("year")["edition"].agg(set)
    assert editions[1994] == {"sipri-at-2021"}
    assert editions[1995] == {"sipri-at-2026"}
    assert (editions.map(len) == 1).all()
