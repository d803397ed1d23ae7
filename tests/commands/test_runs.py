import json

import pytest

from relations.builds.runs import RunLine, note_run
from relations.cli import main

MADE = {"report": "votes", "period": "all", "status": "done", "reason": "asked for", "seconds": 2.0, "error": None}


@pytest.fixture
def runs(tmp_path, capsys, monkeypatch):
    monkeypatch.setenv("COLUMNS", "80")
    for day in range(1, 13):
        note_run(tmp_path, RunLine(f"2026-11-{day:02}T05:30:00Z", "build", "asked for", day, made=1, reports=(MADE,)))

    def run(*words):
        code = main(["runs", *words])
        return code, *capsys.readouterr()

    return run


def test_the_last_ten_and_each_report_over_time_are_shown(runs, tmp_path):
    code, told, _ = runs("--out", str(tmp_path))
    assert code == 0
    first, second = told.split("\n\n")
    assert [line.split()[0] for line in first.splitlines()[1:] if line.startswith("2026")][:2] == [
        "2026-11-12T05:30:00Z",
        "2026-11-11T05:30:00Z",
    ]
    assert first.count("2026-11-") == 10
    assert second.splitlines()[-1].split()[:5] == ["votes", "12", "2.0", "2.0", "2.0"]


def test_as_json_all_of_a_run_can_be_read(runs, tmp_path):
    _, told, _ = runs("--out", str(tmp_path), "--last", "2", "--json")
    read = json.loads(told)
    assert [one["when"] for one in read] == ["2026-11-12T05:30:00Z", "2026-11-11T05:30:00Z"]
    assert (read[0]["seconds"], read[0]["made"]) == (12.0, 1.0)
    _, told, _ = runs("votes", "--out", str(tmp_path), "--last", "1", "--json")
    assert json.loads(told)[0]["period"] == "all"


def test_what_was_published_is_read_from_the_target(runs, tmp_path):
    assert runs("--to", str(tmp_path), "--last", "1")[1].count("2026-11-") == 1


def test_where_nothing_was_run_it_is_told(runs, tmp_path):
    code, _, error = runs("--out", str(tmp_path / "none"))
    assert (code, error) == (2, f"relations: {tmp_path / 'none'}: no run is noted there\n")
    code, _, error = runs("vots", "--out", str(tmp_path))
    assert (code, error) == (2, "relations: no run has made 'vots'; did you mean votes?\n")
    assert runs("--last", "-1")[0] == 2
