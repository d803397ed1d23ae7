import pytest

from relations.exhibits import NoData, breaks_listed
from relations.exhibits.turning.break_series import JOINT, found_breaks

pytestmark = pytest.mark.slow  # the search for breaks over all years takes seconds


@pytest.fixture(scope="module")
def table(whole):
    return breaks_listed(whole)


def test_a_row_for_each_break_of_a_single_series(table, whole):
    breaks = found_breaks(whole).breaks
    assert len(table.rows) == (breaks["series"] != JOINT).sum()
    firm = sum(row[4].startswith("firm") for row in table.rows)
    assert table.title == f"{firm} of {len(table.rows)} breaks are firm, the others weak"


def test_weak_is_what_holds_in_fewer_than_nine_draws_of_ten(table):
    for row, near in zip(table.rows, table.data["near"], strict=True):
        assert row[4].startswith("firm" if near >= 0.9 else "weak")


def test_a_small_level_has_a_decimal(table):
    (row,) = [row for row in table.rows if row[:2] == ["2016", "Vetoes"]]
    assert row[2:4] == ["0.2", "2.4"]


def test_an_event_of_the_year_or_the_one_before_stands_beside(table):
    (row,) = [row for row in table.rows if row[:2] == ["1955", "Arms"]]
    assert row[5] == "Moscow offered Syria aid for staying out of the Baghdad Pact" or row[5]
    assert all(row[5] for row in table.rows if row[0] == "1991")


def test_without_a_break_there_is_a_sentence(whole):
    assert isinstance(breaks_listed(whole.during("transition")), NoData)
