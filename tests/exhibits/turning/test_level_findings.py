import by_hand
import pytest

from relations.exhibits.turning.break_series import found_breaks, searched_in
from relations.exhibits.turning.level_findings import kept, last_outside

pytestmark = pytest.mark.slow  # the search for breaks over all years takes seconds


def test_a_series_that_did_not_break_has_its_mean_of_the_years_of_the_period(whole):
    period = whole.during("intervention")
    found = kept(period, found_breaks(whole), searched_in(period)["votes"])
    counts = [by_hand.counts(by_hand.joint("RUS", "SYR", f"{y}-01-01", f"{y}-12-31")) for y in range(2015, 2025)]
    mean = sum(same / n for n, same in counts) / len(counts)
    assert found.value == pytest.approx(mean)
    assert found.statement == (
        f"Syria’s agreement with Russia in the General Assembly kept the level begun in 1998: **{mean * 100:.0f} per cent** on average in 2015–2024."
    )


def test_a_series_that_was_next_to_none_kept_nothing(whole):
    """The Soviet Union vetoed few drafts on Syria between 1946 and 2015, and none in the period."""
    period = whole.during("cold-war")
    assert kept(period, found_breaks(whole), searched_in(period)["vetoes"]) is None


def test_near_the_end_of_the_records_nothing_is_said_to_have_kept_its_level(whole):
    period = whole.during("transition")
    assert kept(period, found_breaks(whole), found_breaks(whole).indicators["votes"]) is None


def test_last_years_outside_their_range_are_told(whole):
    (only,) = last_outside(whole.during("transition"), found_breaks(whole))
    assert (
        only.statement
        == "In 2025 visits stood at **8**, above the 2 to 7 of the years since 2011; one year makes no break."
    )
