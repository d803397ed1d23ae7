from relations.exhibits.diplomacy.attention_finding import attention


def test_the_last_year_is_told_beside_the_first(whole):
    """113 of 3,179 posts in 2024, 151 of 2,602 in 2017."""
    (told,) = attention(whole.during("intervention"))
    assert told.statement == (
        "**3.6 per cent** of posts of the foreign ministry named Syria in 2024, after 5.8 in 2017."
    )
    assert told.value == 113 / 3179
    assert told.beside == {"in 2017": 151 / 2602}
    assert told.low < told.value < told.high < told.beside["in 2017"]


def test_where_the_two_do_not_differ_all_texts_are_counted(whole):
    (told,) = attention(whole.during("2017/2019"))
    assert told.statement == "Of 7,299 posts of the foreign ministry **5.8 per cent** named Syria."
    assert told.value == 420 / 7299


def test_of_a_thin_collection_nothing_is_found(whole, cold_war):
    assert attention(whole.during("uprising")) == attention(cold_war) == []
