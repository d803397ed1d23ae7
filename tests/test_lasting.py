import errno
import os
from pathlib import Path

import pytest

from relations.lasting import sync, sync_all

pytestmark = pytest.mark.skipif(not Path("/proc/self/fd").exists(), reason="tells what is synced by /proc")


@pytest.fixture
def synced(monkeypatch):
    """Return the list of what is synced."""
    found, real = [], os.fsync

    def fsync(opened):
        found.append(str(Path(f"/proc/self/fd/{opened}").readlink()))
        real(opened)

    monkeypatch.setattr(os, "fsync", fsync)
    return found


def test_what_is_within_comes_before_its_folder(synced, tmp_path):
    (tmp_path / "a" / "b").mkdir(parents=True)
    for name in ("a/one", "a/b/two"):
        (tmp_path / name).touch()
    sync_all(tmp_path / "a")
    assert synced == [str(tmp_path / name) for name in ("a/b/two", "a/b", "a/one", "a")]


def test_a_disk_that_cannot_is_left_to_itself_and_one_that_fails_is_told(tmp_path, monkeypatch):
    def fails(number):
        def fsync(_):
            raise OSError(number, os.strerror(number))

        monkeypatch.setattr(os, "fsync", fsync)

    fails(errno.EINVAL)
    sync(tmp_path)
    fails(errno.EIO)
    with pytest.raises(OSError, match="Input/output error"):
        sync(tmp_path)
