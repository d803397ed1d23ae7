from datetime import UTC, datetime

import pytest

from relations.builds.cadence import Cadence


def utc(*parts):
    return datetime(*parts, tzinfo=UTC)


MONDAY = Cadence("0 6 * * 1", "Europe/Berlin")


@pytest.mark.parametrize(
    ("moment", "last"),
    [
        (utc(2026, 11, 30, 5, 0), utc(2026, 11, 30, 5, 0)),  # a Monday, six in Berlin
        (utc(2026, 11, 30, 5, 0, 30), utc(2026, 11, 30, 5, 0)),
        (utc(2026, 11, 30, 4, 59, 59), utc(2026, 11, 23, 5, 0)),
        (utc(2026, 7, 6, 4, 0), utc(2026, 7, 6, 4, 0)),  # in summer
    ],
)
def test_the_last_time_is_that_of_the_zone(moment, last):
    assert MONDAY.last(moment) == last


def test_the_next_time_comes_after():
    assert MONDAY.following(utc(2026, 11, 30, 5, 0)) == utc(2026, 12, 7, 5, 0)


def test_each_minute_is_its_own_last_time():
    assert Cadence("* * * * *").last(utc(2026, 11, 30, 6, 1, 59)) == utc(2026, 11, 30, 6, 1)


def test_a_time_that_the_clock_skips_comes_after_and_one_that_it_repeats_comes_once():
    night = Cadence("30 2 * * *", "Europe/Berlin")
    assert night.last(utc(2026, 3, 29, 10)) == utc(2026, 3, 29, 1, 0)  # put forward at 01:00 UTC
    assert night.following(utc(2026, 10, 24, 12)) == utc(2026, 10, 25, 0, 30)
    assert night.following(utc(2026, 10, 25, 0, 30)) == utc(2026, 10, 26, 1, 30)


@pytest.mark.parametrize(
    ("cadence", "words"),
    [
        (Cadence("0 6 * *"), "the schedule '0 6 * *' is no cron expression"),
        (Cadence("61 6 * * *"), "the schedule '61 6 * * \\*' is no cron expression"),
        (Cadence("0 0 30 2 *"), "is no cron expression that comes to pass"),
        (Cadence("0 6 * * *", "Europe/Berlino"), "no time zone 'Europe/Berlino'"),
        (Cadence("0 6 * * *", "../etc"), "no time zone"),
    ],
)
def test_what_is_wrong_is_told(cadence, words):
    (fault,) = cadence.faults()
    assert words.replace("\\", "") in fault


def test_a_sound_cadence_has_no_faults():
    assert [*MONDAY.faults()] == []
