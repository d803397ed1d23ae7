"""The loop of a nursery, with a request written by hand."""

import os
import shutil
import socket
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest

import relations
from relations.execution import nursery, settings
from relations.execution.nursery import NoWarmKernel, Nursery, fork_kernel, shared_nursery, use_nursery
from relations.execution.settings import clean_settings
from relations.execution.wire import Reader, send

pytestmark = [pytest.mark.slow, pytest.mark.skipif(sys.platform != "linux", reason="kernels are forked on Linux only")]


@pytest.fixture(scope="module")
def address():
    with shared_nursery(os.environ) as address:
        yield address


def ask(address, request, files=(1, 2)):
    with socket.socket(socket.AF_UNIX) as connection:
        connection.settimeout(60)
        connection.connect(address)
        send(connection, request, files)
        return Reader(connection).wait()


@pytest.fixture
def request_for(tmp_path):
    """Return a function that makes a request for a kernel that cannot be: it ends at once, since it has no connection file to read."""

    def make(**changed):
        env = clean_settings(os.environ, tmp_path)
        return {"arguments": ["--no-such-option"], "env": env, "cwd": str(tmp_path), "folder": str(tmp_path)} | changed

    return make


def test_settings_that_are_not_its_own_are_refused_and_another_may_do(address, request_for, tmp_path):
    env = clean_settings(os.environ, tmp_path) | {"PYTHONHASHSEED": "7"}
    reply = ask(address, request_for(env=env))
    assert reply == {"refused": "it needs other settings than its nursery has", "anew": True}


def test_a_kernel_that_cannot_start_is_told_with_its_exit_code(address, request_for):
    assert ask(address, request_for(cwd="/no/such/folder")) == {"exit": 1}


def test_who_sends_nonsense_or_goes_away_disturbs_nobody(address, request_for):
    for nonsense in (b"", b"{", b'{"signal": 9}\n', b"not json\n", b"[]\n"):
        with socket.socket(socket.AF_UNIX) as connection:
            connection.connect(address)
            connection.sendall(nonsense)
    assert ask(address, request_for(cwd="/no/such/folder")) == {"exit": 1}


def test_many_at_once_are_all_answered(address, request_for):
    replies = []
    askers = [
        threading.Thread(target=lambda: replies.append(ask(address, request_for(cwd="/no/such/folder"))))
        for _ in range(40)
    ]
    for asker in askers:
        asker.start()
    for asker in askers:
        asker.join()
    assert replies == [{"exit": 1}] * 40


def test_code_that_has_changed_is_not_forked(start, tmp_path, monkeypatch):
    """A checkout of its own, whose code is edited between two kernels."""
    code = tmp_path / "relations"
    shutil.copytree(Path(relations.__file__).parent, code, ignore=shutil.ignore_patterns("__pycache__", "data"))
    monkeypatch.setattr(settings, "search_path", lambda: {"PYTHONPATH": str(tmp_path)})
    one = start()
    assert one.run("import relations.dates; print(relations.__file__)") == f"{code / '__init__.py'}\n"
    time.sleep(0.05)
    with (code / "dates.py").open("a") as file:
        file.write("\nEDITED = True\n")
    two = start()
    assert two.run("import relations.dates; print(relations.dates.EDITED)") == "True\n"
    assert one.run("print('undisturbed')") == "undisturbed\n"
    assert start().run("import relations.dates; print(relations.dates.EDITED)") == "True\n"


def test_a_nursery_with_threads_does_not_fork(tmp_path, monkeypatch):
    """A module of the environment that starts a thread when Python starts: its kernels start cold."""
    (tmp_path / "sitecustomize.py").write_text(
        "import sys, threading, time\n"
        "if 'relations.execution.forking' in sys.orig_argv:\n"
        "    threading.Thread(target=time.sleep, args=(60,), daemon=True).start()\n"
    )
    paths = f"{tmp_path}{os.pathsep}{Path(relations.__file__).parents[1]}"
    monkeypatch.setattr(settings, "search_path", lambda: {"PYTHONPATH": paths})
    monkeypatch.setattr(nursery, "_own", {})
    use_nursery(None)
    with pytest.raises(NoWarmKernel, match="2 threads"):
        fork_kernel([], clean_settings(os.environ, tmp_path), None, tmp_path)
    (own,) = nursery._own.values()
    assert isinstance(own, Nursery)
    own.stop()


WORK = """
import os, signal, socket, sys, threading, time
from relations.execution.watching import Loop

steps = []

def work():
    for _ in range(3):
        steps.append("alone" if asker.fileno() < 0 else "asked")
        yield
    os.kill(os.getpid(), signal.SIGTERM)
    while True:  # what takes long is broken off
        time.sleep(0.01)

listener = socket.socket(socket.AF_UNIX)
listener.bind(sys.argv[1])
listener.listen()
asker = socket.socket(socket.AF_UNIX)
asker.connect(sys.argv[1])

threading.Timer(1, asker.close).start()
assert Loop(listener, os.getppid(), lambda: False, work(), patient=sys.argv[2] == "patient").serve() is None
print(*steps)
"""


@pytest.mark.parametrize(("manner", "then"), [("patient", "alone"), ("busy", "asked")])
def test_while_nobody_asks_it_works_and_ends_in_the_midst_of_it(tmp_path, manner, then):
    """The patient one waits until those who may have kernels are gone; the other does all of it meanwhile."""
    command = [sys.executable, "-c", WORK, str(tmp_path / "door"), manner]
    done = subprocess.run(command, capture_output=True, text=True, timeout=60, check=True)
    assert done.stdout == f"{then} {then} {then}\n"


def test_a_nursery_that_computes_ahead_serves_and_ends_as_others_do(request_for):
    own = Nursery(os.environ, "edition")
    assert ask(own.address, request_for(cwd="/no/such/folder")) == {"exit": 1}
    assert ask(own.address, request_for(cwd="/no/such/folder")) == {"exit": 1}
    own.stop()
    assert own._process.returncode == 0  # by itself, not killed
