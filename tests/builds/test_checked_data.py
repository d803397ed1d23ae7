"""Data that do not pass the quick checks stop a build before it begins; data that passed are not checked again."""

import json
import re

import pytest
from small import parameters, project, report

from relations.builds import checked_data
from relations.builds.build import ledger_of
from relations.builds.checked_data import NAME, counted, note_passed, problems_of, refuse
from relations.builds.digests import Digests
from relations.builds.inputs import Inputs
from relations.checks import every_check
from relations.checks.problem import Problem
from relations.cli import main
from relations.errors import DataError


@pytest.fixture
def inputs(titled_events, tmp_path):
    """Return a function that gives the inputs of a new build of the invented events, by code of two small files."""
    code = tmp_path / "code"
    (code / "checks").mkdir(parents=True)
    for name in ("checks/every_check.py", "edtf.py", "dossier.py"):
        (code / name).write_text("from relations import edtf\n" if "/" in name else "")
    reports = tmp_path / "reports" / "reports.toml"
    return lambda: Inputs(titled_events, reports, None, Digests(tmp_path), code)


@pytest.fixture
def checked(monkeypatch):
    """Return the list of packages that were checked, whether they were read quickly."""
    runs = []
    real = every_check.check
    monkeypatch.setattr(
        every_check, "check", lambda package, *, quick: runs.append(quick) or real(package, quick=quick)
    )
    return runs


def break_reference(package):
    file = package.table("event_sources").file
    text = file.read_text(encoding="utf-8")
    event, source, *_ = text.splitlines()[1].split(",")
    file.write_text(text.replace(f"{event},{source}", f"{event},nowhere", 1), encoding="utf-8")
    return file


def test_data_that_passed_are_not_checked_again(inputs, tmp_path, checked):
    assert problems_of(inputs(), tmp_path) == []
    note_passed(inputs(), tmp_path)
    assert checked == [True]
    assert problems_of(inputs(), tmp_path) == []
    assert checked == [True]


@pytest.mark.parametrize("file", ["datapackage.json", "events.csv"])
def test_data_that_were_edited_are_checked_again(inputs, titled_events, tmp_path, checked, file):
    note_passed(inputs(), tmp_path)
    place = titled_events.root / file
    place.write_bytes(place.read_bytes() + b"\n")
    problems_of(inputs(), tmp_path)
    assert checked == [True]


def test_a_file_that_no_table_declares_is_found(inputs, titled_events, tmp_path):
    note_passed(inputs(), tmp_path)
    stray = titled_events.root / "stray.csv"
    stray.touch()
    assert problems_of(inputs(), tmp_path) == [Problem(stray, 0, "", "datapackage.json declares no such table")]


@pytest.mark.parametrize(("file", "again"), [("checks/every_check.py", True), ("edtf.py", True), ("dossier.py", False)])
def test_other_checks_check_again(inputs, tmp_path, checked, file, again):
    note_passed(inputs(), tmp_path)
    (tmp_path / "code" / file).write_text("from relations import edtf  # edited\n")
    problems_of(inputs(), tmp_path)
    assert bool(checked) is again


@pytest.mark.parametrize("kept", [b"", b"\xff", b"something else\n"])
def test_what_was_kept_may_be_damaged(inputs, tmp_path, checked, kept):
    (tmp_path / NAME).write_bytes(kept)
    assert problems_of(inputs(), tmp_path) == []
    assert checked == [True]


def test_a_broken_reference_is_named_by_file_and_line(inputs, titled_events, tmp_path):
    file = break_reference(titled_events)
    problems = problems_of(inputs(), tmp_path)
    with pytest.raises(DataError) as refused:
        refuse(problems, titled_events.root)
    first, *lines = str(refused.value).splitlines()
    said = f"{counted(len(problems))} in {titled_events.root}; nothing was built (--unchecked builds all the same)"
    assert first == said
    assert lines == [str(problem) for problem in problems]
    assert any(line.startswith(f"{file}:2:source: 'nowhere' is not in sources") for line in lines), lines


def test_many_offenders_are_counted_after_the_first_twenty(tmp_path):
    problems = [Problem(tmp_path / "events.csv", line, "date", "is no date") for line in range(2, 25)]
    with pytest.raises(DataError) as refused:
        refuse(problems, tmp_path)
    lines = str(refused.value).splitlines()
    assert lines[0].startswith("23 problems in ")
    assert lines[20:] == [str(problems[19]), "and 3 more; `relations check --quick` lists them"]
    refuse([], tmp_path)


@pytest.fixture
def broken(titled_events, tmp_path, capsys):
    """Return a function that builds a report of broken data and gives the exit code, the output and the errors."""
    break_reference(titled_events)
    file = project(tmp_path, report("small"), small=[parameters()])

    def run(*words):
        code = main(["build", "--reports", str(file), "--data", str(titled_events.root), *words])
        return code, *capsys.readouterr()

    return run


def test_a_build_of_broken_data_makes_nothing(broken, tmp_path, monkeypatch):
    monkeypatch.setattr("relations.builds.build.Workshop", None)  # who starts one would fail
    code, out, told = broken()
    assert (code, out) == (3, "")
    assert re.match(r"relations: \d+ problems? in .*; nothing was built", told)
    assert "event_sources.csv:2:source: " in told
    assert [file.name for file in (tmp_path / "reports" / "build").iterdir()] == ["runs.jsonl"]


def test_the_edition_counts_the_problems_so_that_pages_are_made_anew_when_they_are_mended(titled_events, tmp_path):
    reports = tmp_path / "reports" / "reports.toml"
    clean, edition = ledger_of(titled_events, reports, tmp_path)
    assert (edition.problems, edition.warning) == (0, None)
    break_reference(titled_events)
    with pytest.raises(DataError, match="'nowhere'"):
        ledger_of(titled_events, reports, tmp_path)
    broken, edition = ledger_of(titled_events, reports, tmp_path, unchecked=True)
    assert edition.problems > 0
    assert edition.warning == f"The data of this edition did not pass the checks: {counted(edition.problems)}."
    assert clean.inputs.edition != broken.inputs.edition


@pytest.mark.slow
def test_unchecked_builds_and_says_so_and_the_next_build_refuses_again(broken, tmp_path):
    code, _, told = broken("--unchecked", "--format", "html")
    assert (code, "FAILED" in told) == (0, False)
    out = tmp_path / "reports" / "build"
    record = json.loads((out / "run.json").read_text(encoding="utf-8"))
    sentence = f"The data of this edition did not pass the checks: {counted(record['problems'])}."
    assert record["problems"] > 0
    page = (out / "small" / "1993_1993.html").read_text(encoding="utf-8")
    assert page.count(sentence) == 2  # under the title and at the foot
    assert (out / "index.html").read_text(encoding="utf-8").count(sentence) == 1
    assert not (out / checked_data.NAME).exists()
    assert broken()[0] == 3
