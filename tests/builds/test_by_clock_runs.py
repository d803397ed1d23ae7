"""Builds by the clock, of a small project, through the command line."""

import subprocess
import sys
import time

import pytest
from small import code, parameters, project, report

from relations.builds.succeeded import last_successes
from relations.cli import main

pytestmark = pytest.mark.slow
WEEKLY = {"schedule": '"0 6 * * 1"', "timezone": '"Europe/Berlin"'}
CELLS = [parameters(), code("print(period)")]


def due(file, out, at, *more):
    return main(["build", "--due", "--reports", str(file), "--out", str(out), "--now", at, *more])


def test_a_report_is_made_once_a_time_also_when_times_were_missed(tmp_path, capsys):
    file = project(tmp_path, report("weekly", **WEEKLY) + report("never"), weekly=CELLS, never=CELLS)
    out = tmp_path / "out"
    assert due(file, out, "2026-11-30T05:30:00Z") == 0
    assert [*last_successes(out)] == [("weekly", "1993/1993")]
    capsys.readouterr()
    assert due(file, out, "2026-12-01T00:00:00Z") == 0
    assert capsys.readouterr().out == "nothing is due before 2026-12-07T05:00Z\n"
    assert due(file, out, "2026-12-23T00:00:00Z") == 0  # after three Mondays
    assert "nothing has changed in 1 reports" in capsys.readouterr().out
    assert due(file, out, "2026-12-24T00:00:00Z") == 0
    assert "nothing is due before 2026-12-28T05:00Z" in capsys.readouterr().out


def test_what_failed_is_due_again(tmp_path, capsys):
    file = project(tmp_path, report("weekly", **WEEKLY), weekly=[parameters(), code("raise ValueError('no')")])
    for hour in (6, 7):
        assert due(file, tmp_path / "out", f"2026-11-30T0{hour}:30:00Z") == 1
    project(tmp_path, report("weekly", **WEEKLY), weekly=CELLS)
    assert due(file, tmp_path / "out", "2026-11-30T08:30:00Z") == 0
    capsys.readouterr()
    assert due(file, tmp_path / "out", "2026-11-30T09:30:00Z") == 0
    assert "nothing is due" in capsys.readouterr().out


def test_without_a_schedule_nothing_can_be_due(tmp_path, capsys):
    file = project(tmp_path, report("one"), one=CELLS)
    assert due(file, tmp_path / "out", "2026-11-30T06:00:00Z") == 2
    assert "no report has a schedule" in capsys.readouterr().err


def test_of_two_schedulers_at_once_the_second_leaves(tmp_path):
    file = project(tmp_path, report("weekly", **WEEKLY), weekly=[parameters(), code("import time\ntime.sleep(5)")])
    command = [
        sys.executable,
        "-m",
        "relations",
        "build",
        "--due",
        "--reports",
        str(file),
        "--out",
        str(tmp_path / "out"),
    ]
    command += ["--now", "2026-11-30T06:00:00Z"]
    first = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    lock = tmp_path / "out" / ".due.lock"
    until = time.monotonic() + 30
    while not (lock.exists() and lock.read_text().strip()) and time.monotonic() < until:
        time.sleep(0.02)
    second = subprocess.run(command, capture_output=True, text=True, check=False)
    assert second.returncode == 5, second.stderr
    told = f"relations: {tmp_path / 'out'}: another process (pid {first.pid}) is building what is due there"
    assert told in second.stderr
    assert first.wait() == 0
