import pytest

from relations.exhibits import NoData, breaks_listed
from relations.exhibits.turning.break_series import found_breaks

pytestmark = pytest.mark.slow  # the search for breaks over all years takes seconds


@pytest.fixture(scope="module")
def table(whole):
    return breaks_listed(whole)


def test_of_many_breaks_the_firm_ones_are_shown_and_the_data_have_all(table, whole):
    breaks = found_breaks(whole).breaks
    assert len(table.data) == len(breaks)
    firm = table.data[table.data["firm"]]
    assert [row[0] for row in table.rows] == [str(year) for year in firm["year"]]
    assert all(row[4].startswith("firm") for row in table.rows)
    assert (len(firm), sum(firm["moved"] == "rose")) == (12, 8)
    assert table.title == "Eight of 12 firm breaks are rises; three of four falls date from 1991 and 1992"


def test_of_few_all_are_shown_and_weak_is_what_holds_in_fewer_than_nine_draws_of_ten(whole):
    table = breaks_listed(whole.during("intervention"))
    assert [row[4].split()[0] for row in table.rows] == ["firm", "firm", "weak"]
    assert table.title == "The one firm break of the period is a rise; that of 2014 lies before it"
    for row, near in zip(table.rows, table.data["near"], strict=True):
        assert row[4].startswith("firm" if near >= 0.9 else "weak")


def test_a_break_that_a_stricter_search_does_not_find_is_weak_and_has_a_star(whole):
    """By the table of penalties: at twice the penalty trade breaks in 1966, 1982, 1992 and 2004."""
    table = breaks_listed(whole.during("1984/1986"))
    (row,) = [row for row in table.rows if row[:2] == ["1985", "Trade"]]
    assert row[4] == "weak (99\u202f%)*"
    assert "*: in as many draws as a firm one, but not by the stricter search." in table.note
    assert "*:" not in breaks_listed(whole).note


def test_a_small_level_has_a_decimal(table):
    (row,) = [row for row in table.rows if row[:2] == ["2016", "Vetoes"]]
    assert row[2:4] == ["0.2", "2.4"]


def test_the_event_beside_a_break_stands_in_its_row_with_its_day(table):
    column = [name for name, _ in table.columns].index("At the time")
    beside = {(row[0], row[1]): row[column] for row in table.rows}
    assert beside["1966", "Arms"] == "Neo-Ba’th coup brought Syria closer to Moscow (23 February 1966)"
    assert beside["2016", "Vetoes"] == "First Russian air strikes in Syria (30 September 2015)"
    assert beside["2014", "Arms"] == "no main event of such a kind"


def test_without_a_break_there_is_a_sentence(whole):
    assert isinstance(breaks_listed(whole.during("transition")), NoData)
