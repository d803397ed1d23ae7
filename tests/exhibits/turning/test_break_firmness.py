import pytest

from relations.exhibits import break_firmness
from relations.exhibits.turning.break_series import found_breaks
from relations.exhibits.turning.break_strength import single_breaks


@pytest.fixture(scope="module")
def figure(whole):
    return break_firmness(whole)


def test_the_title_counts_the_breaks_that_hold_and_those_that_are_firm(figure, whole):
    """By the table of penalties trade breaks in 1972 and 1985 at Schwarz's penalty alone, and both in nine draws of ten."""
    assert figure.data["near"].between(0, 1).all()
    found = single_breaks(whole)
    often = int((found["near"] >= 0.9).sum())
    assert (often, int(found["firm"].sum())) == (14, 12)
    assert figure.title == "14 of 25 breaks come back in nine draws of ten, 12 of these in a stricter search too"


def test_every_break_that_was_found_is_shown_and_told(figure, whole):
    breaks = found_breaks(whole).breaks
    shown = figure.data[figure.data["found"]]
    assert set(zip(shown["series"], shown["year"], strict=True)) == set(
        zip(breaks["series"], breaks["year"], strict=True)
    )
    votes = shown[(shown["series"] == "votes") & (shown["year"] == 1991)].iloc[0]
    assert f"Votes 1991 {votes['near'] * 100:.0f}\u202f%, firm" in figure.alt
    trade = shown[(shown["series"] == "trade") & (shown["year"] == 1985)].iloc[0]
    assert f"Trade 1985 {trade['near'] * 100:.0f}\u202f%;" in figure.alt


def test_the_title_of_a_period_counts_its_own(cold_war):
    assert " of 12 breaks come back" in break_firmness(cold_war).title


def test_a_single_break_is_told_by_its_year(whole):
    assert break_firmness(whole.during("1950/1951")).title == "The one break here, of 1950, is firm"
