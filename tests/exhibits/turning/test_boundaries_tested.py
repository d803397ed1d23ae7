import re

import pytest

from relations.exhibits import NoData, boundaries_tested
from relations.exhibits.turning.break_series import found_breaks

pytestmark = pytest.mark.slow  # the search for breaks over all years takes seconds


@pytest.fixture(scope="module")
def table(whole):
    return boundaries_tested(whole)


def test_each_boundary_stands_once_and_what_has_none_last(table, whole):
    assert [row[0] for row in table.rows][:-1] == [period.short for period in whole.declared_periods[1:]]
    assert table.rows[-1][0] == "Away from any"


def test_a_break_within_a_year_is_that_of_the_boundary(table):
    """The Soviet Union ended on 26 December 1991, so that the first whole year after it is 1992."""
    drift = next(row for row in table.rows if row[0] == "Post-Soviet drift")
    assert drift[1:4] == ["1992", "1991", "1991"]


def test_each_break_stands_at_a_boundary_or_at_none(table, whole):
    breaks = found_breaks(whole).breaks
    heads = [name for name, _ in table.columns]
    for series, head in (("votes", "Votes"), ("deliveries", "Arms"), ("trade", "Trade")):
        cells = [row[heads.index(head)] for row in table.rows]
        years = [int(year) for cell in cells for year in re.findall(r"\d{4}", cell)]
        assert sorted(years) == sorted(breaks.loc[breaks["series"] == series, "year"])


def test_the_title_holds_the_breaks_at_boundaries_against_chance(table, whole):
    """A break put anywhere lies at a boundary in 24 per cent of cases, which makes six of 25."""
    cells = [cell for row in table.rows[:-1] for cell in row[2:] if re.search(r"\d", cell)]
    assert (len(cells), len(found_breaks(whole).breaks)) == (12, 25)
    assert found_breaks(whole).by_chance == pytest.approx(0.24, abs=0.005)
    assert table.title == "12 of 25 breaks lie within a year of a boundary, where about six would at random"


def test_a_weak_break_is_bracketed_and_one_before_its_event_marked(table):
    """The uprising began in March 2011, the debt accord was of January 2005; the Soviet Union ended within 1991."""
    cells = {row[0]: row[2:] for row in table.rows}
    assert cells["Civil war"] == ["no", "2010*", "no", "(2011)", "(2012)"]
    assert cells["Rapprochement"][-1] == "2004*"
    assert cells["Post-Soviet drift"][0] == "1991"


def test_a_boundary_at_the_end_of_the_data_is_not_said_to_be_missed(whole):
    shown = boundaries_tested(whole.during("transition"))
    assert set(shown.rows[0][2:]) == {"–"}
    assert shown.title == "No series broke within a year of a boundary"


def test_of_few_breaks_chance_says_nothing(whole):
    shown = boundaries_tested(whole.during("2004/2004"))
    assert shown.title == "The one break here lies within a year of a boundary"


def test_a_time_without_boundary_and_break_has_a_sentence(whole):
    assert isinstance(boundaries_tested(whole.during("1994/1995")), NoData)
