import by_hand
import pytest

from relations.exhibits.turning.others_at_break import MEDIAN, others_at_break


@pytest.fixture(scope="module")
def frame(whole):
    return others_at_break(whole, ["IND", "SYR", "IRQ"])


def test_the_partner_comes_first_then_the_median_member_then_others_once(frame):
    assert list(frame["state"]) == ["SYR", MEDIAN, "IND", "IRQ"]
    assert set(frame["year"]) == {1991}


def test_arms_are_of_the_five_years_before_and_the_five_from_the_break_on(frame):
    india = frame.set_index("state").loc["IND"]
    for when, first, last in (("before", 1986, 1990), ("after", 1991, 1995)):
        tiv = by_hand.deliveries(first, last, supplier="RUS")["IND"]
        assert india[f"arms_{when}"] == pytest.approx(tiv / 5)
    assert frame.set_index("state").loc["IRQ", "arms_after"] == 0
    assert frame.set_index("state")["arms_before"].isna().to_dict()[MEDIAN]


def test_votes_are_means_of_yearly_shares(frame):
    shares = []
    for year in range(1986, 1991):
        n, same = by_hand.counts(by_hand.joint("RUS", "IND", f"{year}-01-01", f"{year}-12-31"))
        shares.append(same / n)
    assert frame.set_index("state").loc["IND", "votes_before"] == pytest.approx(sum(shares) / 5)


def test_without_a_shared_break_there_are_no_rows(whole):
    assert others_at_break(whole.during("intervention"), ["IND"]).empty
