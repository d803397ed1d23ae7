import json
from datetime import date
from pathlib import Path

import pytest

import relations
from relations.builds.digests import Digests, sha256
from relations.builds.edition import Edition
from relations.builds.inputs import Inputs
from relations.builds.plan import Job
from relations.builds.produce import Outcome
from relations.builds.record import entry, fingerprint, last_data, last_seconds, run_json
from relations.builds.traces import Trace, trace_file, trace_text
from relations.package import Package
from relations.periods import Period

JOB = Job("votes", "Votes", Path("votes.ipynb"), Period("drift", "Drift", "D", date(1992, 1, 1), None), {}, ("html",))


def files(out, *names):
    for name in names:
        (out / name).parent.mkdir(parents=True, exist_ok=True)
        (out / name).write_text(name)
    return names


def test_an_entry_names_the_report_its_files_and_what_became_of_it(tmp_path):
    names = files(tmp_path, "votes/drift.html", "votes/drift.json")
    assert entry(Outcome(JOB, names, {"execute": 1.5}, headline="It rose"), tmp_path, Digests(tmp_path)) == {
        "report": "votes",
        "title": "Votes",
        "headline": "It rose",
        "period": "drift",
        "period_name": "Drift",
        "status": "done",
        "reason": "asked for",
        "seconds": {"execute": 1.5},
        "files": {name: sha256(tmp_path / name) for name in names},
        "error": None,
        "as_of": None,
        "says": {},
        "made": None,
    }


def test_an_entry_says_from_what_its_files_were_made_also_when_the_report_failed_since(tmp_path):
    (old,) = files(tmp_path, "votes/drift.html")
    (failed,) = files(tmp_path, "votes/drift.failed.ipynb")
    made = {"time": "2026-11-23T08:05:00Z", "commit": "0a1b2c3"}
    trace = Trace("votes", "drift", {}, {}, {old: "", "votes/drift.pdf": ""}, "It rose", made=made)
    trace_file(tmp_path, JOB).write_text(trace_text(trace))
    told = entry(Outcome(JOB, (failed,), error="cell 3"), tmp_path, Digests(tmp_path))
    assert (told["status"], told["headline"], told["as_of"], told["made"]) == ("failed", "It rose", made["time"], made)
    assert list(told["files"]) == [old, failed]  # the PDF is gone
    kept = entry(Outcome(JOB, (old,), kept=True), tmp_path, Digests(tmp_path))
    assert (kept["status"], kept["as_of"], kept["made"]) == ("kept", None, made)


def test_a_failure_is_recorded_with_its_error(tmp_path):
    names = files(tmp_path, "votes/drift.failed.ipynb")
    failed = entry(Outcome(JOB, names, {}, "cell 3: KeyError: 'x'", "Traceback…"), tmp_path, Digests(tmp_path))
    assert (failed["status"], failed["error"], list(failed["files"])) == (
        "failed",
        "cell 3: KeyError: 'x'",
        list(names),
    )


@pytest.mark.parametrize("content", [None, "", "{}", '{"reports": '])
def test_without_a_readable_record_nothing_is_known(tmp_path, content):
    if content is not None:
        (tmp_path / "run.json").write_text(content)
    assert last_seconds(tmp_path) == {}
    assert last_data(tmp_path) is None


def test_what_was_left_as_it_is_says_so_and_why(tmp_path):
    left = entry(
        Outcome(JOB, (), {"execute": 1.5}, reason="nothing has changed", kept=True), tmp_path, Digests(tmp_path)
    )
    assert (left["status"], left["reason"], left["seconds"]) == ("kept", "nothing has changed", {"execute": 1.5})


def test_the_last_record_tells_how_long_reports_took(tmp_path):
    sound = {"report": "votes", "period": "all", "seconds": {"execute": 1.5}}
    others = [None, {"report": "arms"}, sound | {"report": 3}, sound | {"period": "x", "seconds": {"execute": "long"}}]
    (tmp_path / "run.json").write_text(json.dumps({"reports": [sound, *others], "data": {"file": "a"}}))
    assert last_seconds(tmp_path) == {("votes", "all"): {"execute": 1.5}}
    assert last_data(tmp_path) == {"file": "a"}


def test_run_json_says_which_edition_it_was():
    edition = Edition(Path("data"), "Russia and Syria", "2026-11-24", "12 August 2026", "3f2a91c", ())
    text = run_json(
        edition, "f" * 64, {"inputs": "a", "file": "b"}, {"index.html": {}}, [{"report": "votes", "title": "Ü"}]
    )
    assert json.loads(text) == {
        "version": relations.__version__,
        "edition": "2026-11-24",
        "commit": "3f2a91c",
        "problems": 0,
        "fingerprint": "f" * 64,
        "data": {"inputs": "a", "file": "b"},
        "pages": {"index.html": {}},
        "changes": None,
        "reports": [{"report": "votes", "title": "Ü"}],
    }
    assert "Ü" in text
    assert text.endswith("}\n")


INPUTS = (
    "data/datapackage.json",
    "data/events.csv",
    "reports/reports.toml",
    "requirements.lock",
    "notebooks/votes.ipynb",
)


def inputs(root, tables=None, code=None):
    """The inputs of a build; `tables` is another place for the tables, `code` one for the code."""
    files(root, *INPUTS)
    tables = tables or root / "data"
    tables.mkdir(exist_ok=True)
    (tables / "events.csv").write_text("event\nx\n")
    resource = {"name": "events", "path": "events.csv"}
    (tables / "datapackage.json").write_text(json.dumps({"resources": [resource]}))
    return as_they_are(root, tables, code)


def as_they_are(root, tables=None, code=None):
    package, file = Package(tables or root / "data"), root / "reports" / "reports.toml"
    more = (code,) if code else ()
    return Inputs(package, file, None, Digests(root), *more)


def printed(found, root):
    return fingerprint(found, [root / "notebooks" / "votes.ipynb"])


@pytest.mark.parametrize("changed", INPUTS)
def test_the_fingerprint_changes_with_every_input(tmp_path, changed):
    before = printed(inputs(tmp_path), tmp_path)
    with (tmp_path / changed).open("a") as file:
        file.write(" ")
    assert printed(as_they_are(tmp_path), tmp_path) != before


def test_the_fingerprint_does_not_depend_on_where_the_inputs_lie(tmp_path, monkeypatch):
    places = [tmp_path / name for name in ("one", "two")]
    for place in places:
        place.mkdir()
    first = printed(inputs(places[0]), places[0])
    assert printed(inputs(places[1], tables=tmp_path / "a"), places[1]) == first
    assert printed(inputs(places[1], tables=tmp_path / "z"), places[1]) == first
    monkeypatch.chdir(places[0] / "reports")
    here = Inputs(Package(places[0] / "data"), Path("reports.toml"), None, Digests(tmp_path))
    assert fingerprint(here, [Path("../notebooks/votes.ipynb")]) == first


def test_the_fingerprint_is_over_the_code_and_its_templates(tmp_path):
    before = printed(inputs(tmp_path), tmp_path)
    code = tmp_path / "relations"
    files(code, "builds/record.py", "rendering/templates/report.css")
    small = printed(inputs(tmp_path, code=code), tmp_path)
    (code / "rendering/templates/report.css").write_text("body {}")
    assert len({before, small, printed(inputs(tmp_path, code=code), tmp_path)}) == 3
    files(code, "builds/__pycache__/record.cpython-311.pyc")
    (code / "rendering/templates/report.css").write_text("rendering/templates/report.css")
    assert printed(inputs(tmp_path, code=code), tmp_path) == small
