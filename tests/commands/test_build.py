"""What the verb notes of its runs; what a build does is tested with its module."""

import json
import sys
from pathlib import Path

import pytest

from relations.cli import main

sys.path.append(str(Path(__file__).parents[1] / "fixtures" / "builds"))
from small import code, parameters, project, report, text


def lines(out):
    return [json.loads(line) for line in (out / "runs.jsonl").read_text(encoding="utf-8").splitlines()]


@pytest.mark.slow
def test_each_build_is_noted_with_what_became_of_each_report(tmp_path):
    bad = [parameters(), code("raise ValueError('no data')")]
    file = project(tmp_path, report("bad") + report("good"), good=[text("# G"), parameters()], bad=bad)
    words = ["build", "--reports", str(file), "--format", "html", "--now", "2026-11-22T05:30:00Z"]
    assert [main(words), main(words)] == [1, 1]
    first, second = lines(tmp_path / "reports/build")
    assert (first["when"], first["what"], first["made"], first["kept"], first["failed"]) == (
        "2026-11-22T05:30:00Z", "build", 1, 0, 1,
    )  # fmt: skip
    assert [(one["report"], one["period"], one["status"], one["error"]) for one in first["reports"]] == [
        ("bad", "1993/1993", "failed", "cell 2, line 1: ValueError: no data"),
        ("good", "1993/1993", "done", None),
    ]
    assert [(one["report"], one["reason"]) for one in second["reports"]] == [("bad", "its last run failed")]
    assert (second["kept"], second["edition"], second["error"]) == (1, None, None)


def test_wrong_usage_makes_nothing(tmp_path, capsys):
    file = project(tmp_path, report("good"), good=[text("# G"), parameters()])
    assert main(["build", "gud", "--reports", str(file)]) == 2
    assert main(["build", "--jobs", "0", "--reports", str(file)]) == 2
    assert "--jobs is 1 or more, not 0" in capsys.readouterr().err
    assert not (tmp_path / "reports/build").exists()
