import json
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from relations.builds import traces
from relations.builds.plan import Job
from relations.builds.traces import NoTrace, Trace, read_trace, stem_of, trace_file, trace_text
from relations.periods import Period

JOB = Job("votes", "Votes", Path("votes.ipynb"), Period("drift", "Drift", "D", date(1992, 1, 1), None), {}, ("html",))
MADE = {"time": "2026-11-23T08:05:00Z", "commit": None}
TRACE = Trace(
    "votes", "drift", {"table:trade": "a"}, {"about:": "b"}, {"votes/drift.html": "c"}, "Größer", None, "Votes", "Drift", MADE
)  # fmt: skip


@pytest.fixture
def file(tmp_path):
    file = trace_file(tmp_path, JOB)
    file.parent.mkdir()
    file.write_text(trace_text(TRACE), encoding="utf-8")
    return file


def sealed(body):
    return f'{body}{traces._SEAL}{traces._seal(body)}"\n}}\n'


def reason(file, job=JOB):
    with pytest.raises(NoTrace) as why:
        read_trace(file.parents[1], job)
    return str(why.value)


def test_a_trace_lies_beside_the_files_and_is_read_as_it_was_written(file):
    assert file.relative_to(file.parents[1]).as_posix() == "votes/drift.trace.json"
    assert read_trace(file.parents[1], JOB) == TRACE


def test_a_trace_is_json(file):
    content = json.loads(file.read_text(encoding="utf-8"))
    assert content["run"] == {"table:trade": "a"}
    assert content["headline"] == "Größer"
    assert len(content["seal"]) == 64


def test_without_a_trace_it_matters_whether_there_is_a_report(file):
    file.unlink()
    assert reason(file) == "it has not been built here"
    file.with_name("drift.ipynb").touch()
    assert reason(file) == "its last run left no trace"


@pytest.mark.parametrize("where", [3, 40, 150, -5, -40])
def test_a_single_sign_that_is_another_is_noticed(file, where):
    text = file.read_text(encoding="utf-8")
    where %= len(text)
    file.write_text(text[:where] + "~" + text[where + 1 :], encoding="utf-8")
    assert reason(file) == "its trace is damaged"


@pytest.mark.parametrize("content", [b"", b"{}", b"\xff", b"[1]"])
def test_what_is_no_trace_is_noticed(file, content):
    file.write_bytes(content)
    assert reason(file) in ("its trace is damaged", "its trace cannot be read")


def test_the_trace_of_another_report_is_noticed(file):
    other = replace(JOB, report="arms")
    (file.parents[1] / "arms").mkdir()
    file.rename(trace_file(file.parents[1], other))
    assert reason(file, other) == "its trace is that of another report"


@pytest.mark.parametrize("name", ["arms/drift.html", "votes/all.html", "votes/drift./../x", "/votes/drift.html"])
def test_a_trace_that_names_files_of_others_is_noticed(file, name):
    file.write_text(trace_text(replace(TRACE, files={name: "c"})), encoding="utf-8")
    assert reason(file) == "its trace is that of another report"


@pytest.mark.parametrize(
    "change", [{"run": ["a"]}, {"files": {"votes/drift.html": 1}}, {"unknown": 3}, {"more": 1}, {"run": None}]
)
def test_a_sealed_trace_of_another_shape_is_noticed(file, change):
    content = {name: value for name, value in json.loads(file.read_text()).items() if name != "seal"}
    file.write_text(sealed(json.dumps(content | change, indent=1).removesuffix("\n}")), encoding="utf-8")
    assert reason(file) == "its trace is damaged"


def test_a_sealed_trace_that_is_no_object_is_noticed(file):
    file.write_text(sealed("[1"), encoding="utf-8")
    assert reason(file) == "its trace is damaged"


def test_a_trace_of_another_version_is_noticed(file, monkeypatch):
    monkeypatch.setattr("relations.builds.traces._FORMAT", 0)
    assert reason(file) == "its trace is of another version"


@pytest.mark.parametrize(
    "name", ["all.html", "all.ipynb", "all.failed.ipynb", "all.thumbnail.svg", "all/by-year.metadata.json"]
)
def test_each_file_of_a_report_tells_its_stem(name):
    expected = "votes/all.failed" if "failed" in name else "votes/all"
    assert stem_of(f"votes/{name}") == expected
