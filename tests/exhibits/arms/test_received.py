import by_hand
import pytest

from relations.exhibits.arms.received import (
    by_the_end_of_a_period,
    fall_against_before,
    fell_before,
    received,
    years_covered,
)


def own(first, last):
    return by_hand.deliveries(first, last, recipient="SYR")["RUS"]


def test_nearly_all_had_come_by_1991(whole):
    year, share = by_the_end_of_a_period(whole)
    assert year == 1991
    assert share == pytest.approx(own(1950, 1991) / own(1950, 2024))


def test_the_yearly_volume_is_held_against_the_period_before(whole):
    fall, earlier = fall_against_before(whole.during("intervention"))
    assert years_covered(earlier) == [2011, 2012, 2013, 2014, 2015]
    assert fall == pytest.approx(1 - (own(2016, 2024) / 9) / (own(2011, 2015) / 5))


def test_the_fall_lay_before_the_period_only_where_little_came_until_it(whole):
    volumes = {year: by_hand.deliveries(year, year, recipient="SYR").get("RUS", 0.0) for year in range(2011, 2025)}
    falls = {year: volumes[year] - volumes[year - 1] for year in range(2012, 2025)}
    assert min(falls, key=falls.get) == 2014
    assert max(range(2016, 2025), key=volumes.get) == 2018
    assert fell_before(whole.during("intervention")) == (2014, 2018)
    assert fell_before(whole.during("drift")) is None  # most fell in 1975, after which as much came for sixteen years
    assert fell_before(whole) is None


def test_without_a_period_before_or_a_fall_there_is_none(whole, before):
    assert fall_against_before(whole) is None
    assert fall_against_before(whole.during("uprising")) is None
    assert by_the_end_of_a_period(before) is None
    assert received(before).empty
