import by_hand
import pytest

from relations.exhibits.voting.compared_frame import compared
from relations.exhibits.voting.seats import seats_of


def test_each_holder_has_a_row_for_each_of_the_two_and_the_pair_on_its_days(whole):
    """China, whose seat changed its holder in October 1971."""
    frame = compared(whole.ga_votes, "RUS", "SYR", seats_of(whole, "CHN"))
    assert set(frame["state"]) == {"RUS", "SYR"}
    holders = dict.fromkeys(frame["holder"])
    assert len(frame) == 2 * len(holders)
    n, same = by_hand.counts(by_hand.joint("SYR", "RUS", "1971-10-25"))
    later = frame[frame["state"].eq("SYR") & frame["holder"].eq("China")].iloc[0]
    assert later["pair"] == pytest.approx(same / n, abs=0.005)
    assert (frame["low"] <= frame["agreement"]).all()
    assert (frame["agreement"] <= frame["high"]).all()


def test_without_a_seat_there_is_no_row(whole):
    assert compared(whole.ga_votes, "RUS", "SYR", []).empty
