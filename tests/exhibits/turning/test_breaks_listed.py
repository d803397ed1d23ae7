import pytest

from relations.exhibits import NoData, breaks_listed
from relations.exhibits.turning.break_series import JOINT, found_breaks

pytestmark = pytest.mark.slow  # the search for breaks over all years takes seconds


@pytest.fixture(scope="module")
def table(whole):
    return breaks_listed(whole)


def test_of_many_breaks_the_firm_ones_are_shown_and_the_data_have_all(table, whole):
    breaks = found_breaks(whole).breaks
    assert len(table.data) == (breaks["series"] != JOINT).sum()
    firm = table.data[table.data["near"] >= 0.9]
    assert [row[0] for row in table.rows] == [str(year) for year in firm["year"]]
    assert all(row[4].startswith("firm") for row in table.rows)
    assert (len(firm), sum(firm["moved"] == "rose")) == (14, 10)
    assert table.title == "10 of 14 firm breaks are rises; three of four falls date from 1991 and 1992"


def test_of_few_all_are_shown_and_weak_is_what_holds_in_fewer_than_nine_draws_of_ten(whole):
    table = breaks_listed(whole.during("intervention"))
    assert [row[4].split()[0] for row in table.rows] == ["firm", "firm", "weak"]
    assert table.title == "The one firm break of the period is a rise; that of 2014 lies before it"
    for row, near in zip(table.rows, table.data["near"], strict=True):
        assert row[4].startswith("firm" if near >= 0.9 else "weak")


def test_a_firm_break_that_a_stricter_search_does_not_find_has_a_star(table):
    """By the table of penalties: at twice the penalty trade breaks in 1966, 1982, 1992 and 2004, arms not in 1972 alone."""
    starred = [(row[0], row[1]) for row in table.rows if row[4].endswith("*")]
    assert starred == [("1972", "Trade"), ("1985", "Trade")]
    assert "*: a search that is twice as strict does not put a break within a year of it." in table.note


def test_a_small_level_has_a_decimal(table):
    (row,) = [row for row in table.rows if row[:2] == ["2016", "Vetoes"]]
    assert row[2:4] == ["0.2", "2.4"]


def test_an_event_stands_beside_a_break_only_where_its_kind_fits(table):
    beside = {(str(row.year), row.series): row.event for row in table.data.itertuples()}
    assert beside["1966", "deliveries"] == "Neo-Ba’th coup brought Syria closer to Moscow"
    assert (
        beside["1991", "votes"]
        == beside["1991", "deliveries"]
        == "End of the Soviet Union closed its special relationship with Syria"
    )
    assert "vetoed" in beside["2016", "vetoes"]
    # A veto is no event of the Assembly, and none explains why there were fewer.
    assert beside["1965", "votes"] == beside["2021", "vetoes"] == ""


def test_the_note_names_each_event_once_with_its_records_and_how_many_breaks_have_none(table):
    assert "Event" not in [name for name, _ in table.columns]
    assert "arms and votes in 1991, “End of the Soviet Union closed its special relationship with Syria”;" in table.note
    without = sum(row.event == "" and row.near >= 0.9 for row in table.data.itertuples())
    assert without == 9
    assert "for the other nine there is none." in table.note


def test_without_a_break_there_is_a_sentence(whole):
    assert isinstance(breaks_listed(whole.during("transition")), NoData)
