import os
import pathlib
import stat
import subprocess
import sys

import pytest

from relations import own_folders
from relations.own_folders import own_folder, sweep

pytestmark = pytest.mark.skipif(os.name != "posix", reason="nothing is locked there")


def names(place):
    return sorted(path.name for path in place.iterdir())


def test_nobody_else_can_enter_it_and_it_goes_with_all_that_is_in_it(tmp_path):
    folder = own_folder(tmp_path, "own-")
    assert stat.S_IMODE(folder.path.stat().st_mode) == 0o700
    (folder.path / "deep").mkdir()
    folder.remove()
    folder.remove()
    assert names(tmp_path) == []


def test_while_its_maker_lives_it_is_not_swept(tmp_path):
    folder = own_folder(tmp_path, "own-")
    sweep(tmp_path, "own-")
    assert folder.path.is_dir()
    os.close(folder.lock)
    sweep(tmp_path, "own-")
    assert names(tmp_path) == []


def test_what_a_killed_process_left_is_swept(tmp_path):
    code = f"""
import os, pathlib
from relations.own_folders import own_folder
(own_folder(pathlib.Path({str(tmp_path)!r}), "own-").path / "file").write_text("x")
os.kill(os.getpid(), 9)
"""
    assert subprocess.run([sys.executable, "-c", code]).returncode == -9
    assert len(names(tmp_path)) == 1
    sweep(tmp_path, "own-")
    assert names(tmp_path) == []


def test_files_links_and_folders_of_another_name_stay(tmp_path):
    (tmp_path / "own-file").write_text("x")
    (tmp_path / "other").mkdir()
    (tmp_path / "own-link").symlink_to(tmp_path / "other")
    sweep(tmp_path, "own-")
    assert names(tmp_path) == ["other", "own-file", "own-link"]


def test_folders_of_another_user_stay(tmp_path, monkeypatch):
    (tmp_path / "own-folder").mkdir()
    monkeypatch.setattr(own_folders.os, "getuid", lambda: -1)
    sweep(tmp_path, "own-")
    assert names(tmp_path) == ["own-folder"]


def test_one_that_is_swept_before_it_is_locked_is_made_anew(tmp_path, monkeypatch):
    tries = []

    def swept_at_first(path, lock=own_folders._lock):
        locked = lock(path)
        if not tries:
            path.rmdir()
        tries.append(path)
        return locked

    monkeypatch.setattr(own_folders, "_lock", swept_at_first)
    folder = own_folder(tmp_path, "own-")
    assert folder.path == tries[1]
    assert names(tmp_path) == [folder.path.name]


def test_one_that_is_being_swept_is_made_anew(tmp_path, monkeypatch):
    """Whoever sweeps holds its lock for a moment, and then it is gone."""
    held, make = [], own_folders.tempfile.mkdtemp

    def held_at_first(**kwargs):
        path = make(**kwargs)
        if not held:
            held.append(own_folders._lock(pathlib.Path(path)))
        return path

    monkeypatch.setattr(own_folders.tempfile, "mkdtemp", held_at_first)
    folder = own_folder(tmp_path, "own-")
    assert folder.lock is not None
    assert len(names(tmp_path)) == 2
    os.close(held[0])


def test_where_nothing_can_be_locked_nothing_is_swept(tmp_path, monkeypatch):
    monkeypatch.setattr(own_folders, "fcntl", None)
    folder = own_folder(tmp_path, "own-")
    sweep(tmp_path, "own-")
    assert folder.path.is_dir()
    folder.remove()
    assert names(tmp_path) == []
