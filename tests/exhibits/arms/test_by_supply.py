import pytest

from relations.exhibits.arms.by_supply import by_supply, delivered, share_delivered


def test_who_delivered_more_comes_first_whatever_the_declared_order(both_ways, whole):
    assert both_ways.pair == ("BOR", "ARC")
    assert by_supply(both_ways).pair == ("ARC", "BOR")
    assert by_supply(by_supply(both_ways)).pair == ("ARC", "BOR")
    assert by_supply(both_ways.during("2006/2010")).pair == ("ARC", "BOR")  # by all years, also where none came
    assert by_supply(whole) is whole


def test_volumes_of_both_ways(both_ways):
    way = by_supply(both_ways)
    # 40 to 46 million by the year modulo seven, in 1980 to 2004
    assert delivered(way) == sum(40 + year % 7 for year in range(1980, 2005))
    assert delivered(way.turned) == 18  # six in each of three years
    assert share_delivered(way.turned) == pytest.approx(18 / (18 + 30 * 20))  # beside 30 from Carpania in each odd year
    assert share_delivered(way.during("1930/1931")) == 0
