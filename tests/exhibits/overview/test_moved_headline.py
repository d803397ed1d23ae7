import by_hand
import pytest

from relations.exhibits.overview.moved_headline import moved, tells_votes

pytestmark = pytest.mark.slow


def test_the_largest_rise_and_fall_against_the_time_before(whole):
    then = by_hand.deliveries(1971, 1991, recipient="SYR")["RUS"] / 21
    now = by_hand.deliveries(1992, 2004, recipient="SYR")["RUS"] / 13
    headline = moved(whole.during("drift"))
    fall = f"{100 * (1 - now / then):.0f}\u202f%"
    assert headline.title == (
        f"Compared with 1970–1991, Russian arms deliveries fell by {fall} and voting agreement fell from 82\u202f% to 59\u202f%"
    )
    assert tells_votes(headline)


def test_those_that_go_one_way_share_a_sentence_and_need_not_tell_votes(whole):
    headline = moved(whole.during("rapprochement"))
    assert (
        headline.title
        == "Compared with 1991–2004, Russian arms deliveries rose about eightfold and trade rose about fourfold"
    )
    assert not tells_votes(headline)


def test_a_fall_that_had_come_before_is_not_told(whole):
    headline = moved(whole.during("intervention"))
    assert headline is None or "arms" not in headline.title


def test_without_a_time_before_there_is_none(whole):
    assert moved(whole.during("recognition")) is None
