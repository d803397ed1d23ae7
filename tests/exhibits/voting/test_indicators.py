import by_hand
import pytest

from relations.exhibits.voting.indicators import votes


def test_votes_are_the_share_of_joint_votes_cast_alike(whole):
    n, same = by_hand.counts(by_hand.joint("RUS", "SYR", "1989-01-01", "1989-12-31"))
    assert (n, same) == (111, 106)
    row = votes(whole).frame.set_index("year").loc[1989]
    assert (row["n"], row["value"]) == (n, pytest.approx(same / n))


def test_the_number_of_a_period_is_that_of_all_joint_votes_with_what_they_rest_on(cold_war):
    n, same = by_hand.counts(by_hand.joint("RUS", "SYR", "1970-11-13", "1991-12-25"))
    one = votes(cold_war).summary
    assert one.value == pytest.approx(same / n)
    assert one.low < one.value < one.high
    assert one.written.startswith(f"{same / n * 100:.1f}\u202f% (")


def test_without_a_joint_vote_there_is_no_number(before):
    assert votes(before).summary is None


def test_a_level_is_told_in_whole_per_cent(whole):
    assert votes(whole).level(0.6249) == "62 per cent"
