from pathlib import Path

import pytest

from relations.dyads import writing
from relations.dyads.all_states import AllStates
from relations.dyads.writing import write_dyads
from relations.errors import UsageError

SOURCES = {"votes": "votes.csv", "arms": "arms.csv", "points": "points.csv"}


def written(folder: Path) -> dict[str, bytes]:
    return {str(file.relative_to(folder)): file.read_bytes() for file in sorted(folder.rglob("*.html"))}


def test_every_pair_has_its_page(states: AllStates, tmp_path: Path) -> None:
    assert write_dyads(states, tmp_path / "out", SOURCES, jobs=1) == 4
    assert {"index.html", "AAA.html", "AAA/AAA-BBB.html", "AAA/AAA-DDD.html", "BBB/BBB-CCC.html"} <= set(
        written(tmp_path / "out")
    )


def test_one_process_or_two_write_the_same(states: AllStates, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(writing, "BATCH", 1)
    for jobs in (1, 2):
        write_dyads(states, tmp_path / str(jobs), SOURCES, jobs)
    assert written(tmp_path / "1") == written(tmp_path / "2")


def test_an_earlier_folder_is_replaced_whole(states: AllStates, tmp_path: Path) -> None:
    out = tmp_path / "out"
    write_dyads(states, out, SOURCES, jobs=1)
    (out / "AAA" / "old.html").write_text("old")
    write_dyads(states, out, SOURCES, jobs=1)
    assert not (out / "AAA" / "old.html").exists()
    assert [file.name for file in tmp_path.iterdir()] == ["out"]


def test_a_failure_leaves_the_earlier_folder(
    states: AllStates, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    out = tmp_path / "out"
    write_dyads(states, out, SOURCES, jobs=1)
    before = written(out)
    monkeypatch.setattr(writing, "page", lambda *_: 1 / 0)
    with pytest.raises(ZeroDivisionError):
        write_dyads(states, out, SOURCES, jobs=1)
    assert written(out) == before
    assert [file.name for file in tmp_path.iterdir()] == ["out"]


def test_a_folder_of_something_else_is_left_alone(states: AllStates, tmp_path: Path) -> None:
    (tmp_path / "thesis.txt").write_text("mine")
    with pytest.raises(UsageError, match="holds something else"):
        write_dyads(states, tmp_path, SOURCES, jobs=1)
    assert [file.name for file in tmp_path.iterdir()] == ["thesis.txt"]
