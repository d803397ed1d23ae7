import json

import pytest

from relations.builds.digests import Digests, sha256
from relations.builds.earlier import earlier, found_in, retire
from relations.builds.traces import Trace, trace_text

MADE = {"time": "2026-11-23T08:05:00Z", "commit": "0a1b2c3"}


def files(out, *names):
    for name in names:
        (out / name).parent.mkdir(parents=True, exist_ok=True)
        (out / name).write_text(name)
    return dict.fromkeys(names, "digest")


def traced(out, stem, *suffixes, **more):
    report, period = stem.split("/")
    made = files(out, *(f"{stem}.{suffix}" for suffix in suffixes))
    trace = Trace(report, period, {}, {}, made, "It rose", title=report.title(), period_name=period, made=MADE, **more)
    (out / f"{stem}.trace.json").write_text(trace_text(trace))


def recorded(out, *entries):
    (out / "run.json").write_text(json.dumps({"reports": entries}))


@pytest.fixture
def last(tmp_path):
    """The record of a build of two reports for two periods, of which one file is gone."""
    names = [(report, period) for report in ("votes", "arms") for period in ("all", "drift")]
    recorded(tmp_path, *({"report": r, "period": p, "files": files(tmp_path, f"{r}/{p}.html")} for r, p in names))
    (tmp_path / "arms/all.html").unlink()
    return tmp_path


def test_what_was_not_built_again_is_kept_as_long_as_its_files_are_there(last):
    found = earlier(found_in(last), [{"report": "votes", "period": "drift"}], Digests(last))
    assert [(item["report"], item["period"]) for item in found] == [("votes", "all"), ("arms", "drift")]
    assert found[0]["files"] == {"votes/all.html": sha256(last / "votes/all.html")}


def test_a_trace_says_what_is_there_and_the_record_what_it_does_not(tmp_path):
    traced(tmp_path, "votes/all", "html", "pdf")
    (tmp_path / "votes/all.pdf").unlink()
    told = {"status": "kept", "reason": "why", "seconds": {"html": 1.5}}
    recorded(
        tmp_path, {"report": "votes", "period": "all", "title": "Old", "files": {}, "made": {"commit": "old"}, **told}
    )
    (found,) = earlier(found_in(tmp_path), [], Digests(tmp_path))
    assert (found["title"], found["made"], list(found["files"])) == ("Votes", MADE, ["votes/all.html"])
    assert (found["status"], found["reason"], found["seconds"]) == ("kept", "why", {"html": 1.5})


def test_without_a_record_the_traces_are_enough(tmp_path):
    traced(tmp_path, "votes/all", "html")
    (found,) = earlier(found_in(tmp_path), [], Digests(tmp_path))
    assert (found["status"], found["headline"], found["error"], found["as_of"]) == ("done", "It rose", None, None)


def test_a_report_that_failed_stays_so_until_it_is_made(tmp_path):
    traced(tmp_path, "votes/all", "html", unknown="its last run failed")
    files(tmp_path, "votes/all.failed.ipynb")
    recorded(tmp_path, {"report": "votes", "period": "all", "status": "failed", "error": "cell 3", "files": {}})
    (found,) = earlier(found_in(tmp_path), [], Digests(tmp_path))
    assert (found["status"], found["error"], found["as_of"]) == ("failed", "cell 3", MADE["time"])
    assert list(found["files"]) == ["votes/all.html", "votes/all.failed.ipynb"]
    traced(tmp_path, "votes/all", "html")  # made by a build that did not come to its end
    (found,) = earlier(found_in(tmp_path), [], Digests(tmp_path))
    assert (found["status"], found["error"], found["as_of"]) == ("done", None, None)


def left(out):
    return {str(path.relative_to(out)) for path in out.rglob("*")}


def test_what_is_declared_no_longer_goes_and_nothing_else(tmp_path):
    traced(tmp_path, "votes/all", "html", "pdf")
    traced(tmp_path, "arms/all", "html")
    traced(tmp_path, "arms/drift", "html")
    recorded(tmp_path, {"report": "old", "period": "all", "files": files(tmp_path, "old/all.failed.ipynb")})
    files(tmp_path, "votes/notes.txt", "mine/all.html")
    gone = retire(found_in(tmp_path), lambda report, period: (report, period) == ("arms", "drift"))
    assert gone == ["arms all", "votes all", "old all"]
    assert left(tmp_path) == {
        "run.json", "arms", "arms/drift.html", "arms/drift.trace.json", "votes", "votes/notes.txt", "mine", "mine/all.html",
    }  # fmt: skip
    assert earlier(found_in(tmp_path), [{"report": "arms", "period": "drift"}], Digests(tmp_path)) == []


def test_nothing_outside_the_folder_goes(tmp_path):
    out, other = tmp_path / "out", tmp_path / "other"
    files(other, "all.html")
    out.mkdir()
    (out / "old").symlink_to(other)
    recorded(out, {"report": "old", "period": "all", "files": {"old/all.html": ""}})
    retire(found_in(out), lambda *_: False)
    assert (other / "all.html").is_file()
