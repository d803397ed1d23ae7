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
    chart = votes_on_topics(whole.during("uprising"), "RUS", "SYR", TOPICS)
    assert (
        chart.title
        == "Syria voted with Russia on the one vote on Ukraine and six of seven votes on the situation in Syria"
    )
    assert chart.subtitle.startswith(
        "Votes of Russia and Syria on resolutions of the UN General Assembly on the situation in Syria, by day"
    )
    assert len(chart.data) == 8


def test_shares_are_of_the_votes_that_both_cast(whole):
    """Of the 25 on Ukraine Syria cast no vote on three, of the 22 on Syria on one."""
    chart = votes_on_topics(whole, "RUS", "SYR", TOPICS)
    assert ">20 of 22</text>" in chart.svg
    assert ">19 of 21</text>" in chart.svg


def test_two_texts_of_one_day_bear_their_numbers(whole):
    chart = votes_on_topics(whole, "RUS", "SYR", TOPICS)
    assert "24\u00a0Feb\u00a02025, ES-11/7" in chart.svg
    assert "24\u00a0Feb\u00a02025, ES-11/8" in chart.svg


def test_votes_that_were_always_the_same_are_a_sentence(whole):
    assert votes_on_topics(whole.during("intervention"), "RUS", "SYR", TOPICS) == NoData(
        "Syria cast the same vote as Russia on all 19 votes on Ukraine and all 13 votes on the situation in Syria of this period."
    )


def test_a_topic_that_is_not_declared_is_named(whole, cold_war):
    with pytest.raises(UsageError, match="did you mean ukraine"):
        votes_on_topics(whole, "RUS", "SYR", ["ukrain"])
    assert isinstance(votes_on_topics(cold_war, "RUS", "SYR", TOPICS), NoData)
