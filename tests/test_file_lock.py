import subprocess
import sys

import pytest

from relations.errors import RelationsError
from relations.file_lock import Busy, file_lock

HOLDER = """
import sys, time
from pathlib import Path
from relations.file_lock import file_lock
with file_lock(Path(sys.argv[1]), "out", "building"):
    print("held", flush=True)
    time.sleep(60)
"""


@pytest.fixture
def held(tmp_path):
    file = tmp_path / "lock"
    holder = subprocess.Popen([sys.executable, "-c", HOLDER, str(file)], stdout=subprocess.PIPE, text=True)
    assert holder.stdout.readline() == "held\n"
    yield file, holder
    holder.kill()
    holder.wait()


def test_a_second_process_leaves_with_its_own_exit_code(held):
    file, holder = held
    words = rf"out: another process \(pid {holder.pid}\) is building there; try again when it has done"
    with pytest.raises(Busy, match=words) as told, file_lock(file, "out", "building"):
        pass
    assert told.value.exit_code == 5
    assert isinstance(told.value, RelationsError)


def test_who_waits_is_told_once_and_goes_on_when_the_holder_is_killed(held):
    file, holder = held
    said = []

    def say(line):
        said.append(line)
        holder.kill()

    with file_lock(file, "out", "building", wait=30, say=say):
        pass
    assert said == [f"out: another process (pid {holder.pid}) is building there; waiting for it"]


def test_a_free_lock_is_taken_again_and_again(tmp_path):
    for _ in range(2):
        with file_lock(tmp_path / "lock", "out", "building"):
            pass
