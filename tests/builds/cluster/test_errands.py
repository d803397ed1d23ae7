"""What a worker does for a build, on a stand-in for the Dask worker; with real ones in `test_crew`."""

import asyncio
from dataclasses import replace
from datetime import date
from pathlib import Path
from types import SimpleNamespace

import pytest

pytest.importorskip("distributed", reason="the extra `cluster` is not installed")

from relations.builds.cluster import errands
from relations.builds.cluster.bench import NAME, Bench
from relations.builds.cluster.installation import installed
from relations.builds.cluster.stock import Stock
from relations.builds.plan import Job
from relations.builds.produce import Outcome
from relations.execution.values import Secret
from relations.periods import Period

JOB = Job("votes", "Votes", Path("project/n/v.ipynb"), Period("drift", "Drift", "D", date(1992, 1, 1), None), {}, ())


class Worker:
    address = "tcp://10.0.0.7:4711"

    def __init__(self, folder):
        self.local_directory, self.plugins, self.state = str(folder), {}, SimpleNamespace(nthreads=2)

    async def plugin_add(self, plugin, name, catch_errors):
        assert not catch_errors
        plugin.setup(self)
        self.plugins[name] = plugin


@pytest.fixture
def worker(tmp_path, monkeypatch):
    made = Worker(tmp_path)
    monkeypatch.setattr(errands, "get_worker", lambda: made)
    return made


def test_who_has_the_same_installed_says_what_is_lacking(worker):
    def arrive(here):
        return asyncio.run(errands.arrive(here, ["a" * 64], worker))

    assert arrive(installed()) == ["a" * 64]
    bench = worker.plugins[NAME]
    assert arrive(replace(installed(), version="0.0.9")).startswith("it has relations ")
    assert worker.plugins[NAME] is bench  # and its stock with it


class Made(Bench):
    """A bench whose reports are two files."""

    def __init__(self, folder):
        super().__init__()
        self.stock, self.files, self.staging = Stock(folder), folder / "files", folder / "staging"

    def produced(self, job, _executed):
        self.job, self.executed = job, job.executed and job.executed.read_text()
        for name in ("votes/drift.html", "votes/drift.pdf"):
            (self.staging / name).parent.mkdir(parents=True, exist_ok=True)
            (self.staging / name).write_text(name)
        notes = {"files": [f"{self.files}/project/n/helper.py", "/etc/hosts"], "folders": [], "asked": [], "unknown": None}  # fmt: skip
        refusal = OSError(28, "full") if "full" in job.title else None
        return Outcome(job, ("votes/drift.html", "votes/drift.pdf"), error=refusal and "OSError: full", refusal=refusal, notes=notes)  # fmt: skip


@pytest.fixture
def bench(worker, tmp_path):
    worker.plugins[NAME] = Made(tmp_path)
    return worker.plugins[NAME]


def test_what_the_build_has_does_not_go_back_and_nothing_stays(bench):
    first = errands.make(JOB, None, frozenset())
    assert sorted(first.contents.values()) == [b"votes/drift.html", b"votes/drift.pdf"]
    assert bench.job.notebook == bench.files / "project/n/v.ipynb"
    again = errands.make(JOB, None, frozenset([first.files["votes/drift.pdf"]]))
    assert [*again.contents.values()] == [b"votes/drift.html"]
    assert again.files == first.files
    assert [file for file in bench.staging.rglob("*") if file.is_file()] == []


@pytest.mark.usefixtures("bench")
def test_notes_name_the_places_of_files_that_were_sent():
    assert errands.make(JOB, None, frozenset()).outcome.notes["files"] == ["project/n/helper.py", "/etc/hosts"]


def test_an_executed_notebook_is_there_to_be_rendered(bench):
    errands.make(JOB, b"{}", frozenset())
    assert bench.executed == "{}"
    assert not bench.job.executed.exists()


@pytest.mark.usefixtures("bench")
def test_a_secret_that_the_worker_does_not_have_is_the_failure_of_the_report(monkeypatch):
    job = replace(JOB, parameters={"token": Secret("RELATIONS_TOKEN")})
    monkeypatch.delenv("RELATIONS_TOKEN", raising=False)
    assert errands.make(job, None, frozenset()).outcome.error == (
        "a secret does not travel; set RELATIONS_TOKEN where the worker tcp://10.0.0.7:4711 starts"
    )
    monkeypatch.setenv("RELATIONS_TOKEN", "abcdef")
    assert errands.make(job, None, frozenset()).outcome.error is None


@pytest.mark.usefixtures("bench")
def test_a_full_disk_there_does_not_end_the_build_here():
    outcome = errands.make(replace(JOB, title="full"), None, frozenset()).outcome
    assert outcome.refusal is None
    assert outcome.error == "OSError: full (on the worker tcp://10.0.0.7:4711)"
