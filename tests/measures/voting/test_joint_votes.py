import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from relations.errors import DataError
from relations.measures import joint_votes


def pairs(frame: pd.DataFrame) -> list[tuple]:
    return list(frame[["rollcall", "vote_a", "vote_b"]].itertuples(index=False, name=None))


def test_only_roll_calls_on_which_both_cast_a_vote_are_joint(votes_of):
    votes = votes_of(
        ("1990-01-01", "YN"),
        ("1990-01-02", "YX"),  # absent
        ("1990-01-03", "XX"),
        ("1990-01-04", "Y-"),  # not a member
        ("1990-01-05", "AA"),  # an abstention is a vote
        ("1990-01-06", "-A"),
        ("1990-01-07", "AY"),
    )
    assert pairs(joint_votes(votes, "AAA", "BBB")) == [(1, "Y", "N"), (5, "A", "A"), (7, "A", "Y")]


def test_the_columns_of_the_roll_call_stay_and_others_than_the_two_states_do_not_matter(votes_of):
    votes = votes_of(("1990-01-01", "YNY", "trade"), ("1990-01-02", "--Y", "arms"))
    joint = joint_votes(votes, "AAA", "BBB")
    assert list(joint.columns) == ["rollcall", "date", "vote_a", "topics", "vote_b"]
    assert joint["topics"].tolist() == ["trade"]


def test_rows_are_in_order_of_date_then_roll_call_whatever_the_order_of_the_frame(votes_of):
    votes = votes_of(("1990-01-02", "YN"), ("1990-01-02", "NN"), ("1990-01-01", "AA"))
    assert joint_votes(votes.sample(frac=1, random_state=1), "AAA", "BBB")["rollcall"].tolist() == [3, 1, 2]


def test_two_that_never_voted_together_give_no_row(votes_of):
    votes = votes_of(("1990-01-01", "Y--"), ("1990-01-02", "-Y-"))
    for a, b in (("AAA", "BBB"), ("AAA", "ZZZ"), ("ZZZ", "ZZY")):
        joint = joint_votes(votes, a, b)
        assert len(joint) == 0
        assert {"rollcall", "date", "vote_a", "vote_b"} <= set(joint.columns)


def test_a_vote_of_another_kind_or_a_missing_one_is_an_error(votes_of):
    votes = votes_of(("1990-01-01", "YZ"), ("1990-01-02", "QY"))
    with pytest.raises(DataError, match="unknown votes Q, Z; a vote is Y, N, A or X"):
        joint_votes(votes, "AAA", "BBB")
    votes = votes_of(("1990-01-01", "YN"))
    votes.loc[0, "vote"] = None
    with pytest.raises(DataError, match="unknown votes missing"):
        joint_votes(votes, "AAA", "BBB")


@pytest.mark.parametrize("state", ["AAA", "BBB"])
@pytest.mark.parametrize("vote", ["Y", "X"])
def test_a_state_twice_in_a_roll_call_is_an_error_even_where_one_row_is_an_absence(state, vote, votes_of):
    votes = votes_of(("1990-01-01", "YN"))
    twice = pd.concat([votes, votes[votes["state"] == state].assign(vote=vote)])
    with pytest.raises(DataError, match="AAA or BBB has more than one vote on a roll call"):
        joint_votes(twice, "AAA", "BBB")


def test_the_frame_is_left_as_it_was(votes_of):
    votes = votes_of(("1990-01-01", "YN"), ("1990-01-02", "XA"))
    before = votes.copy()
    joint_votes(votes, "AAA", "BBB")
    pd.testing.assert_frame_equal(votes, before)


@given(ballots=st.lists(st.tuples(st.dates().map(str), st.text("YNAX-", min_size=2, max_size=2)), max_size=12))
def test_exchanging_the_states_exchanges_their_votes(ballots, votes_of):
    votes = votes_of(*ballots)
    there, back = joint_votes(votes, "AAA", "BBB"), joint_votes(votes, "BBB", "AAA")
    assert pairs(there) == [(rollcall, b, a) for rollcall, a, b in pairs(back)]
    assert len(there) == sum(not set(text) & {"X", "-"} for _, text in ballots)


def test_both_voted_against_the_resolution_on_the_territorial_integrity_of_ukraine(dossier):
    """A/RES/68/262 of 27 March 2014, adopted by 100 to 11 with 58 abstentions (A/68/PV.80)."""
    joint = joint_votes(dossier.ga_votes, "RUS", "SYR").set_index("symbol")
    row = joint.loc["A/RES/68/262"]
    assert (str(row["date"].date()), row["vote_a"], row["vote_b"]) == ("2014-03-27", "N", "N")
    assert (row["yes"], row["no"], row["abstain"]) == (100, 11, 58)


def test_known_gaps_have_no_joint_vote(dossier):
    """The nineteenth session voted on nothing in 1964, and within the United Arab Republic Syria had no seat of its own."""
    dates = joint_votes(dossier.ga_votes, "RUS", "SYR")["date"]
    assert len(dates) > 4000
    assert not dates.between("1964-01-01", "1964-12-31").any()
    assert not dates.between("1958-02-22", "1961-09-28").any()
    union = joint_votes(dossier.ga_votes, "RUS", "EGY")["date"]
    assert union.between("1958-02-22", "1961-09-28").any()
    for _, gap in dossier.gaps.iterrows():
        assert not dates.between(gap["start"], gap["end"]).any(), gap["gap"]
