from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from relations.builds.plan import Job
from relations.builds.produce import Outcome
from relations.builds.succeeded import NAME, last_successes, note_successes
from relations.clock import clock_at
from relations.periods import Period

DRIFT = Period("drift", "Drift", "Drift", date(1991, 12, 26), date(2004, 12, 31))
FIRST, SECOND = datetime(2026, 11, 23, 6, tzinfo=UTC), datetime(2026, 11, 30, 6, tzinfo=UTC)


def outcome(name, error=None, *, kept=False):
    return Outcome(Job(name, name, Path("a.ipynb"), DRIFT, {}, ("html",)), error=error, kept=kept)


def test_a_success_is_noted_and_a_failure_leaves_the_last_one(tmp_path):
    with clock_at(FIRST):
        note_successes(tmp_path, [outcome("one"), outcome("two", kept=True), outcome("three", "cell 1: no")])
    with clock_at(SECOND):
        note_successes(tmp_path, [outcome("one", "cell 2: no"), outcome("two")])
    assert last_successes(tmp_path) == {("one", "drift"): FIRST, ("two", "drift"): SECOND}


@pytest.mark.parametrize(
    "content", ["", "{", "[]", '{"format": 2}', '{"format": 1, "reports": {"a": {"b": "x"}, "c": 1}}']
)
def test_a_damaged_file_tells_of_none(tmp_path, content):
    (tmp_path / NAME).write_text(content, encoding="utf-8")
    assert last_successes(tmp_path) == {}
    note_successes(tmp_path, [outcome("one")])
    assert [*last_successes(tmp_path)] == [("one", "drift")]
