"""What is due for a report, told from traces and from inputs that are plain mappings here."""

from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from relations.builds.digests import Digests, sha256
from relations.builds.plan import Job
from relations.builds.produce import Outcome
from relations.builds.traces import read_trace, trace_file
from relations.builds.up_to_date import Due, Ledger, Verdict, due
from relations.periods import Period

JOB = Job(
    "votes", "Votes", Path("votes.ipynb"), Period("drift", "Drift", "D", date(1992, 1, 1), None), {}, ("html", "pdf")
)
FILES = tuple(f"votes/drift.{kind}" for kind in ("ipynb", "json", "html", "pdf"))
READ = ["module:relations.faces", "notebook:", "parameters:", "table:trade", "table:visits"]
NOTES = {"files": [], "folders": [], "asked": [], "unknown": None, "began": 5.0}


class Plain:
    """Inputs by name."""

    def __init__(self, folder):
        self.now = dict.fromkeys([*READ, "about:", "template:report.css"], "as ever")
        self.rendering = ["about:", "template:report.css"]
        self.changed, self.fault = False, None
        self._folder = folder

    @property
    def digests(self):
        return Digests(self._folder)

    def digest(self, name, _):
        return self.now.get(name, "")

    def run(self, *_):
        if self.fault:
            raise self.fault
        return READ

    def changed_since(self, *_):
        return self.changed


@pytest.fixture
def ledger(tmp_path):
    (tmp_path / "votes").mkdir()
    return Ledger(Plain(tmp_path), tmp_path)


def made(ledger, outcome=None, verdict=None):
    """Write the files of a report and its trace."""
    for name in FILES:
        (ledger.out / name).write_text(f"{name} as it was made")
    return ledger.write(
        outcome or Outcome(JOB, FILES, headline="It rose", notes=NOTES),
        verdict or Verdict(Due.RUN, "asked for"),
        ledger.out,
    )


def test_a_report_whose_inputs_and_files_are_as_they_were_is_left_alone(ledger):
    assert made(ledger) == ("votes/drift.trace.json",)
    verdict = ledger.verdict(JOB)
    assert (verdict.due, verdict.reason) == (Due.NOTHING, "nothing has changed")
    assert verdict.trace.files == {name: sha256(ledger.out / name) for name in FILES}
    assert verdict.trace.headline == "It rose"


@pytest.mark.parametrize(
    ("changed", "reason"),
    [
        (["table:trade"], "the table trade has changed"),
        (["parameters:"], "its parameters have changed"),
        (["module:relations.faces", "table:trade"], "the table trade and the module relations.faces have changed"),
        (READ, "the notebook, its parameters, the table trade and 2 more have changed"),
    ],
)
def test_a_change_of_what_it_read_runs_it_again(ledger, changed, reason):
    made(ledger)
    ledger.inputs.now |= dict.fromkeys(changed, "new")
    verdict = ledger.verdict(JOB)
    assert (verdict.due, verdict.reason) == (Due.RUN, reason)


def test_a_trace_says_from_what_and_when_it_was_made_and_a_failure_since_changes_nothing_of_that(ledger):
    ledger = replace(ledger, made={"commit": "0a1b2c3", "lock": None})
    made(ledger)
    trace = read_trace(ledger.out, JOB)
    assert (trace.title, trace.period_name, trace.made["commit"], trace.made["lock"]) == (
        "Votes",
        "Drift",
        "0a1b2c3",
        None,
    )
    assert abs(datetime.now(UTC) - datetime.fromisoformat(trace.made["time"])).total_seconds() < 60
    ledger.write(Outcome(JOB, (), error="cell 3"), Verdict(Due.RUN, "asked for"), ledger.out)
    assert read_trace(ledger.out, JOB) == replace(trace, unknown="its last run failed")


def test_a_change_of_what_it_did_not_read_does_not(ledger):
    made(ledger)
    ledger.inputs.now |= {"table:claims": "new", "module:relations.edtf": "new"}
    assert ledger.verdict(JOB).due is Due.NOTHING


def test_a_change_of_its_looks_alone_renders_it_again(ledger):
    made(ledger)
    ledger.inputs.now["template:report.css"] = "new"
    assert (ledger.verdict(JOB).due, ledger.verdict(JOB).reason) == (Due.RENDER, "the template report.css has changed")
    ledger.inputs.now["template:report.css"] = "as ever"
    ledger.inputs.rendering.append("template:new.css")
    assert ledger.verdict(JOB).reason == "the template new.css has changed"
    ledger.inputs.rendering[:] = ["about:"]
    assert ledger.verdict(JOB).reason == "the template report.css has changed"
    ledger.inputs.now["table:trade"] = "new"
    assert ledger.verdict(JOB).due is Due.RUN


@pytest.mark.parametrize("name", FILES)
@pytest.mark.parametrize("damage", [lambda file: file.write_text("x"), Path.unlink], ids=["changed", "gone"])
def test_a_file_that_is_not_as_it_was_made_is_made_again(ledger, name, damage):
    made(ledger)
    damage(ledger.out / name)
    verdict = ledger.verdict(JOB)
    assert verdict.reason == f"{name} is not as it was written"
    assert verdict.due is (Due.RUN if name.endswith(".ipynb") else Due.RENDER)


def test_a_format_that_was_not_made_is_rendered_and_one_that_is_not_wanted_does_not_matter(ledger):
    made(ledger, Outcome(replace(JOB, formats=("html",)), FILES[:3], notes=NOTES))
    assert (ledger.verdict(JOB).due, ledger.verdict(JOB).reason) == (Due.RENDER, "there is no PDF of it yet")
    assert ledger.verdict(replace(JOB, formats=("html",))).due is Due.NOTHING


def test_a_page_of_what_was_run_for_paper_alone_is_run(ledger):
    """Such a run left no drawings for narrow screens."""
    paper = replace(JOB, formats=("pdf",))
    made(ledger, Outcome(paper, tuple(name for name in FILES if not name.endswith(".html")), notes=NOTES))
    assert ledger.verdict(paper).due is Due.NOTHING
    assert (ledger.verdict(JOB).due, ledger.verdict(JOB).reason) == (Due.RUN, "there is no HTML of it yet")


def test_a_report_that_was_never_made_or_failed_is_run(ledger):
    assert ledger.verdict(JOB).reason == "it has not been built here"
    made(ledger)
    assert made(ledger, Outcome(JOB, (), error="cell 3: no data")) == ("votes/drift.trace.json",)
    assert ledger.verdict(JOB).reason == "its last run failed"  # whatever else is as it was
    trace_file(ledger.out, JOB).unlink()
    assert made(ledger, Outcome(JOB, (), error="cell 3: no data")) == ()
    assert ledger.verdict(JOB).reason == "its last run left no trace"
    (ledger.out / "votes/drift.failed.ipynb").touch()
    assert (ledger.verdict(JOB).due, ledger.verdict(JOB).reason) == (Due.RUN, "its last run failed")


@pytest.mark.parametrize("damage", ["", "~"])
def test_a_damaged_trace_is_no_trace(ledger, damage):
    made(ledger)
    trace_file(ledger.out, JOB).write_text(damage)
    assert (ledger.verdict(JOB).due, ledger.verdict(JOB).reason) == (Due.RUN, "its trace is damaged")


def test_without_knowing_what_it_read_it_is_run_each_time(ledger):
    for notes, reason in (
        (None, "its last run left no notes of what it read"),
        (NOTES | {"unknown": "its cells start other processes"}, "its cells start other processes, and nobody knows what those read"),
    ):  # fmt: skip
        made(ledger, Outcome(JOB, FILES, notes=notes))
        assert (ledger.verdict(JOB).due, ledger.verdict(JOB).reason) == (Due.RUN, reason)
    ledger.inputs.fault = SyntaxError("no code")
    made(ledger)
    assert ledger.verdict(JOB).reason == "what its last run rests on could not be told (SyntaxError)"
    ledger.inputs.fault, ledger.inputs.changed = None, True
    made(ledger)
    assert ledger.verdict(JOB).reason == "something changed while it was last run"


def test_what_is_rendered_again_keeps_what_its_run_read(ledger):
    made(ledger)
    ledger.inputs.now |= {"template:report.css": "new"}
    verdict = ledger.verdict(JOB)
    (job,) = due([JOB], {JOB.stem: verdict}, ledger.out)
    read = {"table:trade": "as ever", "table:visits": "as ever"}
    assert job == replace(JOB, executed=ledger.out / "votes/drift.ipynb", read=read)
    made(ledger, Outcome(job, FILES), verdict)
    assert read_trace(ledger.out, JOB).run == verdict.trace.run
    assert ledger.verdict(JOB).due is Due.NOTHING


def test_what_is_up_to_date_is_not_due(ledger):
    verdicts = {JOB.stem: Verdict(Due.NOTHING, "nothing has changed")}
    assert [*due([JOB], verdicts, ledger.out)] == []
    assert [*due([JOB], {JOB.stem: Verdict(Due.RUN, "asked for")}, ledger.out)] == [JOB]


@pytest.mark.usefixtures("ledger")
def test_the_files_that_were_published_are_taken_for_what_they_are(tmp_path):
    class Kept(Plain):
        digests = Digests(tmp_path)

    kept = Ledger(Kept(tmp_path), tmp_path)
    made(kept)
    kept.note(Outcome(JOB, FILES))
    kept.inputs.digests.save()
    assert Digests(tmp_path).of(tmp_path / FILES[0]) == sha256(tmp_path / FILES[0])


def test_an_edit_that_no_reader_sees_is_known_once_there_is_a_run_to_compare_it_with(ledger):
    ledger.inputs.rendering.append("replaced:")
    assert not ledger.edited_in_vain(JOB, ledger.verdict(JOB))
    ledger.inputs.now["replaced:"] = "as ever"
    made(ledger)
    assert not ledger.edited_in_vain(JOB, ledger.verdict(JOB))
    ledger.inputs.now["replaced:"] = "edited"
    verdict = ledger.verdict(JOB)
    assert ledger.edited_in_vain(JOB, verdict)
    assert (verdict.due, verdict.reason) == (Due.RENDER, "cells in whose place the data package has texts have changed")
