"""A full disk, no permission, a file where a folder is needed: one line, the exit code 4, and nothing half-made."""

import errno
import os
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest

sys.path.append(str(Path(__file__).parent / "fixtures" / "builds"))

from small import code, parameters, project, report, text

from relations.cli import main

resource = pytest.importorskip("resource")

CELLS = [text("# Good\n\nThe lead."), parameters(), code("print(period)")]
NOBODY = 65534
IS_ROOT = os.geteuid() == 0


def relations(*words, **how):
    done = subprocess.run([sys.executable, "-m", "relations", *map(str, words)], capture_output=True, text=True, **how)  # fmt: skip
    return done.returncode, done.stderr


@pytest.fixture
def file(tmp_path):
    return project(
        tmp_path, report("good", formats='["html"]') + report("other", formats='["html"]'), good=CELLS, other=CELLS
    )


def refused(capsys, *words):
    assert main([*map(str, words)]) == 4
    (line,) = capsys.readouterr().err.splitlines()
    return line


def test_a_file_in_the_place_of_the_output_folder(file, tmp_path, capsys):
    (tmp_path / "out").write_text("mine")
    words = "it is a file where a folder is needed; name a folder"
    assert (
        refused(capsys, "build", "--reports", file, "--out", tmp_path / "out")
        == f"relations: {tmp_path / 'out'}: {words}"
    )
    line = refused(capsys, "build", "--reports", file, "--out", tmp_path / "out" / "below")
    assert line == f"relations: {tmp_path / 'out' / 'below'}: {words}"
    assert (tmp_path / "out").read_text() == "mine"
    (tmp_path / "place").mkdir()
    (tmp_path / "place" / "good").write_text("mine")
    assert refused(capsys, "build", "--reports", file, "--out", tmp_path / "place").startswith(
        f"relations: {tmp_path / 'place' / 'good'}: it is a file"
    )
    assert sorted(path.name for path in (tmp_path / "place").iterdir()) == ["good", "runs.jsonl"]


@pytest.fixture
def open_place():
    """A folder that every user can enter, which those of pytest are not."""
    with tempfile.TemporaryDirectory(dir="/tmp") as place:
        Path(place).chmod(0o755)
        yield Path(place)


@pytest.mark.skipif(not IS_ROOT, reason="only root can become another user")
@pytest.mark.parametrize("below", ["", "good"], ids=["the folder", "one of a report"])
def test_a_folder_without_permission_of_another_user(open_place, below, capsys):
    file = project(open_place, report("good"), good=CELLS)
    out = open_place / "out"
    (out / below).mkdir(parents=True)
    if below:
        os.chown(out, NOBODY, NOBODY)
    group, user = os.getegid(), os.geteuid()
    os.setegid(NOBODY), os.seteuid(NOBODY)
    try:
        line = refused(capsys, "build", "--reports", file, "--out", out)
    finally:
        os.seteuid(user), os.setegid(group)
    assert line == f"relations: {out / below}: no permission; ask its owner, or use another folder"
    assert {path.name for path in out.iterdir()} <= {below, "runs.jsonl"}


@pytest.mark.skipif(IS_ROOT, reason="root may write everywhere")
def test_a_folder_without_permission(file, tmp_path, capsys):
    (tmp_path / "out").mkdir(mode=0o555)
    line = refused(capsys, "build", "--reports", file, "--out", tmp_path / "out")
    assert line == f"relations: {tmp_path / 'out'}: no permission; ask its owner, or use another folder"


@pytest.mark.slow
@pytest.mark.parametrize("kilobytes", [100, 800], ids=["a page", "the data"])
def test_where_files_may_not_grow_nothing_half_made_stays(file, tmp_path, kilobytes):
    """A limit on the size of files, which a page is above, or only the zip of the data."""
    size = kilobytes << 10
    out = tmp_path / "out"
    code_, told = relations(
        "build",
        "--reports",
        file,
        "--out",
        out,
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (size, size)),
    )
    assert code_ == 4
    assert (
        told.splitlines()[-1]
        == f"relations: {out}: a limit on the size of files is reached; raise it (ulimit -f), or write elsewhere"
    )
    assert "Traceback" not in told
    found = {str(path.relative_to(out)) for path in out.rglob("*") if path.is_file()}
    whole = {
        f"{name}/1993_1993.{kind}" for name in ("good", "other") for kind in ("html", "ipynb", "json", "trace.json")
    }
    assert found == {"runs.jsonl"} | (set() if kilobytes == 100 else whole)
    assert not list(out.glob(".*"))


@pytest.fixture
def small_disk(tmp_path):
    """A disk of a megabyte."""
    disk = tmp_path / "disk"
    disk.mkdir()
    mounted = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", str(disk)], capture_output=True, check=False
    )
    if mounted.returncode:
        pytest.skip("only root can mount a small disk")
    yield disk
    subprocess.run(["umount", str(disk)], check=True)


@pytest.mark.slow
def test_a_full_disk(file, small_disk):
    out = small_disk / "out"
    code_, told = relations("build", "--reports", file, "--out", out)
    assert (code_, told.splitlines()[-1]) == (
        4,
        f"relations: {out}: no space is left on the disk; make room, or write elsewhere",
    )
    assert "Traceback" not in told
    assert {path.suffix for path in out.rglob("*") if path.is_file()} <= {".html", ".ipynb", ".json", ".jsonl"}
    assert not list(out.glob(".staging-*"))
    for page in out.rglob("*.html"):
        assert page.read_text(encoding="utf-8").endswith("</html>")


@pytest.mark.slow
def test_a_disk_that_can_only_be_read(file, small_disk):
    subprocess.run(["mount", "-o", "remount,ro", str(small_disk)], check=True)
    code_, told = relations("build", "--reports", file, "--out", small_disk)
    assert (code_, told) == (4, f"relations: {small_disk}: it can only be read; write elsewhere\n")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="this system has no full device")
def test_output_that_cannot_be_written():
    with Path("/dev/full").open("w") as full:
        done = subprocess.run(
            [sys.executable, "-m", "relations", "data", "periods"],
            stdout=full,
            stderr=subprocess.PIPE,
            text=True,
            check=False,
        )
    assert (done.returncode, done.stderr) == (
        4,
        "relations: no space is left on the disk; make room, or write elsewhere\n",
    )


def test_other_verbs_tell_it_as_well(make_package, monkeypatch, capsys):
    package = make_package(
        {"sources": {"fields": {"source": "string"}, "text": "source\nx\n"}}, title="T", version="1", description="D"
    )

    def full(*_):
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr("relations.files.os.open", full)
    assert refused(capsys, "data", "pages", "--data", package.root) == (
        f"relations: {package.root / 'README.md'}: no space is left on the disk; make room, or write elsewhere"
    )
