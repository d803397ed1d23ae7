"""The verb on a small project; what a publication does is tested with its module."""

import json
import os
import sys
from pathlib import Path

import pytest

from relations.cli import main

sys.path.append(str(Path(__file__).parents[1] / "fixtures" / "builds"))
from small import code, parameters, project, report, text

GOOD = [text("# Good\n\nThe lead."), parameters(), code("print(period)")]
BAD = [parameters(), code("raise ValueError('no data')")]


@pytest.fixture
def run(tmp_path, capsys):
    def publish(*words, toml=None, **notebooks):
        file = tmp_path / "reports/reports.toml"
        if notebooks:
            project(tmp_path, toml or "".join(report(name) for name in notebooks), **notebooks)
        code = main(["publish", "--reports", str(file), *words])
        return code, *capsys.readouterr()

    return publish


def test_without_a_target_it_says_how_to_name_one(run, tmp_path):
    told = 'relations: no target; name one with --to, or in reports.toml: [publish] to = "…"\n'
    assert run(good=GOOD) == (2, "", told)
    assert not (tmp_path / "reports/build").exists()


@pytest.mark.parametrize("target", ["ftp://host/x", "sftp://me:sesame@host", "s3://key:sesame@bucket/x", ""])
def test_what_is_wrong_with_a_target_is_told_before_anything_is_built(run, tmp_path, target):
    code, told, error = run("--to", target, good=GOOD)
    assert (code, told, error.count("\n")) == (2, "", 1)
    assert "sesame" not in error
    assert not (tmp_path / "reports/build").exists()


def test_what_is_wrong_in_reports_toml_is_told(run):
    code, _, error = run(toml=f"{report('good')}\n[publish]\ntoo = 1\n", good=GOOD)
    assert code == 2
    assert "[publish]: unknown key 'too'; keys are to, address; did you mean to?" in error


@pytest.mark.slow
def test_an_edition_is_built_and_published_and_nothing_when_nothing_changed(run, tmp_path):
    toml = f'{report("good")}\n[publish]\nto = "{tmp_path}/target"\naddress = "https://example.org/r"\n'
    first = ("--now", "2026-11-15T05:30:00Z", "--format", "html")
    code_, told, _ = run(*first, toml=toml, good=GOOD)
    assert code_ == 0
    assert told.splitlines()[1:] == [
        f"published the edition 2026-11-15: {tmp_path}/target",
        "The first edition: one report.",
    ]
    latest = tmp_path / "target/latest"
    assert "The lead." in (latest / "good/1993_1993.html").read_text()
    record = json.loads((latest / "run.json").read_text())
    assert record["reports"][0]["made"]["time"] == "2026-11-15T05:30:00Z"
    edition = json.loads((latest / "edition.json").read_text())
    assert (edition["made"], edition["data"]) == ("2026-11-15T05:30:00Z", record["data"]["inputs"])
    for more in ((), ("--force",)):
        code_, told, _ = run("--now", "2026-11-22T05:30:00Z", "--format", "html", *more)
        assert (code_, told.splitlines()[-1]) == (
            0,
            f"nothing has changed since the edition 2026-11-15: {tmp_path}/target",
        )
    runs = [json.loads(line) for line in (tmp_path / "reports/build/runs.jsonl").read_text().splitlines()]
    assert [(one["what"], one["when"][:10], one["made"], one["kept"], one["edition"]) for one in runs] == [
        ("publish", "2026-11-15", 1, 0, "2026-11-15"),
        ("publish", "2026-11-22", 0, 1, None),
        ("publish", "2026-11-22", 1, 0, None),
    ]
    assert len((tmp_path / "target/runs.jsonl").read_text().splitlines()) == 3


@pytest.mark.slow
def test_a_report_that_fails_gives_exit_code_1_and_the_others_are_published(run, tmp_path):
    target = ("--to", str(tmp_path / "target"), "--format", "html")
    assert run(*target, one=GOOD, two=GOOD)[0] == 0
    changed = [text("# Better"), *GOOD[1:]]
    code_, told, error = run(*target, one=changed, two=BAD)
    assert code_ == 1
    assert "relations: two 1993/1993: cell 2, line 1: ValueError: no data" in error
    assert told.splitlines()[-1] == "Changed: Report one. As before, since they could not be made: Report two."
    latest = tmp_path / "target/latest"
    assert "Better" in (latest / "one/1993_1993.html").read_text()
    assert "The lead." in (latest / "two/1993_1993.html").read_text()
    assert "as of" in (latest / "index.html").read_text()


@pytest.mark.slow
def test_data_that_do_not_pass_publish_nothing_and_are_noted(run, tmp_path, events_package):
    out, target = tmp_path / "out", tmp_path / "target"
    out.mkdir()
    code_, _, error = run("--data", str(events_package.root), "--out", str(out), "--to", str(target), good=GOOD)
    assert (code_, target.exists()) == (3, False)
    (line,) = (out / "runs.jsonl").read_text().splitlines()
    assert json.loads(line)["error"] == error.splitlines()[0].removeprefix("relations: ")


@pytest.mark.slow
@pytest.mark.skipif(os.name != "posix", reason="locks")
def test_a_second_one_leaves_with_an_exit_code_of_its_own(run, tmp_path):
    from relations.editions.folder import Folder

    with Folder(tmp_path / "target").alone(0, print):
        code_, _, error = run("--to", str(tmp_path / "target"), "--wait", "0", "--format", "html", good=GOOD)
    assert code_ == 5
    assert f"another process (pid {os.getpid()}) is publishing there; try again when it has done" in error
