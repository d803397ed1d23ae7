from relations.exhibits.diplomacy.levels import GROUP_OF, MINISTERS, OTHERS, TOP, WORDS


def test_every_level_of_the_data_has_words_and_a_group(whole):
    for table in ("visits", "events"):
        assert set(whole.package.table(table).field("level").enum) == set(WORDS) == set(GROUP_OF)


def test_groups():
    assert (GROUP_OF["head-of-government"], GROUP_OF["deputy-minister"], GROUP_OF["military"]) == (
        TOP,
        MINISTERS,
        OTHERS,
    )
