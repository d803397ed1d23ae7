"""Files that come back, and those that need not."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

pytest.importorskip("distributed", reason="the extra `cluster` is not installed")

from relations.builds.cluster.errands import Made
from relations.builds.cluster.freight import Freight
from relations.builds.cluster.unpacking import known_contents, unpacked
from relations.builds.digests import sha256
from relations.builds.plan import Job
from relations.builds.produce import Outcome
from relations.builds.traces import Trace, trace_text
from relations.periods import Period

JOB = Job("votes", "Votes", Path("/p/n/v.ipynb"), Period("drift", "Drift", "D", date(1992, 1, 1), None), {}, ("html",))
FREIGHT = Freight({}, Path(), {"project": Path("/home/project")}, "project/data", 5.0)


@pytest.fixture
def out(tmp_path):
    """An output folder with a report that was made before."""
    (tmp_path / "votes").mkdir()
    for name in ("drift.pdf", "drift.html"):
        (tmp_path / "votes" / name).write_bytes(name.encode())
    files = {f"votes/{name}": sha256(tmp_path / "votes" / name) for name in ("drift.pdf", "drift.html")}
    (tmp_path / "votes" / "drift.trace.json").write_text(trace_text(Trace("votes", "drift", {}, {}, files)))
    return tmp_path


def test_what_the_last_run_left_is_known_as_long_as_it_is_as_it_was(out):
    known = known_contents(JOB, out)
    assert sorted(known.values()) == ["votes/drift.html", "votes/drift.pdf"]
    (out / "votes/drift.html").write_text("edited")
    assert [*known_contents(JOB, out).values()] == ["votes/drift.pdf"]
    (out / "votes/drift.pdf").unlink()
    assert known_contents(JOB, out) == {}
    assert known_contents(replace(JOB, report="other"), out) == {}


def test_contents_come_from_the_worker_or_from_the_last_run(out):
    known, staging = known_contents(JOB, out), out / "staging"
    old = next(digest for digest, name in known.items() if name.endswith(".pdf"))
    made = Made(Outcome(JOB, ("votes/drift.pdf", "votes/drift.html")), {"votes/drift.pdf": old, "votes/drift.html": "new"}, {"new": b"page"})  # fmt: skip
    outcome = unpacked(made, JOB, known, FREIGHT, staging)
    assert outcome == made.outcome
    assert (staging / "votes/drift.pdf").read_bytes() == b"drift.pdf"
    assert (staging / "votes/drift.html").read_bytes() == b"page"


def test_notes_are_told_with_paths_and_the_clock_of_this_machine(tmp_path):
    notes = {"files": ["project/notebooks/helper.py", "/etc/hosts"], "folders": ["project/notebooks"], "asked": ["x"], "unknown": None}  # fmt: skip
    made = Made(Outcome(replace(JOB, notebook=Path("project/notebooks/v.ipynb")), notes={**notes, "began": 99.0}), {}, {})  # fmt: skip
    outcome = unpacked(made, JOB, {}, FREIGHT, tmp_path)
    assert outcome.job == JOB
    assert outcome.notes == {
        "files": ["/home/project/notebooks/helper.py", "/etc/hosts"],
        "folders": ["/home/project/notebooks"],
        "asked": ["x"],
        "unknown": None,
        "began": 5.0,
    }
