"""What becomes of tasks, by a stand-in for the client; with a real scheduler in `test_crew`."""

from datetime import date
from pathlib import Path
from types import SimpleNamespace

import pytest

pytest.importorskip("distributed", reason="the extra `cluster` is not installed")

from relations.builds.cluster.freight import Freight
from relations.builds.cluster.tasks import Tasks
from relations.builds.plan import Job
from relations.periods import Period

DRIFT = Period("drift", "Drift", "D", date(1992, 1, 1), None)
FREIGHT = Freight({}, Path(), {"project": Path("/home/project")}, "project/data", 5.0)


def job(name):
    return Job(name, "N", Path(f"/home/project/notebooks/{name}.ipynb"), DRIFT, {}, ())


class Client:
    status = "running"

    def __init__(self):
        self.sent, self.held = [], {}

    def submit(self, function, placed, executed, known, resources, pure):
        assert (function.__name__, executed, known, resources, pure) == ("make", None, frozenset(), {"token": 1}, False)
        future = SimpleNamespace(key=f"make-{len(self.sent)}", status="pending", cancelled=False, placed=placed)
        future.cancel = lambda: setattr(future, "cancelled", True)
        future.add_done_callback = lambda tell: setattr(future, "tell", lambda: tell(future))
        self.sent.append(future)
        return future

    def processing(self):
        return self.held


@pytest.fixture
def client():
    return Client()


@pytest.fixture
def tasks(client, tmp_path):
    return Tasks(client, "token", FREIGHT, tmp_path)


def test_a_job_goes_out_by_its_place_and_comes_back_as_it_was(client, tasks):
    tasks.send(job("votes"))
    assert client.sent[0].placed.notebook == Path("project/notebooks/votes.ipynb")
    assert tasks.next(0.01) is None
    client.sent[0].tell()
    ended = tasks.next(0.01)
    assert (ended.job, ended.alone, ended.times) == (job("votes"), False, 0)
    assert len(tasks) == 0


def test_a_task_that_no_worker_has_twice_is_stranded(client, tasks):
    for name in ("held", "lost", "done"):
        tasks.send(job(name), times=1)
    client.sent[2].status = "finished"
    client.held = {"tcp://one": ("make-0", "make-9")}
    assert tasks.stranded() == []  # it may be on the way
    (lost,) = tasks.stranded()
    assert (lost.job.report, lost.times) == ("lost", 1)
    assert client.sent[1].cancelled
    assert tasks.stranded() == []
    client.sent[1].tell()  # that it is cancelled, which is no news
    assert tasks.next(0.01) is None
    assert len(tasks) == 2


def test_one_that_is_taken_up_between_two_looks_is_not(client, tasks):
    tasks.send(job("votes"))
    assert tasks.stranded() == []
    client.held = {"tcp://one": ("make-0",)}
    assert tasks.stranded() == []
    client.held = {}
    assert tasks.stranded() == []


def test_what_is_given_up_is_cancelled(client, tasks):
    tasks.send(job("votes"))
    tasks.give_up()
    assert client.sent[0].cancelled
    assert len(tasks) == 0
