import json
import sys
from pathlib import Path

import pytest

from relations.builds.digests import sha256
from relations.cli import main
from relations.editions.edition_file import EditionFile
from relations.editions.putting import put
from relations.editions.store import Store
from relations.editions.targets import opened

sys.path.append(str(Path(__file__).parents[1] / "fixtures" / "editions"))
from servers import NEEDS_SSHD, ssh_server
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


def published(target, **editions):
    """Put editions into a target as a publication does, the last as the latest."""
    store, before = Store(target), None
    for name, content in editions.items():
        own, folder = name.removeprefix("e").replace("_", "-"), content
        files = {one.relative_to(folder).as_posix(): one for one in folder.rglob("*") if one.is_file()}
        said = EditionFile(own, "2026-11-22T05:30:00Z", before and before.name, None, "0" * 64, None, "0.1.0", {
            path: sha256(file) for path, file in files.items()
        })  # fmt: skip
        with put(store, said, files, before, lambda: None):
            pass
        before = said


@pytest.fixture(params=["folder", "memory", pytest.param("sftp", marks=NEEDS_SSHD)])
def address(request, tmp_path, monkeypatch):
    """The address of a target that has nothing yet."""
    if request.param == "folder":
        yield str(tmp_path / "target")
    elif request.param == "memory":
        yield f"memory://{tmp_path.name}"
    else:
        with ssh_server(tmp_path) as server:
            monkeypatch.setenv("HOME", str(server.home))
            monkeypatch.delenv("SSH_AUTH_SOCK", raising=False)
            yield server.address(tmp_path / "served")


@pytest.mark.slow
def test_editions_of_a_target_are_named_by_their_day(diff, sides, address, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    third = edition(tmp_path / "c", rows(events=[]), [report(headline="They part")])
    (sides[1] / "voting" / "all.html").write_text("a page, which is not compared")
    published(opened(address), e2026_11_15=sides[0], e2026_11_22=sides[1], e2026_11_29=third)
    at = ("--at", address)
    code, told, error = diff("2026-11-15", "2026-11-22", *at)
    assert (code, error) == (0, "")
    assert told.startswith("2026-11-15 (data of 2026-11-22, build 0a1b2c3) → 2026-11-22 ")
    assert "They [-agree-]{+part+}" in told
    assert diff(*at)[1].startswith("2026-11-22 (")
    assert "events: 2 removed" in diff(*at)[1]
    assert diff("2026-11-15", *at)[1] == diff("2026-11-15", "latest", *at)[1]
    assert diff("2026-11-22", sides[0], *at)[1].splitlines()[0].endswith("→ a (data of 2026-11-22, build 0a1b2c3)")
    code, told, error = diff("2026-11-1", "latest", *at)
    assert (code, told) == (2, "")
    assert ": no edition '2026-11-1'; did you mean 2026-11-15 or " in error


def test_the_target_is_that_of_reports_toml_and_the_later_one_may_be_the_working_tree(
    diff, sides, tmp_path, monkeypatch
):
    monkeypatch.chdir(tmp_path)
    reports = tmp_path / "reports" / "reports.toml"
    reports.parent.mkdir()
    reports.write_text(f'[publish]\nto = "{tmp_path / "target"}"\n', encoding="utf-8")
    published(opened(str(tmp_path / "target")), e2026_11_15=sides[0])
    code, _, error = diff()
    assert code == 2
    assert error.endswith(
        "target: there is only one edition, 2026-11-15; compare it with the working tree: relations diff --working\n"
    )
    data = package(tmp_path / "data", rows(events=[]))
    for words in (("--working",), (".",), ("2026-11-15", "."), ("latest", "--working")):
        code, told, _ = diff(*words, "--data", data)
        assert code == 0
        assert "2026-11-15 (data of 2026-11-22, build 0a1b2c3) → working tree" in told
        assert "events: 2 removed" in told


def test_without_a_target_that_is_told(diff, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    reports = tmp_path / "reports" / "reports.toml"
    reports.parent.mkdir()
    reports.touch()
    told = (2, "", "relations: no target to take editions from; name one with --at, or two folders\n")
    assert diff() == told
    assert diff("2026-11-15", "2026-11-22") == told
    assert diff("--at", tmp_path / "nowhere") == (
        2, "", f"relations: {tmp_path / 'nowhere'}: nothing is published there yet; name two folders, or another target\n",
    )  # fmt: skip


def test_a_target_that_is_away_is_told_in_a_line(diff):
    pytest.importorskip("sshfs")
    code, told, error = diff("--at", "sftp://me:sesame@127.0.0.1:1/srv/reports")
    assert (code, told) == (4, "")
    assert error == "relations: sftp://me@127.0.0.1:1/srv/reports: the host does not answer\n"


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
