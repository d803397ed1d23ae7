from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from relations.builds.by_clock import due_by_clock
from relations.builds.cadence import Cadence
from relations.builds.plan import Job
from relations.periods import Period

DRIFT = Period("drift", "Drift", "Drift", date(1991, 12, 26), date(2004, 12, 31))
WEEKLY = Cadence("0 6 * * 1")
NOW = datetime(2026, 11, 30, 7, tzinfo=UTC)  # a Monday


def job(name, cadence=WEEKLY):
    return Job(name, name, Path("a.ipynb"), DRIFT, {}, ("html",), cadence=cadence)


def due(moment=NOW, **succeeded):
    jobs = [job(name) for name in ("one", "two")] + [job("three", None)]
    return [job.report for job in due_by_clock(jobs, {(name, "drift"): at for name, at in succeeded.items()}, moment)]


def test_what_never_succeeded_is_due_and_what_has_no_cadence_never_is():
    assert due() == ["one", "two"]


def test_what_succeeded_since_its_last_time_is_not_due():
    six = NOW.replace(hour=6)
    assert due(one=six, two=six - timedelta(seconds=1)) == ["two"]


def test_a_missed_time_is_made_up_for_once():
    later = NOW + timedelta(days=16)
    assert due(later, one=NOW, two=NOW) == ["one", "two"]
    assert due(later + timedelta(hours=1), one=later, two=later) == []


def test_a_success_of_a_clock_that_was_ahead_does_not_count():
    assert due(one=NOW + timedelta(days=400), two=NOW) == ["one"]


@given(st.integers(15, 60 * 24 * 7))
def test_each_time_is_answered_by_one_success(step):
    """A scheduler that calls once a week at least, for ten weeks from a Monday after six: eleven Mondays, of which the last may be answered later."""
    moment, last, made = NOW, {}, 0
    while moment < NOW + timedelta(days=70):
        if due_by_clock([job("one")], last, moment):
            last, made = {("one", "drift"): moment}, made + 1
        moment += timedelta(minutes=step)
    assert made in (10, 11)
