from pathlib import Path

import pytest

from relations.cli import main


def test_a_file_that_is_not_there_is_named(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    missing = tmp_path / "votes.csv"
    assert main(["dyads", "data", "--un-ga", str(missing), "--out", str(tmp_path / "out")]) == 2
    assert capsys.readouterr().err == f"relations: {missing}: no such file\n"
    assert not (tmp_path / "out").exists()


def test_less_than_no_process_is_refused(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "votes.csv"
    file.write_text("")
    assert main(["dyads", "data", "--un-ga", str(file), "--out", str(tmp_path / "out"), "--jobs", "-1"]) == 2
    assert "--jobs -1: give 1 or more" in capsys.readouterr().err
