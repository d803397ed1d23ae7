from relations.exhibits.overview.parted_topic import parted_topic


def test_the_topic_on_which_they_always_agreed_and_never_since(whole):
    topic = parted_topic(whole)
    assert (topic.name, topic.before, topic.since) == ("Ukraine", 20, 5)
    assert len(topic.votes) == 25
    assert topic.sources


def test_a_period_that_ended_has_none(whole):
    assert parted_topic(whole.during("intervention")) is None
    assert parted_topic(whole.during("transition")) is not None
