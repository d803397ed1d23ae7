import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from relations.errors import DataError, UsageError
from relations.measures import agreement, joint_tables
from relations.measures.voting.joint_tables import CELLS, cells

# Ten roll calls of two years: 4 yy, 1 ya, 1 yn, 1 ay, 1 aa, 1 na, 1 nn.
BALLOTS = [
    *[("1990-05-01", "YY", "arms")] * 3,
    ("1990-06-01", "YA", "arms trade"),
    ("1990-07-01", "YX", "trade"),
    ("1991-05-01", "YY", "trade"),
    ("1991-06-01", "YN", "arms"),
    ("1991-06-02", "AY", ""),
    ("1991-06-03", "AA", "trade"),
    ("1991-06-04", "NA", "arms"),
    ("1991-06-05", "NN", "arms"),
    ("1991-06-06", "XN", "arms"),
]


def rows(frame: pd.DataFrame) -> list[tuple]:
    return list(frame.itertuples(index=False, name=None))


def test_the_cells_are_counted_by_year(votes_of):
    found = joint_tables(votes_of(*BALLOTS), "AAA", "BBB")
    assert list(found.columns) == ["year", "n", "yy", "ya", "yn", "ay", "aa", "an", "ny", "na", "nn"]
    assert rows(found) == [(1990, 4, 3, 1, 0, 0, 0, 0, 0, 0, 0), (1991, 6, 1, 0, 1, 1, 1, 0, 0, 1, 1)]


def test_all_in_one_table(votes_of):
    found = joint_tables(votes_of(*BALLOTS), "AAA", "BBB", by=None)
    assert rows(found) == [(10, 4, 1, 1, 1, 1, 0, 0, 1, 1)]
    assert cells(found)[0].tolist() == [[4, 1, 1], [1, 1, 0], [0, 1, 1]]


def test_absence_counts_as_abstention_where_asked_but_no_membership_does_not(votes_of):
    votes = votes_of(*BALLOTS, ("1991-07-01", "Y-"), ("1991-07-02", "XX"))
    found = joint_tables(votes, "AAA", "BBB", by=None, absence="abstention")
    # Added: yes with absent, absent with no, both absent.
    assert rows(found) == [(13, 4, 2, 1, 1, 2, 1, 0, 1, 1)]
    with pytest.raises(UsageError, match="no treatment of absence 'no'; use abstention, dropped"):
        joint_tables(votes, "AAA", "BBB", absence="no")


def test_only_some_roll_calls(votes_of):
    votes = votes_of(*BALLOTS)
    votes["adopted"] = votes["date"].dt.year == 1990
    assert rows(joint_tables(votes, "AAA", "BBB", by=None, only="adopted")) == [(4, 3, 1, 0, 0, 0, 0, 0, 0, 0)]
    with pytest.raises(UsageError, match="no column 'carried' in the votes"):
        joint_tables(votes, "AAA", "BBB", only="carried")


def test_by_topic_session_and_period(votes_of):
    votes = votes_of(*BALLOTS)
    assert joint_tables(votes, "AAA", "BBB", by="topic")[["topic", "n"]].to_numpy().tolist() == [
        ["arms", 7],
        ["trade", 3],
    ]
    votes["session"] = votes["date"].dt.year - 1945
    assert joint_tables(votes, "AAA", "BBB", by="session")["session"].tolist() == [45, 46]
    votes["period"] = votes["date"].dt.year.map({1990: "first"})  # a roll call of no period is in no group
    assert joint_tables(votes, "AAA", "BBB", by="period")[["period", "n"]].to_numpy().tolist() == [["first", 4]]
    with pytest.raises(UsageError, match="no column 'decade' in the votes"):
        joint_tables(votes, "AAA", "BBB", by="decade")


def test_groups_without_a_joint_vote_are_absent(votes_of):
    votes = votes_of(*BALLOTS, ("1992-05-01", "YX"))
    assert 1992 not in set(joint_tables(votes, "AAA", "BBB")["year"])
    for by in ("year", "topic", "rollcall"):
        found = joint_tables(votes, "AAA", "ZZZ", by=by)
        assert list(found.columns) == [by, "n", *CELLS]
        assert len(found) == 0
    assert rows(joint_tables(votes, "AAA", "ZZZ", by=None)) == [(0,) * 10]


def test_frames_without_rows_and_without_columns(votes_of):
    votes = votes_of(*BALLOTS)
    for empty in (votes.iloc[:0], pd.DataFrame(columns=votes.columns), votes[votes["date"] < "1946-01-01"]):
        assert len(joint_tables(empty, "AAA", "BBB")) == 0
        assert len(joint_tables(empty, "AAA", "BBB", by="topic")) == 0
    with pytest.raises(DataError, match="the votes lack the column rollcall, date, state, vote; they have none"):
        joint_tables(pd.DataFrame(), "AAA", "BBB")
    with pytest.raises(DataError, match="unknown votes Z"):
        joint_tables(votes.replace({"vote": {"N": "Z"}}), "AAA", "BBB")


def test_text_in_categories_gives_the_same(votes_of):
    votes = votes_of(*BALLOTS)
    expected = joint_tables(votes, "AAA", "BBB")
    found = joint_tables(votes.astype({"state": "category", "vote": "category"}), "AAA", "BBB")
    pd.testing.assert_frame_equal(found, expected)


ballots = st.lists(
    st.tuples(
        st.dates().map(str), st.text("YNAX-", min_size=2, max_size=2), st.sampled_from(["", "arms", "arms trade"])
    ),
    max_size=15,
)


@pytest.mark.slow
@given(ballots=ballots)
def test_exchanging_the_states_transposes_the_tables(ballots, votes_of):
    votes = votes_of(*ballots)
    for by in ("year", "topic", None):
        there, back = (joint_tables(votes, *pair, by=by) for pair in (("AAA", "BBB"), ("BBB", "AAA")))
        assert (cells(there) == cells(back).swapaxes(-1, -2)).all()


@given(ballots=ballots)
def test_the_cells_add_up_to_the_joint_votes(ballots, votes_of):
    votes = votes_of(*ballots)
    found = joint_tables(votes, "AAA", "BBB")
    assert (found[CELLS].sum(axis=1) == found["n"]).all()
    assert found["n"].tolist() == agreement(votes, "AAA", "BBB")["n"].tolist()
