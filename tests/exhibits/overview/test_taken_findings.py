import pytest

from relations.exhibits.overview.given import given_for
from relations.exhibits.overview.taken_findings import absent, given_up, since_parting, turned, visits

pytestmark = pytest.mark.slow


def test_each_names_the_report_that_shows_it_or_the_exhibit_on_the_topic(whole):
    given = given_for(
        whole.during("transition"), {"presence": "Military presence", "voting": "Voting", "diplomacy": "Diplomacy"}
    )
    assert (given_up(given).exhibit, given_up(given).report) == (None, "Military presence")
    assert since_parting(given).exhibit == "votes-on-topics"
    assert {absent(given).report, turned(given).report} == {"Voting"}
    assert visits(given).report == "Diplomacy"


def test_absences_are_told_of_roll_calls_with_complete_lists(whole):
    assert " roll calls with complete lists " in absent(given_for(whole.during("transition"), {})).statement
