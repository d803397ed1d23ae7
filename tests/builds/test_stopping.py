"""Signals are answered at chosen places, once, and the build that they end keeps what was finished."""

import os
import signal
import tempfile
import threading
from pathlib import Path

import psutil
import pytest
from processes import ended, started_build, wait_for
from small import code, parameters, project, report, text

from relations.builds.stopping import Stop, Stopped, stopping

pytestmark = pytest.mark.skipif(os.name != "posix", reason="there are no such signals")

CODES = [(signal.SIGINT, 130), (signal.SIGTERM, 143), (signal.SIGHUP, 143)]


@pytest.mark.parametrize(("number", "code_"), CODES)
def test_a_signal_waits_for_the_place_where_it_is_asked_for(number, code_):
    with stopping() as stop:
        os.kill(os.getpid(), number)
        with pytest.raises(Stopped, match=number.name) as caught:
            stop.check()
    assert caught.value.exit_code == code_


def test_where_nothing_can_be_half_done_it_ends_what_runs_at_once():
    with stopping() as stop, pytest.raises(Stopped):
        with stop.at_once():
            os.kill(os.getpid(), signal.SIGTERM)
            signal.pause()
        pytest.fail("it went on")


def test_one_that_came_before_ends_it_too():
    with stopping() as stop:
        os.kill(os.getpid(), signal.SIGTERM)
        with pytest.raises(Stopped), stop.at_once():
            pytest.fail("it went on")


def test_those_after_the_first_do_not_disturb_the_clearing_up():
    with stopping() as stop:
        with pytest.raises(Stopped, match="SIGTERM"), stop.at_once():
            os.kill(os.getpid(), signal.SIGTERM)
            signal.pause()
        os.kill(os.getpid(), signal.SIGINT)
        with pytest.raises(Stopped, match="SIGTERM"):
            stop.check()


def test_without_a_signal_nothing_happens_and_all_is_as_before():
    before = [signal.getsignal(number) for number, _ in CODES]
    with stopping() as stop, stop.at_once():
        stop.check()
    assert [signal.getsignal(number) for number, _ in CODES] == before


def test_what_nohup_has_shut_off_stays_so():
    before = signal.signal(signal.SIGHUP, signal.SIG_IGN)
    try:
        with stopping() as stop:
            os.kill(os.getpid(), signal.SIGHUP)
            stop.check()
        assert signal.getsignal(signal.SIGHUP) == signal.SIG_IGN
    finally:
        signal.signal(signal.SIGHUP, before)


def test_in_another_thread_a_build_leaves_signals_to_the_main_one():
    made = []

    def build():
        with stopping() as stop:
            made.append(stop)

    thread = threading.Thread(target=build)
    thread.start(), thread.join()
    assert isinstance(made[0], Stop)


@pytest.mark.slow
@pytest.mark.parametrize(("number", "code_"), CODES)
def test_a_signal_to_a_build_ends_all_of_it_and_keeps_what_was_finished(tmp_path, number, code_):
    mark, out, temporary = tmp_path / "mark", tmp_path / "out", Path(tempfile.mkdtemp(dir="/tmp"))
    source = f"import pathlib, time; pathlib.Path({str(mark)!r}).touch(); time.sleep(600)"
    cells = {
        "first": [text("# First"), parameters(), code("1")],
        "sleeps": [text("# Sleeps"), parameters(), code(source)],
    }
    file = project(tmp_path, report("first", formats='["html"]') + report("sleeps"), **cells)
    build = started_build(file, out, "--jobs", "1", env={"TMPDIR": str(temporary)})
    wait_for(mark)
    assert build.stderr is not None
    while "first" not in (line := build.stderr.readline()):  # it is rendered while the next runs
        assert line, "the build has ended"
    below = psutil.Process(build.pid).children(recursive=True)
    assert len(below) >= 3  # a worker, a nursery, a kernel
    build.send_signal(number)
    _, told = build.communicate(timeout=10)
    assert build.returncode == code_
    assert ended(below, 0.5)
    assert told.splitlines()[-1] == (
        f"relations: stopped by {number.name}; what was finished is published, nothing else was written"
    )
    assert "Traceback" not in told
    assert {str(path.relative_to(out)) for path in out.rglob("*")} == {
        "first", "first/1993_1993.html", "first/1993_1993.ipynb", "first/1993_1993.json", "first/1993_1993.trace.json", "runs.jsonl",
    }  # fmt: skip
    temporary.rmdir()  # nothing is left in it
