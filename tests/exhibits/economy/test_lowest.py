import by_hand
import pytest

from relations.exhibits.economy.lowest import lowest, part_below


def test_the_last_year_stands_beside_the_best_one_before_it(whole):
    """By ITPD-E, in dollars of 2010: 2,542.7 and 51.0 million in 2008, 88.3 and 29.6 million in 2016."""
    found = lowest(whole.during("intervention"))
    assert found["year"].tolist() == [2008, 2016]
    best = by_hand.deflated("2542.713", "2010") + by_hand.deflated("51.017", "2010")
    assert found["turnover"].iloc[0] == pytest.approx(best)


def test_a_year_that_is_no_tenth_of_the_best_is_not_told(whole, before):
    assert lowest(whole.during("1993/1993")) is None
    assert lowest(whole.during("rapprochement")) is None
    assert lowest(before) is None


def test_the_part_is_never_larger_than_said():
    assert part_below(22.1) == "a twentieth"
    assert part_below(19.9) == "a tenth"
    assert part_below(100.0) == "a hundredth"
