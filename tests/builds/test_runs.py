import json
from types import SimpleNamespace

import pytest

from relations.builds.produce import Outcome
from relations.builds.runs import RunLine, note_run, noted, results, runs_in
from relations.clock import clock_at, moment
from relations.errors import DataError

JOB = SimpleNamespace(report="votes", period=SimpleNamespace(id="all"))
MADE = Outcome(JOB, ("votes/all.html",), {"execute": 1.25, "html": 0.5}, reason="the table ga_votes has changed")
KEPT = Outcome(JOB, kept=True)
FAILED = Outcome(JOB, error="cell 2, line 1: ValueError: no data")


def read(folder):
    return runs_in((folder / "runs.jsonl").read_bytes())


def test_what_is_noted_is_read(tmp_path):
    run = RunLine("2026-11-22T05:30:00Z", "build", "asked for", 2.5, **results([MADE, KEPT, FAILED]))
    note_run(tmp_path, run)
    note_run(tmp_path, run)
    first, second = read(tmp_path)
    assert (first.made, first.kept, first.failed) == (1, 1, 1)
    assert first == second
    done, failed = first.reports
    assert done == {
        "report": "votes",
        "period": "all",
        "status": "done",
        "reason": MADE.reason,
        "seconds": 1.75,
        "error": None,
    }
    assert (failed["status"], failed["error"]) == ("failed", FAILED.error)


def test_a_line_that_was_cut_off_costs_no_other(tmp_path):
    run = RunLine("then", "build", "asked for", 1.0)
    (tmp_path / "runs.jsonl").write_bytes(run.line().encode() + run.line().encode()[:30])
    note_run(tmp_path, run)
    assert len(read(tmp_path)) == 2
    assert len((tmp_path / "runs.jsonl").read_bytes().splitlines()) == 3


@pytest.mark.parametrize("line", [b"", b"{}", b"[]", b"\xff", b"3", json.dumps({"when": 3}).encode(), b"[" * 100_000])
def test_what_is_no_line_of_ours_is_passed_over(line):
    good = RunLine("then", "build", "asked for", 1.0).line().encode()
    assert len(runs_in(line + b"\n" + good)) == 1


@pytest.mark.parametrize(
    "change", [{"seconds": "x"}, {"what": 3}, {"reports": 3}, {"reports": [{"report": "x"}]}, {"made": None}]
)
def test_one_that_is_ours_in_part_is_none(change):
    line = json.dumps(json.loads(RunLine("then", "build", "asked for", 1.0).line()) | change)
    assert runs_in(line.encode()) == []


def test_a_run_is_noted_however_it_ends(tmp_path):
    with clock_at(moment("2026-11-22T05:30:00Z")), noted(tmp_path, "build", "asked for") as run:
        run.take(made=3)
    for error in (DataError("2 problems\nin data"), KeyboardInterrupt()):
        with pytest.raises(type(error)), noted(tmp_path, "publish", "due") as run:
            run.take(kept=1)
            raise error
    first, second, third = read(tmp_path)
    assert (first.when, first.what, first.why, first.made, first.error) == (
        "2026-11-22T05:30:00Z", "build", "asked for", 3, None,
    )  # fmt: skip
    assert (second.what, second.why, second.kept, second.error) == ("publish", "due", 1, "2 problems")
    assert third.error == "KeyboardInterrupt"
    assert first.seconds >= 0


def test_what_cannot_be_noted_does_not_hide_what_was_raised(tmp_path):
    with pytest.raises(DataError, match="no data"), noted(tmp_path / "none", "build", "asked for"):
        raise DataError("no data")
    with pytest.raises(OSError), noted(tmp_path / "none", "build", "asked for"):
        pass
