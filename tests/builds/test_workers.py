"""Whatever becomes of a worker is an outcome of its report; what workers do is tested with `produce`."""

import os
import signal
import time
from collections import deque
from dataclasses import replace
from datetime import date

import psutil
import pytest
from processes import ended
from small import code, parameters, text, write

from relations.builds import workers
from relations.builds.plan import Job
from relations.builds.produce import Edition
from relations.builds.stopping import Stop
from relations.builds.workers import Workers
from relations.execution.limits import Limits
from relations.package import open_package
from relations.periods import Period

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(os.name != "posix", reason="processes are ended by signals"),
]

DRIFT = Period("drift", "Post-Soviet drift", "Drift", date(1991, 12, 26), date(2004, 12, 31))
EDITION = Edition(open_package().root, "Russia and Syria", "2026-11-24", "12 August 2026", None, ())
WORKER = (
    f"import psutil; workers = psutil.Process({os.getpid()}).children(); "
    "(worker,) = [one for one in workers if 'spawn_main' in ' '.join(one.cmdline())]; "
)


@pytest.fixture
def crew(tmp_path):
    made = []

    def crew(number):
        made.append(Workers(number, EDITION, tmp_path / "staging", None))
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
        "n1": "cell 3: ZeroDivisionError: division by zero",
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


def test_more_workers_than_jobs_are_not_started(crew, jobs):
    eight = crew(8)
    assert told(eight.outcomes(jobs("1", "2"), Stop())) == {"n0": None, "n1": None}
    assert len(eight._crew) <= 2


def test_when_they_are_ended_nothing_of_theirs_is_left(crew, jobs):
    one = crew(1)
    (made,) = jobs("import time; time.sleep(600)")
    one._hand_out(deque([made]))
    (worker,) = one._crew
    process = psutil.Process(worker.process.pid)
    while not process.children(recursive=True):
        time.sleep(0.05)
    below = process.children(recursive=True)
    one.close()
    assert ended([process, *below], 2)
