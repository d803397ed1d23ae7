"""Whatever becomes of a worker is an outcome of its report; what workers do is tested with `produce`."""

import os
import signal
import threading
from collections import deque
from dataclasses import replace
from datetime import date

import psutil
import pytest
from processes import ended, wait_for
from small import code, parameters, text, write

from relations.builds import workers
from relations.builds.edition import Edition
from relations.builds.plan import Job
from relations.builds.stopping import Stop
from relations.builds.workers import Workers
from relations.execution.limits import Limits
from relations.execution.nursery import shared_nursery
from relations.package import open_package
from relations.periods import Period

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(os.name != "posix", reason="processes are ended by signals"),
]

DRIFT = Period("drift", "Post-Soviet drift", "Drift", date(1991, 12, 26), date(2004, 12, 31))
EDITION = Edition(open_package().root, "Russia and Syria", "2026-11-24", "12 August 2026", None, ())
# In a cell: the process that asked for its kernel.
WORKER = "import os, psutil; worker = psutil.Process(int(os.environ['JPY_PARENT_PID'])); "


@pytest.fixture(scope="module")
def nursery():
    """One for the workers of all tests; without it each worker would start its own."""
    with shared_nursery(os.environ) as address:
        yield address


@pytest.fixture
def crew(tmp_path, nursery):
    made = []

    def crew(number):
        made.append(Workers(number, EDITION, tmp_path / "staging", nursery))
        return made[-1]

    yield crew
    for one in made:
        one.close()


@pytest.fixture
def jobs(tmp_path):
    """Return a function that makes one job of each source of a cell."""

    def jobs(*sources):
        notebooks = [write(tmp_path / f"n{i}.ipynb", text("# N"), parameters(), code(s)) for i, s in enumerate(sources)]
        return [Job(file.stem, "N", file, DRIFT, {"period": "drift"}, ()) for file in notebooks]

    return jobs


def told(outcomes):
    return {outcome.job.report: outcome.error for outcome in outcomes}


def test_each_job_has_an_outcome_whatever_becomes_of_it(crew, jobs):
    made = jobs("1", "1 / 0", "import os; os._exit(1)", "2")
    assert told(crew(2).outcomes(made, Stop())) == {
        "n0": None,
        "n1": "cell 3, line 1: ZeroDivisionError: division by zero",
        "n2": "cell 3: DeadKernelError: Kernel died",
        "n3": None,
    }


@pytest.mark.parametrize(
    ("number", "error"),
    [
        (signal.SIGKILL, "the process that made it was killed, as systems do when memory runs out"),
        (signal.SIGTERM, "the process that made it was ended by SIGTERM"),
    ],
)
def test_a_worker_that_is_killed_costs_its_report_alone(crew, jobs, number, error):
    made = jobs("1", f"{WORKER}worker.send_signal({int(number)}); import time; time.sleep(60)", "2")
    assert told(crew(1).outcomes(made, Stop())) == {"n0": None, "n1": error, "n2": None}


def test_a_report_that_takes_too_long_wherever_it_is_is_ended(crew, jobs, monkeypatch):
    """Its cells are watched where they run; this is for what hangs elsewhere, as a worker that is stopped does."""
    monkeypatch.setattr(workers, "_SLACK", 0)
    stuck, other = jobs(f"{WORKER}worker.send_signal({int(signal.SIGSTOP)}); import time; time.sleep(60)", "2")
    made = [replace(stuck, limits=Limits(report_seconds=8)), other]
    assert told(crew(1).outcomes(made, Stop())) == {
        "n0": "the report took more than 8 s; `limits.report_seconds` in reports.toml allows more",
        "n1": None,
    }


def test_jobs_begin_in_their_order_and_are_told_of(crew, jobs):
    made, begun = jobs("1", "2", "3"), []
    assert set(told(crew(1).outcomes(made, Stop(), begun.append)).values()) == {None}
    assert begun == made


def test_the_cells_of_the_next_report_begin_while_one_is_rendered(crew, jobs, tmp_path):
    """The page of the first is written only after the second has ended: if it waited for that, it would wait for ever."""
    mark = tmp_path / "mark"
    first, second = jobs("1", f"import pathlib; pathlib.Path({str(mark)!r}).touch()")
    stuck = tmp_path / "staging" / "n0" / "drift.html"
    stuck.parent.mkdir(parents=True)
    os.mkfifo(stuck)  # who writes the page waits until somebody reads it
    outcomes = crew(1).outcomes([replace(first, formats=("html",)), second], Stop())
    assert next(outcomes).job.report == "n1"
    assert mark.exists()
    reader = os.open(stuck, os.O_RDONLY | os.O_NONBLOCK)
    os.set_blocking(reader, True)
    thread = threading.Thread(target=lambda: [None for _ in iter(lambda: os.read(reader, 1 << 16), b"")])
    thread.start()
    assert next(outcomes).job.report == "n0"
    thread.join()
    os.close(reader)


def test_no_more_reports_than_asked_for_run_their_cells_at_a_time(crew, jobs, tmp_path):
    source = (
        f"import pathlib, time; here = pathlib.Path({str(tmp_path)!r}); me = here / (period + NAME + '.runs'); me.touch(); "
        "seen = len(list(here.glob('*.runs'))); time.sleep(0.3); me.unlink(); assert seen <= 2, seen"
    )
    made = jobs(*(f"NAME = '{i}'; {source}" for i in range(6)))
    assert set(told(crew(2).outcomes(made, Stop())).values()) == {None}


def test_a_worker_that_has_made_many_reports_is_replaced(crew, jobs, monkeypatch):
    monkeypatch.setattr(workers, "_REPORTS", 2)
    one = crew(1)
    source = "import os, pathlib; pathlib.Path(f'{NAME}.pid').write_text(os.environ['JPY_PARENT_PID'])"
    made = jobs(*(f"NAME = {i}; {source}" for i in range(5)))
    assert set(told(one.outcomes(made, Stop())).values()) == {None}
    pids = [(job.notebook.parent / f"{i}.pid").read_text() for i, job in enumerate(made)]
    assert len(set(pids)) >= 3
    assert all(pids.count(pid) <= 2 for pid in pids)


def test_more_workers_than_jobs_are_not_started(crew, jobs):
    eight = crew(8)
    assert told(eight.outcomes(jobs("1", "2"), Stop())) == {"n0": None, "n1": None}
    assert len(eight._crew) <= 2


def test_when_they_are_ended_nothing_of_theirs_is_left(crew, jobs, tmp_path):
    one, mark = crew(1), tmp_path / "mark"
    source = f"import os, time; os.symlink(str(os.getpid()), {str(mark)!r}); time.sleep(600)"  # there at once with its content
    (made,) = jobs(source)
    assert list(one._hand_out(deque([made]))) == [made]
    (worker,) = one._crew
    wait_for(mark.is_symlink)
    below = [psutil.Process(worker.process.pid), psutil.Process(int(mark.readlink().name))]
    one.close()
    assert ended(below, 2)
