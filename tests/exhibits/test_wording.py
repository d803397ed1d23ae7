from relations.exhibits.wording import capital, in_words, times


def test_counts_without_a_noun():
    assert [in_words(n) for n in (0, 1, 9, 10, 1200)] == ["none", "one", "nine", "10", "1,200"]


def test_how_often():
    assert [times(n) for n in (0, 1, 2, 3, 15)] == ["never", "once", "twice", "three times", "15 times"]


def test_only_the_first_letter_is_made_large():
    assert (capital("the Soviet Union"), capital("")) == ("The Soviet Union", "")
