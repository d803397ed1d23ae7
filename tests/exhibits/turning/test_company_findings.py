import pytest

from relations.exhibits.turning.break_strength import shared, single_breaks
from relations.exhibits.turning.company_findings import all_fell, median_moved
from relations.exhibits.turning.others_at_break import MEDIAN, others_at_break


@pytest.fixture(scope="module")
def group(whole):
    found = single_breaks(whole)
    return shared(found[found["firm"]])


def test_records_that_fell_together_are_told_with_what_was_left_of_the_one_that_fell_most(whole, group):
    (end,), (start,) = all_fell(whole, group, "end"), all_fell(whole, group, "start")
    arms = group.set_index("series").loc["deliveries"]
    assert end.value == pytest.approx(arms["after"] / arms["before"])
    assert end.statement == (
        "As this period ended, voting agreement, arms deliveries and trade all fell, arms deliveries to **2 per cent** of what they had been."
    )
    assert start.statement.startswith("As this period began, ")


def test_records_that_rose_together_are_not_said_to_have_fallen(whole, group):
    assert all_fell(whole, group.assign(moved="rose"), "end") == []


def test_the_median_member_is_told_with_the_points_by_which_it_moved(whole):
    frame = others_at_break(whole, ()).set_index("state")
    size = abs(frame.loc[MEDIAN, "votes_after"] - frame.loc[MEDIAN, "votes_before"]) * 100
    (within,), (end,) = median_moved(whole), median_moved(whole, "end")
    assert within.value == end.value == pytest.approx(size)
    assert within.statement.startswith("Syria was not alone: from 1991 the median member’s agreement ")
    assert end.statement.endswith(f"fell in the same years, by **{size:.0f} points**.")


def test_without_a_shared_break_there_is_no_finding(whole):
    assert median_moved(whole.during("intervention")) == []
