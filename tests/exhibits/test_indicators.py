import pytest

from relations.exhibits.indicators import every_indicator, indicators, summaries

ORDER = ["votes", "deliveries", "share", "vetoes", "visits", "bases", "trade", "acts"]


@pytest.fixture(scope="module")
def found(whole):
    return {one.id: one for one in indicators(whole)}


def test_they_stand_in_the_order_of_the_board(found):
    assert list(found) == ORDER


def test_they_are_computed_once_for_a_period(whole):
    first, second = (every_indicator(whole.during("cold-war")) for _ in range(2))
    assert all(one is other for one, other in zip(first, second, strict=True))
    first.clear()
    assert len(every_indicator(whole.during("cold-war"))) == len(ORDER)


def test_for_another_series_of_trade_that_alone_is_computed(whole):
    period = whole.during("intervention")
    same = [
        one is other
        for one, other in zip(every_indicator(period), every_indicator(period, series="itpd-e"), strict=True)
    ]
    assert [name for name, alike in zip(ORDER, same, strict=True) if not alike] == ["trade"]


def test_an_indicator_without_a_value_is_absent(whole, before):
    names = [one.id for one in indicators(whole.during("1993/1993"))]
    assert "vetoes" not in names
    assert "votes" in names
    assert indicators(before) == []


def test_each_names_its_sources_unit_and_noun(found):
    for one in found.values():
        assert one.sources
        assert one.name
        assert one.unit
        assert one.noun
    assert {one.id for one in found.values() if one.is_share} == {"votes", "share"}


def test_what_is_searched_for_breaks_has_a_short_name(found):
    assert [one.short for one in found.values() if one.search == "joint"] == ["Votes", "Arms", "Vetoes", "Visits"]
    assert [one.short for one in found.values() if one.search == "alone"] == ["Trade"]
    assert all(bool(one.short) == bool(one.search) for one in found.values())


def test_a_period_without_records_has_no_number(before, cold_war):
    assert summaries(before) == {}
    assert list(summaries(cold_war)) == ORDER


def test_all_are_there_also_without_a_value(before):
    assert [one.id for one in every_indicator(before)] == ORDER
