import pytest

from relations.exhibits import NoData, boundaries_tested
from relations.exhibits.turning.break_series import JOINT, found_breaks

pytestmark = pytest.mark.slow  # the search for breaks over all years takes seconds


@pytest.fixture(scope="module")
def table(whole):
    return boundaries_tested(whole)


def test_each_boundary_stands_once_and_what_has_none_last(table, whole):
    assert [row[0] for row in table.rows][:-1] == [period.short for period in whole.declared_periods[1:]]
    assert table.rows[-1][0] == "No boundary"


def test_a_break_within_a_year_is_that_of_the_boundary(table):
    """The Soviet Union ended on 26 December 1991, so that the first whole year after it is 1992."""
    drift = next(row for row in table.rows if row[0] == "Post-Soviet drift")
    assert drift[1:4] == ["1992", "1991", "1991"]


def test_each_break_stands_at_a_boundary_or_at_none(table, whole):
    breaks = found_breaks(whole).breaks
    heads = [name for name, _ in table.columns]
    for series, head in (("votes", "Votes"), ("deliveries", "Arms"), ("trade", "Trade"), (JOINT, "Jointly")):
        cells = [row[heads.index(head)] for row in table.rows]
        years = [int(year) for cell in cells for year in cell.split(", ") if year.isdigit()]
        assert sorted(years) == sorted(breaks.loc[breaks["series"] == series, "year"])


def test_the_title_names_the_boundaries_that_most_series_share(table):
    """All but 2025, which lies too near the end, show somewhere; the joint division is no series of its own."""
    shown = {row[1]: sum(cell.isdigit() for cell in row[2:-1]) for row in table.rows[:-1]}
    assert [year for year, n in shown.items() if not n] == ["2025"]
    most = [year for year, n in shown.items() if n == max(shown.values())]
    assert most == ["1971", "1992", "2011"]
    assert table.title == (
        "All six boundaries that can be tested show in at least one series; 1971, 1992 and 2011 in three of five"
    )


def test_a_boundary_at_the_end_of_the_data_is_not_said_to_be_missed(whole):
    shown = boundaries_tested(whole.during("transition"))
    assert set(shown.rows[0][2:]) == {"–"}
    assert shown.title.startswith("The boundary here lies too near the end of the records")


def test_one_boundary_is_told_by_its_series(whole):
    shown = boundaries_tested(whole.during("1990/1993"))
    assert shown.title == "The boundary of 1992 shows in 3 of 5 series"
    assert [row[1] for row in shown.rows] == ["1992"]


def test_a_time_without_boundary_and_break_has_a_sentence(whole):
    assert isinstance(boundaries_tested(whole.during("1994/1995")), NoData)
