from relations.exhibits.diplomacy.levels import MINISTERS, OTHERS, TOP, group_of, level_words


def test_events_and_visits_have_the_same_levels_each_with_words(whole):
    levels = [whole.package.table(table).field("level") for table in ("events", "visits")]
    assert levels[0].labels == levels[1].labels == level_words(whole)
    assert levels[0].enum == tuple(level_words(whole))


def test_the_highest_stand_first(whole):
    assert list(level_words(whole))[:3] == ["head-of-state", "head-of-government", "deputy-head-of-government"]


def test_each_level_has_one_group():
    assert (group_of("head-of-government"), group_of("deputy-minister"), group_of("military")) == (
        TOP,
        MINISTERS,
        OTHERS,
    )
