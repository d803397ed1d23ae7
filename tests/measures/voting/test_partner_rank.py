import math

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from relations.errors import DataError
from relations.measures import agreement, partner_rank
from relations.measures.voting.partner_rank import compared_partners

# 1990: BBB 0.9, CCC 0.5, DDD 0.5, EEE 0.1, FFF agreed always but in five votes only; 1991: BBB alone; 1992: too few votes.
ROWS = [
    (1990, "AAA", "BBB", 20, 18),
    (1990, "AAA", "CCC", 20, 10),
    (1990, "AAA", "DDD", 10, 5),
    (1990, "AAA", "EEE", 10, 1),
    (1990, "AAA", "FFF", 5, 5),
    (1990, "ZZZ", "BBB", 20, 0),  # of another state
    (1991, "AAA", "BBB", 30, 15),
    (1992, "AAA", "BBB", 9, 9),
    (1992, "AAA", "CCC", 30, 30),
]


@pytest.fixture(scope="session")
def partners_of():
    def make(*rows: tuple[int, str, str, int, int]) -> pd.DataFrame:
        return pd.DataFrame(rows, columns=["year", "state", "partner", "joint", "same"])

    return make


@pytest.fixture
def partners(partners_of):
    return partners_of(*ROWS)


def year(partners: pd.DataFrame, partner: str, year: int, **options) -> dict:
    (row,) = partner_rank(partners[partners["year"] == year], "AAA", partner, **options).to_dict("records")
    return row


def test_the_highest_agreement_is_rank_1_and_above_all_others(partners):
    assert year(partners, "BBB", 1990) == {
        "year": 1990, "n": 20, "agreement": 0.9, "rank": 1, "members": 4, "percentile": 1.0, "median": 0.5, "median_n": 15.0,
    }  # fmt: skip


def test_equal_agreement_shares_the_better_rank_and_counts_only_those_below(partners):
    """Of the three others of 1990 that are ranked, one agreed less than CCC and DDD, which are level."""
    for partner, n in (("CCC", 20), ("DDD", 10)):
        row = year(partners, partner, 1990)
        assert (row["n"], row["rank"], row["percentile"]) == (n, 2, pytest.approx(1 / 3))


def test_the_lowest_is_last(partners):
    row = year(partners, "EEE", 1990)
    assert (row["rank"], row["members"], row["percentile"]) == (4, 4, 0)


def test_members_with_few_joint_votes_are_not_ranked_unless_asked_for(partners):
    assert len(partner_rank(partners, "AAA", "FFF")) == 0
    row = year(partners, "FFF", 1990, least=5, least_share=0)
    assert (row["rank"], row["members"], row["median"]) == (1, 5, 0.5)
    assert year(partners, "BBB", 1990, least=5, least_share=0)["rank"] == 2
    assert year(partners, "BBB", 1990, least=11) | {"median": None} == {
        "year": 1990, "n": 20, "agreement": 0.9, "rank": 1, "members": 2, "percentile": 1.0, "median": None, "median_n": 20.0,
    }  # fmt: skip


def test_members_with_a_small_share_of_the_votes_are_not_ranked(partners_of):
    """Bolivia and Belarus in 2025: 40 joint votes of 192 are no place above a member with 191. A third just counts."""
    rows = partners_of(
        (2025, "AAA", "BBB", 192, 100), (2025, "AAA", "CCC", 191, 180), (2025, "AAA", "DDD", 40, 40), (2025, "AAA", "EEE", 64, 64)
    )  # fmt: skip
    assert partner_rank(rows, "AAA", "DDD").empty
    (row,) = partner_rank(rows, "AAA", "CCC").to_dict("records")
    assert (row["rank"], row["members"]) == (2, 3)
    (row,) = partner_rank(rows, "AAA", "CCC", least_share=0).to_dict("records")
    assert (row["rank"], row["members"]) == (3, 4)


def test_exactly_the_least_number_of_votes_is_enough(partners):
    assert year(partners, "DDD", 1990, least=10)["members"] == 4
    assert year(partners, "CCC", 1990, least=11)["members"] == 2


def test_a_member_alone_has_a_rank_but_nobody_to_compare_with(partners):
    row = year(partners, "BBB", 1991)
    assert (row["rank"], row["members"], row["median"]) == (1, 1, 0.5)
    assert math.isnan(row["percentile"])


def test_years_with_few_joint_votes_are_absent(partners):
    assert partner_rank(partners, "AAA", "BBB")["year"].tolist() == [1990, 1991]
    found = partner_rank(partners, "AAA", "QQQ")
    assert len(found) == 0
    assert list(found.columns) == ["year", "n", "agreement", "rank", "members", "percentile", "median", "median_n"]


rows = st.lists(
    st.tuples(
        st.integers(1990, 1992), st.just("AAA"), st.sampled_from("BCDEF"), st.integers(1, 20), st.integers(0, 20)
    ).map(lambda row: (*row[:4], min(row[3], row[4]))),
    max_size=15,
    unique_by=lambda row: (row[0], row[2]),
)


@given(rows=rows)
def test_a_plain_count_gives_the_same(rows, partners_of):
    found = partner_rank(partners_of(*rows), "AAA", "B", least=5)
    most = {year: max(row[3] for row in rows if row[0] == year) for year, *_ in rows}
    ranked = [row for row in rows if row[3] >= 5 and 3 * row[3] >= most[row[0]]]
    assert found["year"].tolist() == sorted(row[0] for row in ranked if row[2] == "B")
    for row in found.to_dict("records"):
        shares = [same / joint for year, _, _, joint, same in ranked if year == row["year"]]
        below = sum(share < row["agreement"] for share in shares)
        assert row["members"] == len(shares)
        assert row["rank"] == 1 + sum(share > row["agreement"] for share in shares)
        if len(shares) > 1:
            assert row["percentile"] == pytest.approx(below / (len(shares) - 1))


@given(rows=rows, order=st.randoms(use_true_random=False))
def test_the_order_of_rows_does_not_matter(rows, order, partners_of):
    plain = partner_rank(partners_of(*rows), "AAA", "B", least=3)
    other = partner_rank(partners_of(*order.sample(rows, len(rows))), "AAA", "B", least=3)
    pd.testing.assert_frame_equal(plain, other)


def test_agreement_is_that_of_the_votes_and_ranks_lie_within_the_members(dossier):
    found = partner_rank(dossier.ga_partners, "RUS", "SYR")
    shares = agreement(dossier.ga_votes, "RUS", "SYR")
    shares = shares[shares["n"] >= 10]
    assert found["year"].tolist() == shares["year"].tolist()
    assert found["agreement"].tolist() == shares["agreement"].tolist()
    assert found["rank"].between(1, found["members"]).all()
    assert (found["members"] < 195).all()
    assert not {1959, 1960, 1964} & set(found["year"])


COLUMNS = ["year", "state", "partner", "joint", "same"]


def test_members_with_enough_joint_votes_of_the_state_alone():
    frame = pd.DataFrame(
        [
            (1990, "AAA", "BBB", 10, 5),
            (1990, "AAA", "CCC", 9, 9),
            (1990, "BBB", "CCC", 20, 1),
            (1991, "AAA", "CCC", 40, 10),
        ],
        columns=COLUMNS,
    )
    found = compared_partners(frame, "AAA", least=10)
    assert found[["year", "partner", "agreement"]].to_numpy().tolist() == [[1990, "BBB", 0.5], [1991, "CCC", 0.25]]
    assert len(compared_partners(frame, "ZZZ", least=1)) == 0


def test_missing_columns_are_named():
    with pytest.raises(DataError, match="the counts of partners lack the column joint, same"):
        compared_partners(pd.DataFrame(columns=["year", "state", "partner"]), "AAA", least=1)
