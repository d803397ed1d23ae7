from relations.exhibits.council.seats_of_the_pair import by_seat, elected_terms, how_often, permanent_of


def test_permanent_members_are_found_in_the_votes(elected, whole):
    neither, one = elected
    assert permanent_of(neither) == []
    assert permanent_of(one) == ["CAR"]
    assert permanent_of(whole) == ["RUS"]


def test_a_permanent_member_comes_first_whatever_the_declared_order(elected, whole):
    neither, one = elected
    assert by_seat(one).pair == ("CAR", "BOR")
    assert by_seat(neither) is neither
    assert by_seat(whole) is whole


def test_elected_terms_of_both_in_order_of_time(elected):
    neither, one = elected
    terms = elected_terms(neither)
    assert list(zip(terms["state"], terms["term"], terms["n"], strict=True)) == [
        ("ARC", "1986–1987", 10), ("BOR", "1987–1988", 10), ("ARC", "2004–2005", 10), ("BOR", "2010–2011", 10)
    ]  # fmt: skip
    assert list(elected_terms(one)["term"]) == ["1987–1988", "2010–2011"]
    assert elected_terms(neither.during("1995/1996")).empty


def test_how_often_each_was_elected(elected):
    neither = elected[0]
    assert how_often(neither, elected_terms(neither)) == (
        "Arcadia sat on the Security Council for two elected terms, Borduria for two"
    )
    some = neither.during("2004/2005")
    assert (
        how_often(some, elected_terms(some))
        == "Arcadia sat on the Security Council for one elected term, Borduria for none"
    )
