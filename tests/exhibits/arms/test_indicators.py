import by_hand
import pytest

from relations.exhibits.arms.indicators import arms_share, deliveries


def value(one, year):
    return one.frame.set_index("year")["value"].get(year)


def test_deliveries_of_a_year(whole):
    one = deliveries(whole)
    assert value(one, 1974) == pytest.approx(by_hand.deliveries(1974, 1974, recipient="SYR")["RUS"])
    assert (one.frame["value"] > 0).all()


def test_the_record_covers_years_without_a_delivery(whole):
    years = {int(row["year"]) for row in by_hand.rows("arms_tiv")}
    assert deliveries(whole).record == range(min(years), max(years) + 1)


def test_the_part_of_all_over_five_years(whole):
    five = by_hand.deliveries(1970, 1974, recipient="SYR")
    assert value(arms_share(whole), 1974) == pytest.approx(five["RUS"] / sum(five.values()))


def test_deliveries_are_a_year_and_their_part_is_of_the_whole(cold_war):
    """The yearly figures are those of 1971 to 1991."""
    received = by_hand.deliveries(1971, 1991, recipient="SYR")
    assert deliveries(cold_war).summary.value == pytest.approx(received["RUS"] / 21)
    assert arms_share(cold_war).summary.value == pytest.approx(received["RUS"] / sum(received.values()))


def test_time_before_the_record_has_no_number(before):
    assert deliveries(before).summary is None
    assert arms_share(before).summary is None
