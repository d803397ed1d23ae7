import pytest

from relations.exhibits import NoData, trade_weight


@pytest.fixture(scope="module")
def shown(cold_war):
    return trade_weight(cold_war)


def test_the_title_has_the_largest_share_of_each_direction(shown):
    """1,181 of 3,006 million dollars in 1989, 276 of 2,643 million in 1986."""
    assert shown.title == (
        "The Soviet Union’s share in Syria’s exports peaked at 39\u202f% in 1989, that in its imports at 10\u202f% in 1986"
    )


def test_the_note_tells_what_others_bought_in_the_surge(shown):
    assert "To all other states Syria sold 913 million dollars in 1988 and 2,696 million in 1990." in shown.note


def test_a_doubtful_total_is_told_and_a_tiny_share_is_none_of_nought(whole):
    shown = trade_weight(whole.during("1998/2010"))
    assert "2004: Exports and imports are both far above those of 2003 and 2005." in shown.note
    assert "exports peaked at less than 1\u202f% in" in shown.title


def test_each_direction_is_named_in_the_drawing(shown):
    assert ">Exports: 39\u202f% in 1989</text>" in shown.svg
    assert ">Imports: 10\u202f% in 1986</text>" in shown.svg


def test_few_years_are_a_sentence(whole, before):
    assert isinstance(trade_weight(whole.during("2013/2014")), NoData)
    assert isinstance(trade_weight(before), NoData)
