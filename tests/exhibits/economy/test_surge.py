import pytest

from relations.exhibits.economy.surge import fold, surge


def test_what_syria_sold_tripled_in_two_years(cold_war):
    found = surge(cold_war)
    assert (found.seller, found.start, found.peak, found.rose) == ("SYR", 1988, 1990, "more than tripled")
    assert found.times == pytest.approx(1514 / 431 * 0.9068, abs=0.02)  # as stated, and prices rose by a tenth


def test_a_rise_that_the_other_series_does_not_have_is_none(whole):
    """From 2003 to 2004 the one has it sixfold, the other less than threefold."""
    assert surge(whole.during("drift")) is None


def test_without_trade_there_is_none(before):
    assert surge(before) is None


@pytest.mark.parametrize(("times", "words"), [(3.9, "threefold"), (10.0, "tenfold"), (16.2, "16-fold")])
def test_multiples_are_rounded_down(times, words):
    assert fold(times) == words
