import pytest

from relations.exhibits.voting.topic_votes import around_on_topics, begins_with_change, shown_on_topic, topic_votes

PAIR = ("RUS", "SYR")


def test_absences_are_among_the_votes_and_no_same_vote(whole):
    frame = topic_votes(whole.ga_votes, *PAIR, "ukraine")
    assert len(frame) == 25
    assert frame["same"].sum() == 20
    assert not frame.loc[frame["vote_b"] == "X", "same"].any()
    assert frame["date"].is_monotonic_increasing


def test_they_parted_on_one_topic_and_one_turned_on_another(whole):
    topics = {one.topic: one for one in around_on_topics(whole, *PAIR)}
    assert [name for name, one in topics.items() if one.parted] == ["ukraine"]
    assert [name for name, one in topics.items() if one.turned is not None] == ["syria"]
    assert str(topics["syria"].turned["symbol"]) == "A/RES/80/224"


def test_without_the_change_there_is_nothing(cold_war):
    assert around_on_topics(cold_war, *PAIR) == []


@pytest.mark.parametrize(("period", "n"), [("all", 25), ("transition", 25), ("intervention", 19), ("2014/2014", 1)])
def test_what_followed_the_change_is_shown_with_what_went_before(whole, period, n):
    dossier = whole.during(period)
    assert len(shown_on_topic(dossier, *PAIR, "ukraine")) == n
    assert begins_with_change(dossier) is (period == "transition")
