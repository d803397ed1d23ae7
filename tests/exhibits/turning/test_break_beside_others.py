import pytest

from relations.errors import UsageError
from relations.exhibits import NoData, break_beside_others

pytestmark = pytest.mark.slow  # breaks of all states are searched


@pytest.fixture(scope="module")
def table(whole):
    return break_beside_others(whole, ["IND", "EGY", "IRQ", "DZA"])


def test_the_title_says_who_moved_too_and_whose_arms_stopped(table):
    """Egypt received next to nothing before, so that nothing stopped there."""
    assert table.title == (
        "Agreement with the Soviet Union and Russia fell for the median member as for Syria; arms all but stopped for Syria and Iraq, not for India and Algeria"
    )


def test_the_median_member_has_votes_and_no_arms(table):
    assert [row[0] for row in table.rows] == ["Syria", "Median member", "India", "Egypt", "Iraq", "Algeria"]
    assert table.rows[1][3:] == ["", ""]
    assert all(row[1].endswith("%") for row in table.rows)


def test_without_others_the_pair_stands_beside_the_median_member(whole):
    assert [row[0] for row in break_beside_others(whole).rows] == ["Syria", "Median member"]


def test_a_period_without_a_shared_break_has_a_sentence_and_a_misspelt_state_an_error(whole):
    assert isinstance(break_beside_others(whole.during("intervention")), NoData)
    with pytest.raises(UsageError):
        break_beside_others(whole, ["INDIA"])
