import math

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from relations.measures import agreement

# Nine roll calls of three years, one without a joint vote.
BALLOTS = [
    ("1990-05-01", "YYY", "trade arms"),
    ("1990-06-01", "NNY", "arms"),
    ("1990-07-01", "AAY", ""),
    ("1990-08-01", "YAY", "trade"),  # an abstention against a yes is disagreement
    ("1991-05-01", "YXY", "trade"),  # absence is not abstention: no joint vote, neither like nor unlike
    ("1991-06-01", "AXA", "arms"),
    ("1992-05-01", "YNN", "arms"),
    ("1992-06-01", "NYN", "arms"),
    ("1992-12-31", "YYN", "rights"),
]


@pytest.fixture
def votes(votes_of):
    # As it is read from the data: a roll call without a topic has a missing value.
    return votes_of(*BALLOTS).replace({"topics": {"": None}})


def table(frame: pd.DataFrame) -> list[tuple]:
    return list(frame.drop(columns=["low", "high"]).itertuples(index=False, name=None))


def test_by_year(votes):
    found = agreement(votes, "AAA", "BBB")
    assert list(found.columns) == ["year", "n", "same", "agreement", "low", "high"]
    assert table(found) == [(1990, 4, 3, 0.75), (1992, 3, 1, 1 / 3)]


def test_a_year_without_a_joint_vote_is_absent_and_not_filled(votes):
    assert 1991 not in set(agreement(votes, "AAA", "BBB")["year"])
    assert 1991 in set(agreement(votes, "AAA", "CCC")["year"])


def test_by_topic_a_roll_call_counts_in_each_of_its_topics(votes):
    assert table(agreement(votes, "AAA", "BBB", by="topic")) == [
        ("arms", 4, 2, 0.5),
        ("rights", 1, 1, 1.0),
        ("trade", 2, 1, 0.5),
    ]


def test_by_another_column(votes):
    found = agreement(votes.assign(session=votes["date"].dt.month.gt(6)), "AAA", "BBB", by="session")
    assert table(found) == [(False, 4, 2, 0.5), (True, 3, 2, 2 / 3)]


def test_all_in_one_row(votes):
    assert table(agreement(votes, "AAA", "BBB", by=None)) == [(7, 4, 4 / 7)]


def test_without_a_joint_vote_there_is_no_group_and_no_value(votes):
    for by in ("year", "topic", "rollcall"):
        assert len(agreement(votes, "AAA", "ZZZ", by=by)) == 0
    (row,) = agreement(votes, "AAA", "ZZZ", by=None).to_dict("records")
    assert (row["n"], row["same"]) == (0, 0)
    assert all(math.isnan(row[column]) for column in ("agreement", "low", "high"))


def test_the_interval_is_wilsons(votes):
    """For 4 of 7: centre (4/7 + z²/14) / (1 + z²/7) = 0.54612, half-width 0.29566, with z = 1.959964."""
    row = agreement(votes, "AAA", "BBB", by=None).iloc[0]
    assert (row["low"], row["high"]) == (pytest.approx(0.25046, abs=2e-5), pytest.approx(0.84178, abs=2e-5))


def test_a_state_agrees_with_itself(votes):
    assert set(agreement(votes, "AAA", "AAA")["agreement"]) == {1.0}


# Published and worked out elsewhere; the shares are rounded to three decimals.
@pytest.mark.parametrize(("year", "n", "share"), [(1989, 111, 0.955), (1993, 61, 0.344), (2024, 74, 0.743)])
def test_years_of_the_data_that_are_known(year, n, share, dossier):
    found = agreement(dossier.ga_votes, "RUS", "SYR").set_index("year").loc[year]
    assert (found["n"], round(found["agreement"], 3)) == (n, share)


def test_years_without_data_stay_gaps_in_the_data(dossier):
    years = set(agreement(dossier.ga_votes, "RUS", "SYR")["year"])
    assert {1957, 1962, 1963, 1965} <= years
    assert not years & {1959, 1960, 1964}


def test_the_votes_and_the_counts_of_partners_give_the_same_agreement(dossier):
    """`ga_partners` was counted from the whole file of the source, `ga_votes` holds some states only."""
    partners = dossier.ga_partners
    counted = partners[(partners["state"] == "SYR") & (partners["partner"] == "RUS")]
    found = agreement(dossier.ga_votes, "RUS", "SYR")
    assert found[["year", "n", "same"]].to_numpy().tolist() == counted[["year", "joint", "same"]].to_numpy().tolist()


ballots = st.lists(
    st.tuples(
        st.dates(min_value=pd.Timestamp("1990-12-01").date(), max_value=pd.Timestamp("1993-02-01").date()).map(str),
        st.text("YNAX-", min_size=3, max_size=3),
        st.sampled_from(["arms", "trade", "arms trade"]),
    ),
    max_size=15,
)


@given(ballots=ballots)
def test_a_plain_count_gives_the_same(ballots, votes_of):
    years: dict[int, list[bool]] = {}
    for date, votes, _ in ballots:
        if votes[0] in "YNA" and votes[1] in "YNA":
            years.setdefault(int(date[:4]), []).append(votes[0] == votes[1])
    expected = [(year, len(same), sum(same), sum(same) / len(same)) for year, same in sorted(years.items())]
    assert table(agreement(votes_of(*ballots), "AAA", "BBB")) == expected


@pytest.mark.slow
@given(ballots=ballots)
def test_agreement_is_symmetric(ballots, votes_of):
    votes = votes_of(*ballots)
    for by in ("year", "topic", None):
        pd.testing.assert_frame_equal(agreement(votes, "AAA", "BBB", by=by), agreement(votes, "BBB", "AAA", by=by))


@given(ballots=ballots)
def test_agreement_and_its_interval_lie_between_0_and_1(ballots, votes_of):
    found = agreement(votes_of(*ballots), "AAA", "BBB")
    assert (found["n"] > 0).all()
    columns = [found[column] for column in ("low", "agreement", "high")]
    for lower, upper in zip([0, *columns], [*columns, 1], strict=True):
        assert (lower <= upper).all()


@given(ballots=ballots, order=st.randoms(use_true_random=False))
def test_names_of_states_and_the_order_of_rows_do_not_matter(ballots, order, votes_of):
    votes = votes_of(*ballots)
    other = votes.iloc[order.sample(range(len(votes)), len(votes))]
    other = other.assign(state=other["state"].map({"AAA": "ZZZ", "BBB": "AAA", "CCC": "BBB"}))
    pd.testing.assert_frame_equal(agreement(votes, "AAA", "BBB"), agreement(other, "ZZZ", "AAA"))


@given(ballots=ballots)
def test_roll_calls_that_one_missed_change_nothing(ballots, votes_of):
    missed = [("1991-01-01", text, "arms") for text in ("YX-", "X--", "-AY", "XXX", "AX-")]
    with_missed, without = votes_of(*ballots, *missed), votes_of(*ballots)
    pd.testing.assert_frame_equal(agreement(with_missed, "AAA", "BBB"), agreement(without, "AAA", "BBB"))
