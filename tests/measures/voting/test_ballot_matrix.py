import numpy as np
import pandas as pd
import pytest

from relations.errors import DataError
from relations.measures.voting.ballot_matrix import ballot_matrix


@pytest.fixture
def votes(votes_of):
    return votes_of(("1990-01-01", "YNA"), ("1990-01-02", "X-Y"))


def test_roll_calls_by_states(votes):
    found = ballot_matrix(votes)
    assert found.states == ["AAA", "BBB", "CCC"]
    assert found.votes.tolist() == [[0, 2, 1], [-1, -1, 0]]
    assert list(found.rollcalls.columns) == ["rollcall", "date", "topics"]
    assert found.rollcalls["rollcall"].tolist() == [1, 2]


def test_order_of_rows_and_categories_do_not_matter(votes):
    expected = ballot_matrix(votes)
    for other in (votes.sample(frac=1, random_state=1), votes.astype({"state": "category", "vote": "category"})):
        found = ballot_matrix(other)
        assert found.states == expected.states
        assert (found.votes == expected.votes).all()
        assert found.rollcalls["date"].tolist() == expected.rollcalls["date"].tolist()


def test_a_state_twice_an_unknown_vote_and_a_missing_column(votes):
    with pytest.raises(DataError, match="CCC has more than one vote on roll call 2"):
        ballot_matrix(pd.concat([votes, votes[(votes["state"] == "CCC") & (votes["rollcall"] == 2)]]))
    with pytest.raises(DataError, match="unknown votes V"):
        ballot_matrix(votes.replace({"vote": {"Y": "V"}}))
    with pytest.raises(DataError, match="lack the column state"):
        ballot_matrix(votes.drop(columns="state"))


def test_an_empty_frame(votes):
    for empty in (votes.iloc[:0], pd.DataFrame(columns=votes.columns)):
        found = ballot_matrix(empty)
        assert found.votes.shape == (0, 0)
        assert found.states == []


def test_alike_counts_the_joint_votes_among_chosen_roll_calls(votes_of):
    ballots = ballot_matrix(
        votes_of(("1990-01-01", "YYN"), ("1990-01-02", "XAA"), ("1990-01-03", "AN-"), ("1990-01-04", "NN-"))
    )
    every = np.ones(4, "bool")
    assert ballots.alike("AAA", "BBB", every) == (3, 2)
    assert ballots.alike("BBB", "CCC", every) == (2, 1)
    assert ballots.alike("AAA", "BBB", np.array([False, True, True, False])) == (1, 0)
    assert ballots.alike("AAA", "ZZZ", every) == (0, 0)  # it has no row
