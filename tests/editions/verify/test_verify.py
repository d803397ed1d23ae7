"""An edition of a small project under git, made again from its commit."""

import json
import os
import shutil
import subprocess

import pytest
from small import code, parameters, project, report, text

from relations.builds.digests import sha256
from relations.cli import main

pytestmark = pytest.mark.slow
CELLS = [text("# Good\n\nThe lead."), parameters(), code("print(period)")]


def git(folder, *words):
    who = ("-c", "user.name=A", "-c", "user.email=a@example.org", "-c", "commit.gpgsign=false")
    subprocess.run(["git", "-C", str(folder), *who, *words], check=True, capture_output=True)


def committed(folder, words):
    git(folder, "add", "-A")
    git(folder, "commit", "-qm", words)


@pytest.fixture(scope="module")
def published(tmp_path_factory):
    """The folder of a project at a commit later than that of the edition, and the edition."""
    root = tmp_path_factory.mktemp("project")
    file = project(root, report("good"), good=CELLS)
    git(root, "init", "-q")
    committed(root, "first")
    edition = tmp_path_factory.mktemp("edition") / "2026-11-22"
    assert main(["build", "--reports", str(file), "--out", str(edition)]) == 0
    project(root, report("good"), good=[*CELLS, code("print('later')")])
    committed(root, "second")
    return root, edition


@pytest.fixture
def copied(published, tmp_path):
    shutil.copytree(published[1], tmp_path / "copy")
    return published[0] / "reports" / "reports.toml", tmp_path / "copy"


def verify(file, edition, capsys, *options):
    capsys.readouterr()
    ended = main(["verify", str(edition), "--reports", str(file), *options])
    return ended, capsys.readouterr().out


def test_the_same_bytes_come_out_of_the_commit_in_another_place(copied, capsys, monkeypatch):
    file, edition = copied
    for name, value in (("TZ", "Asia/Tokyo"), ("LANG", "C"), ("LC_ALL", "C")):
        monkeypatch.setenv(name, value)
    ended, out = verify(file, edition, capsys, "--all")
    assert (ended, out.splitlines()[-1]) == (0, "9 files: 9 same bytes"), out


def test_a_changed_byte_of_a_pdf_is_named(copied, capsys):
    file, edition = copied
    pdf = edition / "good" / "1993_1993.pdf"
    content = bytearray(pdf.read_bytes())
    content[len(content) // 2] ^= 1
    pdf.write_bytes(bytes(content))
    ended, out = verify(file, edition, capsys, "--no-rebuild")
    assert ended == 1
    assert "good/1993_1993.pdf: is not as it was published (sha256 is " in out


def test_what_was_changed_with_its_digest_differs_from_what_is_made_again(copied, capsys):
    file, edition = copied
    page = edition / "good" / "1993_1993.html"
    page.write_bytes(page.read_bytes().replace(b"The lead.", b"The head."))
    run = json.loads((edition / "run.json").read_text(encoding="utf-8"))
    run["reports"][0]["files"]["good/1993_1993.html"] = sha256(page)
    beside = edition / "votes.html"
    beside.write_bytes(beside.read_bytes().replace(b"same vote", b"some vote"))
    run["pages"]["votes.html"]["file"] = sha256(beside)
    (edition / "run.json").write_text(json.dumps(run), encoding="utf-8")
    ended, out = verify(file, edition, capsys)
    assert ended == 1
    assert "good/1993_1993.html: differs (element " in out
    assert "lead" in out
    assert "votes.html: differs (element " in out
    assert "events.html" not in out


def test_an_edited_checkout_at_the_commit_is_named(published, tmp_path, capsys):
    root, edition = published
    checkout = tmp_path / "checkout"
    git(root, "worktree", "add", "--detach", str(checkout), "HEAD~1")
    notebook = checkout / "notebooks" / "good.ipynb"
    notebook.write_text(notebook.read_text(encoding="utf-8").replace("The lead.", "The head."), encoding="utf-8")
    ended, out = verify(checkout / "reports" / "reports.toml", edition, capsys)
    assert ended == 1
    assert "the text of good: differs (this checkout has another one than the commit that it is at)" in out


def test_a_commit_that_is_not_here_is_told(copied, tmp_path, capsys):
    _, edition = copied
    other = project(tmp_path / "other", report("good"), good=CELLS)
    git(tmp_path / "other", "init", "-q")
    committed(tmp_path / "other", "another history")
    ended, out = verify(other, edition, capsys)
    assert ended == 0, out  # the code and the notebook are the same
    assert "this repository has no commit " in out


def test_a_checkout_that_another_user_owns_is_told(copied, capsys, monkeypatch):
    file, edition = copied
    monkeypatch.setenv("GIT_TEST_ASSUME_DIFFERENT_OWNER", "1")
    ended, out = verify(file, edition, capsys)
    assert (
        f"git shows nothing of {file.parents[1]} to this user, since another owns it (git config --global --add safe.directory"
        in out
    )
    assert ended == 1, "the notebook here is a later one"


def test_a_pdf_by_itself_is_made_again_from_its_stamp(published, tmp_path, capsys):
    root, edition = published
    pdf = tmp_path / "mailed.pdf"
    pdf.write_bytes((edition / "good" / "1993_1993.pdf").read_bytes())
    file = root / "reports" / "reports.toml"
    ended, out = verify(file, pdf, capsys, "--all")
    assert (ended, out.splitlines()) == (0, ["mailed.pdf: same bytes", "1 files: 1 same bytes"]), out
    content = bytearray(pdf.read_bytes())
    at = content.index(b"/Title")
    content[at + 10] ^= 1
    pdf.write_bytes(bytes(content))
    ended, out = verify(file, pdf, capsys)
    assert "mailed.pdf: " in out
    assert "same content" not in out or "it was changed, or made on another platform" in out
    assert ended == 0 if "same content" in out else ended == 1


def test_what_lies_beside_the_tables_is_taken_from_the_commit(titled_events, tmp_path, capsys):
    """The texts of a dossier and pages that tell of this package alone are in no data.zip."""
    root = tmp_path / "own"
    cells = [text("# Good\n\nThe lead."), parameters(), text("Nothing yet.") | {"id": "told"}]
    file = project(root, report("good"), good=cells)
    notebook = root / "notebooks" / "good.ipynb"
    notebook.write_text(notebook.read_text(encoding="utf-8").replace("cell-3", "told"), encoding="utf-8")
    shutil.copytree(titled_events.root, root / "data")
    (root / "data" / "texts").mkdir()
    (root / "data" / "texts" / "good.md").write_text("<!-- cell: told -->\nOf these two.\n", encoding="utf-8")
    (root / "docs").mkdir()
    (root / "docs" / "disputes.md").write_text("# Disputes\n\nNone.\n", encoding="utf-8")
    git(root, "init", "-q")
    committed(root, "first")
    edition, here = tmp_path / "2026-11-22", ("--data", str(root / "data"))
    assert main(["build", "--reports", str(file), "--unchecked", "--out", str(edition), *here]) == 0
    assert "Of these two." in (edition / "good" / "1993_1993.html").read_text(encoding="utf-8")
    assert (edition / "docs" / "disputes.html").is_file()
    ended, out = verify(file, edition, capsys, *here)
    assert (ended, "differs" in out) == (0, False), out
    (root / "data" / "texts" / "good.md").write_text("<!-- cell: told -->\nOf others.\n", encoding="utf-8")
    ended, out = verify(file, edition, capsys, *here)
    assert ended == 1
    assert [line for line in out.splitlines() if "good" in line] == [
        "the text of good: differs (this checkout has another one than the commit that it is at)"
    ], out


def test_a_pdf_of_a_period_without_an_end_is_made_again(published, tmp_path, capsys):
    root, _ = published
    file, pdf = root / "reports" / "reports.toml", tmp_path / "mailed.pdf"
    assert main(["build", "--period", "2024-12-08/..", "--reports", str(file), "--out", str(tmp_path / "out")]) == 0
    pdf.write_bytes((tmp_path / "out" / "good" / "2024-12-08_open.pdf").read_bytes())
    ended, out = verify(file, pdf, capsys, "--all")
    assert (ended, out.splitlines()[0]) == (0, "mailed.pdf: same bytes"), out


def test_a_reports_toml_that_is_not_there_is_wrong_usage(copied, tmp_path, capsys):
    _, edition = copied
    for asked in (edition, edition / "good" / "1993_1993.pdf"):
        assert main(["verify", str(asked), "--reports", str(tmp_path / "none" / "reports.toml")]) == 2
        assert capsys.readouterr().err.startswith(f"relations: there is no {tmp_path}")


def test_a_pdf_of_somebody_else_is_wrong_usage(tmp_path, capsys, published):
    (tmp_path / "other.pdf").write_text("no PDF", encoding="utf-8")
    file = published[0] / "reports" / "reports.toml"
    assert main(["verify", str(tmp_path / "other.pdf"), "--reports", str(file)]) == 2
    assert "it is no PDF, or a damaged one" in capsys.readouterr().err


def test_a_folder_without_an_edition_is_wrong_usage(tmp_path, capsys):
    assert main(["verify", str(tmp_path)]) == 2
    assert "holds no edition and no build" in capsys.readouterr().err
    assert main(["verify", os.fspath(tmp_path / "none")]) == 2
