from relations.exhibits.words.wording import all_of, capital, every, in_words, none_of, times


def test_counts_without_a_noun():
    assert [in_words(n) for n in (0, 1, 9, 10, 1200)] == ["none", "one", "nine", "10", "1,200"]


def test_two_have_words_of_their_own():
    assert [every(n) for n in (2, 3)] == ["both", "all"]
    assert [all_of(n) for n in (2, 3, 12)] == ["both", "all three", "all 12"]
    assert [none_of(n) for n in (2, 3)] == ["neither", "none"]


def test_how_often():
    assert [times(n) for n in (0, 1, 2, 3, 15)] == ["never", "once", "twice", "three times", "15 times"]


def test_only_the_first_letter_is_made_large():
    assert (capital("the Soviet Union"), capital("")) == ("The Soviet Union", "")
