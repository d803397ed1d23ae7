from datetime import UTC, datetime

import pytest

from relations import clock


def test_the_clock_goes_unless_it_is_set():
    before = datetime.now(UTC).replace(microsecond=0)
    assert before <= clock.now() <= datetime.now(UTC)
    with clock.clock_at(datetime(2026, 11, 22, 5, 30, tzinfo=UTC)):
        assert clock.now() == datetime(2026, 11, 22, 5, 30, tzinfo=UTC)
        assert clock.stamp() == "2026-11-22T05:30:00Z"
        with clock.clock_at(None):
            assert clock.stamp() == "2026-11-22T05:30:00Z"
    assert clock.now() >= before


@pytest.mark.parametrize(
    ("text", "stated"),
    [
        ("2026-11-22T05:30:00Z", "2026-11-22T05:30:00+00:00"),
        ("2026-11-22T05:30", "2026-11-22T05:30:00+00:00"),
        ("2026-11-22T01:30:00+03:00", "2026-11-21T22:30:00+00:00"),
        ("2026-11-22", "2026-11-22T00:00:00+00:00"),
    ],
)
def test_a_moment_is_in_utc(text, stated):
    assert clock.moment(text).isoformat() == stated


@pytest.mark.parametrize("text", ["", "tomorrow", "2026-13-01"])
def test_what_states_no_moment_is_refused(text):
    with pytest.raises(ValueError):
        clock.moment(text)
