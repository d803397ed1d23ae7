import errno
import os
import subprocess
import sys
import textwrap
from pathlib import Path

import pytest

from relations.editions.folder import Folder
from relations.editions.target import TargetError
from relations.file_lock import Busy

POSIX = pytest.mark.skipif(os.name != "posix", reason="locks and links of POSIX")


@pytest.fixture
def folder(tmp_path):
    return Folder(tmp_path / "target")


def file_of(tmp_path, content="one"):
    file = tmp_path / "file"
    file.write_text(content)
    return file


@pytest.mark.skipif(not Path("/proc/self").is_dir(), reason="a place of Linux in which nobody makes folders")
def test_a_place_where_no_folder_can_be_made_is_told():
    with (
        pytest.raises(TargetError, match=r"^/proc/editions: no folder can be made there"),
        Folder(Path("/proc/editions")).alone(0, print),
    ):
        pass


def test_what_is_put_is_read_and_cannot_be_written(folder, tmp_path):
    folder.put({"a/b/file": file_of(tmp_path)})
    assert folder.read("a/b/file") == b"one"
    assert (tmp_path / "target/a/b/file").stat().st_mode & 0o222 == 0
    assert folder.names("a") == ["b"]


def test_what_is_not_there_is_nothing(folder):
    assert folder.read("none") is None
    assert folder.names("none") == []
    folder.remove("none")


def test_what_is_written_again_is_another(folder):
    folder.write("runs", b"1")
    folder.write("runs", b"2")
    assert folder.read("runs") == b"2"


@POSIX
def test_what_is_shared_is_stored_once(folder, tmp_path):
    folder.put({"old/file": file_of(tmp_path)})
    assert folder.share({"new/deep/file": "old/file", "new/gone": "old/none"}) == {"new/deep/file"}
    assert (tmp_path / "target/old/file").samefile(tmp_path / "target/new/deep/file")


def test_where_nothing_can_be_linked_nothing_is_shared(folder, tmp_path, monkeypatch):
    def refuse(*_):
        raise OSError(errno.EMLINK, "too many links")

    monkeypatch.setattr(os, "link", refuse)
    folder.put({"old/file": file_of(tmp_path)})
    assert folder.share({"new/file": "old/file"}) == set()


def test_what_is_fetched_is_a_file_of_this_machine(folder, tmp_path):
    folder.put({"a/file": file_of(tmp_path)})
    folder.fetch({"a/file": tmp_path / "fetched"})
    assert (tmp_path / "fetched").read_text() == "one"


def test_a_folder_goes_with_all_that_is_in_it(folder, tmp_path):
    folder.put({"a/b/file": file_of(tmp_path)})
    folder.remove("a")
    assert folder.names("") == []


@POSIX
def test_a_link_leads_elsewhere_in_one_step(folder, tmp_path):
    folder.put({"one/file": file_of(tmp_path), "two/file": file_of(tmp_path)})
    assert folder.pointed("latest") is None
    folder.point("latest", "one")
    (tmp_path / "target/.latest.new").symlink_to("left by one who was killed")
    folder.point("latest", "two")
    assert folder.pointed("latest") == "two"
    assert folder.names("") == ["latest", "one", "two"]
    folder.remove("latest")
    assert folder.names("two") == ["file"]


def test_what_is_no_link_is_not_replaced_by_one(folder):
    folder.write("index.html", b"of somebody else")
    with pytest.raises(TargetError, match=r"index\.html: not a link; publishing would replace it"):
        folder.point("index.html", "latest/editions.html")
    assert folder.read("index.html") == b"of somebody else"


HOLDER = """
    import sys
    from pathlib import Path
    from relations.editions.folder import Folder

    with Folder(Path(sys.argv[1])).alone(0, print):
        print("held", flush=True)
        sys.stdin.read()
"""


@POSIX
def test_a_second_one_leaves_or_waits_until_the_first_is_gone(folder, tmp_path):
    with subprocess.Popen(
        [sys.executable, "-c", textwrap.dedent(HOLDER), str(tmp_path / "target")],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
    ) as holder:
        assert holder.stdout.readline() == b"held\n"
        with pytest.raises(Busy, match=rf"another process \(pid {holder.pid}\) is publishing there; try again"), \
             folder.alone(0, print):  # fmt: skip
            pytest.fail("two at once")
        told = []

        def say(line):
            told.append(line)
            holder.kill()  # the system takes its lock back

        with folder.alone(60, say):
            pass
    (line,) = told
    assert line == f"{tmp_path / 'target'}: another process (pid {holder.pid}) is publishing there; waiting for it"
    assert Busy.exit_code == 5
