"""Nurseries and kernels end with those who asked for them, however these end, and leave no folder."""

import json
import os
import subprocess
import sys
import time
from pathlib import Path

import psutil
import pytest

from relations.execution import nursery
from relations.execution.nursery import NoWarmKernel, fork_kernel, shared_nursery, use_nursery

pytestmark = [pytest.mark.slow, pytest.mark.skipif(sys.platform != "linux", reason="kernels are forked on Linux only")]

FIXTURES = Path(__file__).parents[1] / "fixtures" / "execution"

BUSY = f"""
import json, os, sys, psutil
sys.path.append({str(FIXTURES)!r})
from kernels import Kernel
kernels = [Kernel(), Kernel()]
kernels[0].run("import subprocess; child = subprocess.Popen(['sleep', '600'])")
kernels[0].begin("import time; time.sleep(600)")
kernels[1].begin("while True: pass")
print(json.dumps([child.pid for child in psutil.Process().children(recursive=True)]), flush=True)
sys.stdin.read()
"""


def processes(code, tmp_path):
    env = os.environ | {"TMPDIR": str(tmp_path)}
    return subprocess.Popen(
        [sys.executable, "-c", code], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, env=env
    )


def gone(pids, tmp_path, seconds):
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        left = [pid for pid in pids if psutil.pid_exists(pid) and psutil.Process(pid).status() != "zombie"]
        if not left and not list(tmp_path.glob("relations-*")):
            return True
        time.sleep(0.05)
    return False


@pytest.fixture
def short():
    """A folder for temporary files whose path is short."""
    import shutil
    import tempfile

    folder = Path(tempfile.mkdtemp(dir="/tmp"))
    yield folder
    shutil.rmtree(folder)


@pytest.mark.parametrize("end", ["kill", "terminate", "leave"])
def test_two_seconds_after_the_owner_nothing_is_left(short, end):
    owner = processes(BUSY, short)
    pids = json.loads(owner.stdout.readline())
    assert len(pids) == 4  # the nursery, two kernels, what one of them has started
    assert len(list(short.glob("relations-*"))) == 3
    if end == "leave":
        owner.stdin.close()
        owner.wait(20)
    else:
        getattr(owner, end)()
    assert gone(pids, short, 2)
    owner.wait()


def test_an_owner_killed_while_its_nursery_loads_leaves_nothing(short):
    code = """
import os, psutil
from relations.execution.nursery import Nursery
Nursery(os.environ)
print(psutil.Process().children()[0].pid, flush=True)
input()
"""
    owner = processes(code, short)
    pid = int(owner.stdout.readline())
    time.sleep(0.5)
    owner.kill()
    assert gone([pid], short, 2)
    owner.wait()


def test_kernels_end_with_their_nursery(start, monkeypatch):
    monkeypatch.setattr(nursery, "_own", {})
    kernel = start()
    (own,) = nursery._own.values()
    own._process.kill()
    assert kernel.ends_within(2)
    assert kernel.manager.provisioner.process.poll() == -9
    own._process.wait()
    assert start().run("print(1)") == "1\n"  # from another one
    (other,) = nursery._own.values()
    assert other is not own
    own.stop(), other.stop()


def test_a_kernel_ends_with_the_connection_that_asked_for_it(start):
    kernel = start()
    pid = kernel.pid
    kernel.manager.provisioner.process.close()
    time.sleep(0.5)
    assert not psutil.pid_exists(pid)
    kernel.manager.provisioner.process.returncode = -9


def test_other_settings_need_another_nursery(start):
    one, two = start(), start(env=os.environ | {"PYTHONHASHSEED": "0"})
    parents = [psutil.Process(kernel.pid).ppid() for kernel in (one, two, start())]
    assert parents[0] == parents[2] != parents[1]
    assert two.run("print(hash('x'))") == subprocess.run(
        [sys.executable, "-c", "print(hash('x'))"], env=os.environ | {"PYTHONHASHSEED": "0"}, capture_output=True, text=True
    ).stdout  # fmt: skip


def test_a_nursery_can_serve_several_processes(start):
    with shared_nursery(os.environ) as address:
        use_nursery(address)
        try:
            kernel = start()
            parent = psutil.Process(kernel.pid).parent()
            assert str(Path(address).parent) == parent.cwd()
        finally:
            use_nursery(None)
        assert kernel.run("print(1)") == "1\n"
    assert kernel.ends_within(1)
    assert not Path(address).exists()


def test_elsewhere_than_on_linux_there_is_none(monkeypatch, tmp_path):
    monkeypatch.setattr(nursery.sys, "platform", "darwin")
    with shared_nursery(os.environ) as address:
        assert address is None
    with pytest.raises(NoWarmKernel, match="Linux only"):
        fork_kernel([], os.environ, None, tmp_path)
