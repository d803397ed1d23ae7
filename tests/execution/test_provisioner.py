"""The provisioner beside the stock one: what the user of a kernel notices is the same."""

import os
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import psutil
import pytest
from jupyter_client.kernelspec import KernelSpec
from jupyter_client.manager import AsyncKernelManager

from relations.execution import nursery, provisioner
from relations.execution.forked import ForkedKernel
from relations.execution.manager import WarmKernelManager
from relations.execution.provisioner import forkable

pytestmark = [pytest.mark.slow, pytest.mark.skipif(sys.platform != "linux", reason="kernels are forked on Linux only")]

BOTH = pytest.mark.parametrize("manager", [WarmKernelManager, AsyncKernelManager])


@BOTH
def test_an_interrupt_stops_the_cell_and_what_it_started(start, manager):
    kernel = start(manager)
    cell = kernel.begin("import subprocess; child = subprocess.Popen(['sleep', '60']); child.wait()")
    kernel.wait(kernel.manager.interrupt_kernel())
    assert kernel.reply(cell)["ename"] == "KeyboardInterrupt"
    assert kernel.run("print(child.poll() is None)") == "False\n"


@BOTH
@pytest.mark.parametrize(
    ("ending", "code"), [("os._exit(7)", 7), ("os.kill(os.getpid(), 11)", -11), ("os.abort()", -6)]
)
def test_a_kernel_that_dies_is_noticed_at_once_with_its_code(start, manager, ending, code):
    kernel = start(manager)
    kernel.begin(f"import os, time; time.sleep(0.3); {ending}")  # what it says at its beginning is on its way by then
    assert kernel.ends_within(2)
    assert kernel.manager.provisioner.process.poll() == code


@BOTH
def test_a_kernel_can_be_restarted_at_the_same_place(start, manager):
    kernel = start(manager)
    kernel.run("left = 1")
    place, first = kernel.manager.ip, kernel.pid
    kernel.wait(kernel.manager.restart_kernel())
    kernel.wait(kernel.client.wait_for_ready(timeout=60))
    assert kernel.run("print('left' in globals())") == "False\n"
    assert kernel.manager.ip == place
    assert kernel.pid != first
    assert not psutil.pid_exists(first)


@BOTH
def test_a_shutdown_lets_it_finish(start, manager, tmp_path):
    kernel = start(manager, cwd=str(tmp_path))
    kernel.run("import atexit; atexit.register(lambda: open('last', 'w').write('word'))")
    process = kernel.manager.provisioner.process
    kernel.wait(kernel.manager.shutdown_kernel())
    assert (tmp_path / "last").read_text() == "word"
    assert process.wait() == 0
    assert not kernel.wait(kernel.manager.is_alive())


@BOTH
def test_one_that_will_not_go_is_killed(start, manager):
    kernel = start(manager)
    pid = kernel.pid
    kernel.begin("import signal, time; signal.signal(signal.SIGTERM, signal.SIG_IGN)\nwhile True: time.sleep(1)")
    kernel.wait(kernel.manager.shutdown_kernel(now=True))
    assert not psutil.pid_exists(pid)


@BOTH
def test_it_can_ask(start, manager):
    assert start(manager).run("print(input('?').upper())", answer="yes").endswith("YES\n")


def test_what_a_dead_kernel_leaves_behind_ends(start):
    kernel = start()
    child = int(kernel.run("import subprocess; print(subprocess.Popen(['sleep', '600']).pid)"))
    os.kill(kernel.pid, signal.SIGKILL)
    assert kernel.ends_within(2)
    time.sleep(0.2)
    assert not psutil.pid_exists(child) or psutil.Process(child).status() == "zombie"


@pytest.fixture
def said(caplog):
    provisioner._say.cache_clear()
    return lambda: [record.getMessage() for record in caplog.records if record.name == "relations"]


def cold(kernel):
    return not isinstance(kernel.manager.provisioner.process, ForkedKernel)


def test_where_nothing_can_be_forked_kernels_start_as_ever_and_one_line_says_so(start, said, monkeypatch):
    monkeypatch.setattr(nursery.sys, "platform", "darwin")
    kernels = [start(), start()]
    assert [cold(kernel) for kernel in kernels] == [True, True]
    assert said() == ["relations: the kernel starts cold: processes can be forked safely on Linux only"]
    assert kernels[1].run("print(1)") == "1\n"
    assert Path(kernels[1].manager.ip).is_absolute()


def no_process(*_, **__):
    raise OSError("no more processes")


def one_that_ends(_, popen=subprocess.Popen, **options):
    return popen([sys.executable, "-c", ""], **options)


@pytest.mark.parametrize("popen", [no_process, one_that_ends])
def test_a_nursery_that_cannot_start_costs_nothing_but_its_warmth(start, said, monkeypatch, popen):
    monkeypatch.setattr(nursery, "_own", {})
    monkeypatch.setattr(nursery.subprocess, "Popen", popen)
    kernel = start()
    monkeypatch.undo()
    assert cold(kernel)
    assert len(said()) == 1
    assert kernel.run("print(1)") == "1\n"


@pytest.mark.parametrize("option", [{"stdout": 1}, {"umask": 0o77}])
def test_what_only_popen_understands_is_left_to_popen(start, said, option):
    assert cold(start(**option))
    assert said() == [f"relations: the kernel starts cold: it is to start with {next(iter(option))}"]


@pytest.mark.parametrize(
    ("cmd", "can"),
    [
        (["python", "-m", "ipykernel_launcher", "-f", "x"], True),
        ([sys.executable, "-m", "ipykernel_launcher"], True),
        (["/usr/bin/env", "-m", "ipykernel_launcher"], False),
        (["python", "-X", "dev", "-m", "ipykernel_launcher"], False),
        (["python", "-m", "other_kernel"], False),
        (["python2", "-m", "ipykernel_launcher"], False),
        ([], False),
    ],
)
def test_only_the_python_kernel_of_this_environment_can_be_forked(cmd, can):
    assert forkable([*cmd]) is can


def test_a_kernel_that_cannot_start_leaves_no_folder():
    code = """
import asyncio
from relations.execution.manager import WarmKernelManager
asyncio.run(WarmKernelManager(kernel_name="python3").start_kernel(cwd="/no/such/folder"))
"""
    short = Path(tempfile.mkdtemp(dir="/tmp"))
    env = os.environ | {"TMPDIR": str(short)}
    done = subprocess.run([sys.executable, "-c", code], env=env, capture_output=True, text=True)
    assert "relations: the kernel starts cold: no such folder: /no/such/folder\n" in done.stderr
    assert done.stderr.splitlines()[-1].startswith("FileNotFoundError")
    short.rmdir()


def test_the_kernelspec_names_it():
    file = Path(provisioner.__file__).with_name("kernelspec") / "kernel.json"
    spec = KernelSpec.from_resource_dir(str(file.parent))
    assert spec.metadata["kernel_provisioner"]["provisioner_name"] == provisioner.NAME
    assert forkable(spec.argv)
