import json
import sys
from pathlib import Path

import pytest

from relations.cli import main

sys.path.append(str(Path(__file__).parents[1] / "fixtures" / "editions"))
from small_editions import edition, package, report, rows


@pytest.fixture
def diff(capsys):
    """Return a function that runs the verb and gives its exit code, output and errors."""

    def run(*words):
        code = main(["diff", *map(str, words)])
        return code, *capsys.readouterr()

    return run


@pytest.fixture
def sides(tmp_path):
    changed = rows(votes=[["2", "AAA", "N"], *rows()["votes"][1:]])
    before = edition(tmp_path / "a", reports=[report()])
    return before, edition(tmp_path / "b", changed, [report(headline="They part")])


def test_two_folders_are_compared_and_the_exit_code_is_0(diff, sides):
    code, told, error = diff(*sides)
    assert (code, error) == (0, "")
    assert told.startswith("a (data of 2026-11-22, build 0a1b2c3) → b ")
    assert "headline (Voting, All periods):\n    They [-agree-]{+part+}\n" in told
    assert "vote: Y → N" in told


def test_it_is_json_and_a_page_when_asked(diff, sides, tmp_path):
    assert json.loads(diff(*sides, "--json")[1])["texts"][0]["after"] == "They part"
    page = tmp_path / "page.html"
    assert diff(*sides, "--html", page) == (0, f"{page}\n", "")
    assert page.read_text().startswith("<!doctype html>")


def test_an_edition_is_compared_with_the_working_tree(diff, sides, tmp_path):
    reports = tmp_path / "reports" / "reports.toml"
    reports.parent.mkdir()
    reports.touch()
    data = package(tmp_path / "data", rows(events=[]))
    for words in (("--working",), (".",)):
        code, told, _ = diff(sides[0], *words, "--reports", reports, "--data", data)
        assert code == 0
        assert "→ working tree" in told
        assert "note: nothing is built in build/" in told
        assert "events: 2 removed" in told


@pytest.mark.parametrize(
    ("words", "why"),
    [
        (("none", "none"), "relations: none: no edition, there is no such folder; name one, or a folder that `relations build` made\n"),
        (("none",), "relations: name two editions, or one with --working\n"),
        (("none", "other", "--working"), "relations: --working stands for the later edition, so 'other' is one too many\n"),
    ],
)  # fmt: skip
def test_what_is_wrong_is_one_line_and_exit_code_2(diff, words, why, monkeypatch, tmp_path):
    monkeypatch.chdir(tmp_path)
    assert diff(*words) == (2, "", why)
