import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from relations.errors import DataError, UsageError
from relations.measures import agreement, standardised_agreement

COLUMNS = ["year", "n", "agreement", "standardised", "low", "high", "agenda_effect", "covered"]
# On arms the two agree always, on trade on half; 1990 votes on arms mostly, 1991 on trade mostly.
BALLOTS = [
    *[("1990-01-01", "YY", "arms")] * 4, ("1990-01-02", "YY", "trade"), ("1990-01-02", "YN", "trade"),
    *[("1991-01-01", "YY", "arms")] * 2, *[("1991-01-02", "YY", "trade"), ("1991-01-02", "AN", "trade")] * 2,
]  # fmt: skip


def test_the_agenda_is_held_fixed(votes_of):
    """Twelve roll calls, half of them on each topic: 1/2 · 1 + 1/2 · 1/2 in both years; plainly 5/6 and 4/6."""
    found = standardised_agreement(votes_of(*BALLOTS), "AAA", "BBB")
    assert list(found.columns) == COLUMNS
    assert found["n"].tolist() == [6, 6]
    assert found["agreement"].to_numpy() == pytest.approx([5 / 6, 4 / 6])
    assert found["standardised"].to_numpy() == pytest.approx([0.75, 0.75])
    assert found["agenda_effect"].to_numpy() == pytest.approx([5 / 6 - 0.75, 4 / 6 - 0.75])
    assert found["covered"].to_numpy() == pytest.approx([1, 1])
    assert (found["low"] < found["standardised"]).all()
    assert (found["high"] > found["standardised"]).all()


def test_weights_of_the_caller(votes_of):
    found = standardised_agreement(votes_of(*BALLOTS), "AAA", "BBB", weights={"arms": 3, "trade": 1})
    assert found["standardised"].to_numpy() == pytest.approx([0.875, 0.875])
    for weights in ({}, {"arms": 0.0}, {"arms": 2, "trade": -1}):
        with pytest.raises(UsageError, match="0 or more, and one of them above 0"):
            standardised_agreement(votes_of(*BALLOTS), "AAA", "BBB", weights=weights)


def test_a_roll_call_of_several_topics_is_shared_among_them_and_one_without_counts_by_itself(votes_of):
    """Arms: 1.5 roll calls, 1 alike. Trade: 0.5, none. None: 1, alike."""
    votes = votes_of(("1990-01-01", "YY", "arms"), ("1990-01-01", "YN", "arms trade"), ("1990-01-01", "AA", ""))
    for weights, value in (({"arms": 1}, 2 / 3), ({"trade": 1}, 0), ({"none": 1}, 1), ({"arms": 1, "none": 1}, 5 / 6)):
        found = standardised_agreement(votes, "AAA", "BBB", weights=weights)
        assert found["standardised"].tolist() == pytest.approx([value])


def test_topics_that_a_year_lacks_lend_their_weight(votes_of):
    votes = votes_of(*BALLOTS, ("1992-01-01", "YY", "arms"), ("1992-01-02", "YN", "arms"))
    found = standardised_agreement(votes, "AAA", "BBB", weights={"arms": 6, "trade": 4}).set_index("year")
    assert found.loc[1992, ["standardised", "covered"]].tolist() == pytest.approx([0.5, 0.6])
    found = standardised_agreement(votes, "AAA", "BBB", weights={"arms": 4, "trade": 6}).set_index("year")
    assert found.loc[1992, "covered"] == pytest.approx(0.4)
    assert found.loc[1992, ["standardised", "low", "high", "agenda_effect"]].isna().all()
    found = standardised_agreement(votes, "AAA", "BBB", weights={"arms": 4, "trade": 6}, least_covered=0.3)
    assert found.set_index("year").loc[1992, "standardised"] == 0.5


def test_without_joint_votes(votes_of):
    votes = votes_of(*BALLOTS)
    for frame, b in ((votes, "ZZZ"), (votes.iloc[:0], "BBB"), (votes[votes["date"] < "1946"], "BBB")):
        found = standardised_agreement(frame, "AAA", b)
        assert list(found.columns) == COLUMNS
        assert len(found) == 0
    with pytest.raises(DataError, match="the votes lack the column topics"):
        standardised_agreement(votes.drop(columns="topics"), "AAA", "BBB")
    with pytest.raises(DataError, match="unknown votes V"):
        standardised_agreement(votes.replace({"vote": {"Y": "V"}}), "AAA", "BBB")


def test_the_pair_of_the_data(dossier):
    votes = dossier.ga_votes
    found = standardised_agreement(votes, "RUS", "SYR", draws=200)
    plain = agreement(votes, "RUS", "SYR")
    assert found[["year", "n"]].to_numpy().tolist() == plain[["year", "n"]].to_numpy().tolist()
    assert found["agreement"].to_numpy() == pytest.approx(plain["agreement"].to_numpy())
    known = found.dropna(subset="standardised")
    assert known["standardised"].between(0, 1).all()
    assert (
        known["low"].isna() | ((known["low"] <= known["standardised"]) & (known["standardised"] <= known["high"]))
    ).mean() > 0.95


ballots = st.lists(
    st.tuples(
        st.just("1990-05-01"), st.text("YNA", min_size=2, max_size=2), st.sampled_from(["", "arms", "trade", "arms trade", "arms trade sea"])
    ),
    min_size=1,
    max_size=12,
)  # fmt: skip


@given(ballots=ballots)
def test_with_its_own_agenda_for_standard_a_year_keeps_its_agreement(ballots, votes_of):
    found = standardised_agreement(votes_of(*ballots), "AAA", "BBB", draws=20)
    assert found["standardised"].to_numpy() == pytest.approx(found["agreement"].to_numpy())
    assert found["agenda_effect"].to_numpy() == pytest.approx([0], abs=1e-12)


@given(ballots=ballots, seed=st.integers(0, 99))
def test_symmetry_and_range(ballots, seed, votes_of):
    weights = {"arms": 1 + seed % 3, "trade": 2, "none": 1}
    votes = votes_of(*ballots)
    there, back = (
        standardised_agreement(votes, *pair, weights=weights, draws=20, seed=seed)
        for pair in (("AAA", "BBB"), ("BBB", "AAA"))
    )
    pd.testing.assert_frame_equal(there, back)
    value = there["standardised"].to_numpy()
    assert (np.isnan(value) | ((value >= 0) & (value <= 1 + 1e-12))).all()
