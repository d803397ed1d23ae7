import pytest

from relations.errors import UsageError
from relations.exhibits import NoData, votes_on_topics

TOPICS = ("ukraine", "syria")


def test_all_roll_calls_are_there_with_both_votes(whole):
    chart = votes_on_topics(whole.during("transition"), "RUS", "SYR", TOPICS)
    assert (
        chart.title
        == "On Ukraine Syria voted with Russia all 20 times before 8 December 2024, and not once in five votes since"
    )
    assert chart.data.groupby("topic").size().to_dict() == {"Ukraine": 25, "the situation in Syria": 22}
    assert "Syria no 20, abstained 2, no vote 3; the same vote on 20" in chart.alt
    assert "18\u00a0Dec\u00a02025" in chart.svg


def test_a_period_shows_its_own(whole):
    chart = votes_on_topics(whole.during("intervention"), "RUS", "SYR", TOPICS)
    assert (
        chart.title == "Syria voted with Russia on all 19 votes on Ukraine and all 13 votes on the situation in Syria"
    )


def test_a_topic_that_is_not_declared_is_named(whole, cold_war):
    with pytest.raises(UsageError, match="did you mean ukraine"):
        votes_on_topics(whole, "RUS", "SYR", ["ukrain"])
    assert isinstance(votes_on_topics(cold_war, "RUS", "SYR", TOPICS), NoData)
