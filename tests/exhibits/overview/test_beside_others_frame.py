import by_hand
import pytest

from relations.exhibits.overview.beside_others_frame import beside_others_frame
from relations.exhibits.overview.parted_topic import parted_topic

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def frame(whole):
    now = whole.during("transition")
    return beside_others_frame(whole.during("intervention"), now, parted_topic(now))


def test_agreement_is_that_of_the_votes_that_both_cast(frame):
    iran = frame.set_index("state").loc["IRN"]
    n, same = by_hand.counts(by_hand.joint("RUS", "IRN", "2024-12-08"))
    assert (iran["n"], iran["now"]) == (n, pytest.approx(same / n))
    n, same = by_hand.counts(by_hand.joint("RUS", "IRN", "2015-09-30", "2024-12-07"))
    assert iran["before"] == pytest.approx(same / n)


def test_the_states_compared_are_those_declared_and_the_partner_the_closest_first(frame, whole):
    assert set(frame["state"]) == {*whole.benchmarks, "SYR"}
    assert frame["now"].is_monotonic_decreasing


def test_alike_on_the_topic_are_the_same_votes_since_it_parted_the_two(frame):
    calls = [
        row
        for row in by_hand.rows("ga_rollcalls")
        if "ukraine" in row["topics"].split() and row["date"] >= "2024-12-08"
    ]
    assert len(calls) == 5
    for state in ("CHN", "EGY", "SYR"):
        same = sum(
            a == b
            for row, a, b in by_hand.joint("RUS", state, "2024-12-08")
            if row["rollcall"] in {one["rollcall"] for one in calls}
        )
        assert frame.set_index("state").loc[state, "alike"] == same


def test_a_seat_that_changed_hands_has_a_row_for_each_holder(whole):
    """China sat in Peking's name from October 1971."""
    frame = beside_others_frame(None, whole.during("cold-war"), None)
    assert {"China", "Republic of China"} <= set(frame["name"])
    assert frame["before"].isna().all()
    assert "alike" not in frame


def test_without_votes_there_is_no_row(before):
    assert beside_others_frame(None, before, None).empty
