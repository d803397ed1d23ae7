import json
from datetime import date
from pathlib import Path

import pytest
from small import code, parameters, write

from relations.builds.order import expected_seconds, longest_first
from relations.builds.plan import Job
from relations.periods import Period


def job(report, period="drift", notebook=Path("none.ipynb")):
    span = Period(period, period.title(), period.title(), date(1992, 1, 1), None)
    return Job(report, report.title(), notebook, span, {}, ("html",))


def record(out, *entries):
    out.mkdir(exist_ok=True)
    keys = ("report", "period", "status", "seconds")
    (out / "run.json").write_text(json.dumps({"reports": [dict(zip(keys, entry, strict=True)) for entry in entries]}))


def names(jobs):
    return [(job.report, job.period.id) for job in jobs]


def test_the_longest_begins_first_and_equals_stay_in_their_order():
    jobs = [job("a"), job("b"), job("c"), job("d")]
    seconds = {jobs[0].stem: 1.0, jobs[1].stem: 3.0, jobs[2].stem: 1.0, jobs[3].stem: 9.0}
    assert [one.report for one in longest_first(jobs, seconds)] == ["d", "b", "a", "c"]


def test_a_report_takes_as_long_as_the_last_time(tmp_path):
    record(tmp_path, ("a", "drift", "done", {"execute": 2, "html": 0.5}), ("a", "all", "done", {"execute": 9}))
    jobs = [job("a"), job("a", "all")]
    assert expected_seconds(jobs, tmp_path) == {jobs[0].stem: 2.5, jobs[1].stem: 9}


def test_one_without_a_record_takes_what_its_report_takes_or_else_what_any_takes(tmp_path):
    record(tmp_path, ("a", "x", "done", {"execute": 2}), ("a", "y", "done", {"execute": 4}), ("b", "x", "done", {"execute": 9}))  # fmt: skip
    jobs = [job("a", "z"), job("c", "z")]
    assert expected_seconds(jobs, tmp_path) == {jobs[0].stem: 3, jobs[1].stem: 4}


def test_a_report_that_was_left_as_it_is_takes_as_long_as_its_last_run(tmp_path):
    record(tmp_path, ("a", "x", "kept", {"execute": 7}), ("b", "x", "done", {"execute": 4}))
    assert list(expected_seconds([job("a", "x")], tmp_path).values()) == [7]


def test_a_report_that_failed_says_nothing_about_how_long_it_takes(tmp_path):
    record(tmp_path, ("a", "x", "failed", {"execute": 600}), ("a", "y", "done", {"execute": 4}))
    (one,) = expected_seconds([job("a", "x")], tmp_path).values()
    assert one == 4


def test_without_any_record_cells_decide_and_all_years_take_longer(tmp_path):
    short = write(tmp_path / "short.ipynb", parameters())
    long = write(tmp_path / "long.ipynb", parameters(), code("1"), code("2"))
    jobs = [job("short", "x", short), job("long", "x", long), job("long", "all", long)]
    ordered = longest_first(jobs, expected_seconds(jobs, tmp_path))
    assert names(ordered) == [("long", "all"), ("long", "x"), ("short", "x")]


@pytest.mark.parametrize(
    "content",
    ["", "[]", "{}", '{"reports": 3}', '{"reports": [3]}', '{"reports": [{"status": "done"}]}', "[" * 100_000,
     '{"reports": [{"status": "done", "report": "a", "period": "x", "seconds": {"execute": "long"}}]}'],
)  # fmt: skip
def test_a_damaged_record_is_none(tmp_path, content):
    (tmp_path / "run.json").write_text(content)
    assert list(expected_seconds([job("a", "x")], tmp_path).values()) == [0]
