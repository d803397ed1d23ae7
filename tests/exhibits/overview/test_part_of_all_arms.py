import by_hand
import pytest

from relations.exhibits.overview.part_of_all_arms import part_of_all_arms


def test_a_period_has_its_part_of_what_came_in_all_years(cold_war):
    own, every = (
        by_hand.deliveries(first, last, recipient="SYR")["RUS"] for first, last in ((1971, 1991), (1950, 2025))
    )
    assert part_of_all_arms(cold_war) == pytest.approx(own / every)


def test_where_nothing_came_it_is_none(whole, before):
    assert part_of_all_arms(whole.during("recognition")) == part_of_all_arms(before) == 0
