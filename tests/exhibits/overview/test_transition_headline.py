import pytest

from relations.exhibits import overview_headline, transition_headline

pytestmark = pytest.mark.slow


def test_visits_are_held_against_votes(whole):
    headline = transition_headline(whole.during("transition"))
    assert headline.title == "Ahmed al-Sharaa went to Russia twice, but Syria stopped voting with it on Ukraine"
    assert len(headline.data[headline.data["date"] >= "2024-12-08"]) == 5


def test_of_a_past_period_it_is_that_of_the_overview(whole):
    dossier = whole.during("drift")
    assert transition_headline(dossier).title == overview_headline(dossier).title
