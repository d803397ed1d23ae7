from datetime import date

import pytest

from relations.exhibits.council.list_ends import early_end, list_end, reaches_beyond


def test_the_end_is_the_last_day_of_an_edition(whole):
    assert list_end(whole, whole.sc_vetoes) == date(2025, 6, 4)


def test_editions_without_a_day_have_no_end(whole):
    assert list_end(whole, whole.trade) is None


@pytest.mark.parametrize(("period", "beyond"), [("all", True), ("transition", True), ("cold-war", False)])
def test_only_a_period_that_goes_on_reaches_beyond(whole, period, beyond):
    assert reaches_beyond(whole.during(period), date(2025, 6, 4)) is beyond
    assert not reaches_beyond(whole.during(period), None)


def test_the_end_is_told_where_the_period_goes_on_after_it(whole):
    assert early_end(whole, whole.sc_vetoes) == date(2025, 6, 4)
    assert early_end(whole.during("cold-war"), whole.sc_vetoes) is None
