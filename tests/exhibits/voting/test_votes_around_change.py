import by_hand
import pytest

from relations.exhibits import NoData, votes_around_change
from relations.measures import standardised_agreement

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def table(whole):
    return votes_around_change(whole, "RUS", "SYR")


@pytest.mark.parametrize(("column", "first", "last"), [(1, "2023-12-09", "2024-12-07"), (2, "2024-12-08", "9999")])
def test_each_side_is_counted_from_its_days(table, column, first, last):
    n, same = by_hand.counts(by_hand.joint("RUS", "SYR", first, last))
    rows = {row[0]: row[column] for row in table.rows}
    assert rows["Joint votes"] == str(n)
    assert rows["Same vote"] == f"{round(1000 * same / n) / 10:.1f}\u202f%"


def test_votes_of_a_state_add_up_to_all(table):
    sums = table.data.dropna(subset="state").groupby(["span", "state"])["share"].sum()
    assert sums.to_list() == pytest.approx([1.0] * 4)


def test_a_brief_table_has_the_absences_and_not_how_each_voted(whole, table):
    brief = votes_around_change(whole, "RUS", "SYR", brief=True)
    own = [row for row in table.rows if ": " not in row[0] or row[0] == "Syria: absent"]
    assert brief.rows == own and len(table.rows) - len(own) == 7
    assert brief.data.equals(table.data)


def test_columns_are_the_days_that_they_count(table):
    assert [label for label, _ in table.columns[1:]] == [
        "9 December 2023 to 7 December 2024",
        "8 December 2024 to 18 December 2025",
    ]


def test_the_same_topics_are_those_of_the_measure(whole, table):
    fixed = standardised_agreement(whole.ga_votes, "RUS", "SYR").set_index("year")["standardised"]
    row = next(row for row in table.rows if row[0].startswith("Same vote, mix of topics"))
    assert row[1:] == [f"{100 * fixed[year]:.1f}\u202f% in {year}" for year in (2024, 2025)]


def test_states_have_the_name_of_the_day(table):
    assert "Russia: yes" in [row[0] for row in table.rows]


def test_a_period_without_the_change_says_so(cold_war):
    assert votes_around_change(cold_war, "RUS", "SYR") == NoData(
        "The change of 8 December 2024 lies outside this period."
    )


def test_the_absences_on_complete_lists_alone_are_told(whole):
    """28 of 67: as many roll calls since December 2024 have a list of those that did not vote."""
    note = votes_around_change(whole.during("transition"), "RUS", "SYR").note
    assert note.endswith("On the 67 roll calls with complete lists alone Syria was absent on 42\u202f%.")
