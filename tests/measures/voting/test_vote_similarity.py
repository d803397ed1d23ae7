import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from relations.errors import DataError
from relations.measures import agreement, vote_similarity
from relations.measures.voting.vote_similarity import MEASURES

COLUMNS = ["measure", "n", "estimate", "low", "high", "absence", "universe"]
TEN = ["YY"] * 4 + ["YA", "YN", "AY", "AA", "NA", "NN"]


@pytest.fixture
def votes(votes_of):
    return votes_of(*((f"1990-01-{day:02}", ballot) for day, ballot in enumerate(TEN, start=1)))


def test_the_worked_example_side_by_side(votes):
    """The values are worked by hand in docs/methods, one page a measure."""
    found = vote_similarity(votes, "AAA", "BBB")
    assert list(found.columns) == ["year", *COLUMNS]
    assert set(found["year"]) == {1990}
    assert set(found["n"]) == {10}
    expected = {
        "identical": 0.6, "lijphart": 0.75, "s_absolute": 0.5, "s_squared": 0.65, "pi": 0.3277, "kappa": 0.3333,
        "kappa_linear": 0.3902, "kappa_squared": 0.4444, "alpha": 0.3613, "alpha_ordinal": 0.4643,
    }  # fmt: skip
    values = dict(zip(found["measure"], found["estimate"], strict=True))
    assert list(values) == list(MEASURES) == list(expected)
    assert values == pytest.approx(expected, abs=5e-5)
    assert (found["low"] < found["estimate"]).all()
    assert (found["estimate"] < found["high"]).all()


def test_options_stand_in_the_output(votes):
    votes["adopted"] = votes["rollcall"] <= 5
    found = vote_similarity(votes, "AAA", "BBB", by=None, absence="abstention", only="adopted", draws=10)
    assert list(found.columns) == COLUMNS
    assert set(found["absence"]) == {"abstention"}
    assert set(found["universe"]) == {"adopted"}
    assert set(found["n"]) == {5}
    assert found["estimate"].iloc[0] == 0.8


def test_the_same_seed_gives_the_same_intervals(votes):
    first, again, other = (vote_similarity(votes, "AAA", "BBB", draws=99, seed=seed) for seed in (1, 1, 2))
    pd.testing.assert_frame_equal(first, again)
    assert not first["low"].equals(other["low"])


def test_unanimity_leaves_only_the_plain_measures_a_value(votes_of):
    found = vote_similarity(votes_of(*[("1990-01-01", "YY")] * 5), "AAA", "BBB").set_index("measure")
    plain = ["identical", "lijphart", "s_absolute", "s_squared"]
    assert (found.loc[plain, "estimate"] == 1).all()
    assert found.drop(plain)["estimate"].isna().all()
    assert found[["low", "high"]].isna().all(axis=None)  # five times the same says nothing of what else might have been


def test_roll_calls_are_drawn_within_sessions(votes_of):
    """Two sessions in a year, one always alike, one always opposed: the share of neither can change, so nothing can."""
    votes = votes_of(*[("1990-01-01", "YY")] * 5, *[("1990-11-01", "YN")] * 5)
    whole = vote_similarity(votes, "AAA", "BBB").set_index("measure")
    assert whole.loc["identical", "low"] < 0.5 < whole.loc["identical", "high"]
    votes["session"] = votes["date"].dt.month
    assert vote_similarity(votes, "AAA", "BBB")["low"].isna().all()


def test_without_joint_votes(votes):
    for empty, a, b in (
        (votes, "AAA", "ZZZ"),
        (votes.iloc[:0], "AAA", "BBB"),
        (votes[votes["date"] < "1946"], "AAA", "BBB"),
    ):
        for by in ("year", "topic"):
            found = vote_similarity(empty, a, b, by=by)
            assert list(found.columns) == [by, *COLUMNS]
            assert len(found) == 0
        found = vote_similarity(empty, a, b, by=None)
        assert list(found["measure"]) == list(MEASURES)
        assert (found["n"] == 0).all()
        assert found[["estimate", "low", "high"]].isna().all(axis=None)
    with pytest.raises(DataError, match="unknown votes V"):
        vote_similarity(votes.replace({"vote": {"Y": "V"}}), "AAA", "BBB")


@pytest.mark.slow
def test_the_pair_of_the_data_in_all_years(dossier):
    votes = dossier.ga_votes
    found = vote_similarity(votes, "RUS", "SYR", draws=2000)
    identical = found[found["measure"] == "identical"]
    assert identical["estimate"].to_numpy() == pytest.approx(agreement(votes, "RUS", "SYR")["agreement"].to_numpy())
    assert identical["year"].is_unique
    assert not set(identical["year"]) & {1959, 1960, 1964}  # gaps stay gaps


ballots = st.lists(
    st.tuples(
        st.dates(pd.Timestamp("1990-01-01").date(), pd.Timestamp("1991-12-31").date()).map(str),
        st.text("YNAX-", min_size=2, max_size=2),
    ),
    max_size=12,
)


@pytest.mark.slow
@given(ballots=ballots)
def test_the_order_of_the_states_does_not_matter(ballots, votes_of):
    votes = votes_of(*ballots)
    there, back = (vote_similarity(votes, *pair, draws=20) for pair in (("AAA", "BBB"), ("BBB", "AAA")))
    assert there[["year", "measure", "n"]].equals(back[["year", "measure", "n"]])
    assert there["estimate"].to_numpy() == pytest.approx(back["estimate"].to_numpy(), nan_ok=True)


@given(ballots=ballots)
def test_values_and_intervals_keep_within_their_range(ballots, votes_of):
    found = vote_similarity(votes_of(*ballots), "AAA", "BBB", draws=20)
    shares = found["measure"].isin(["identical", "lijphart"])
    for column in ("estimate", "low", "high"):
        values = found[column]
        assert (values.isna() | (values <= 1 + 1e-12)).all()
        assert (values[shares].isna() | (values[shares] >= 0)).all()
        assert np.isfinite(values.dropna()).all()
    assert (found["low"].isna() | (found["low"] <= found["high"])).all()
