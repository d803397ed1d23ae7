"""A kernel that was forked is as one that was started: nothing of an earlier one, of the nursery or of the user is in it."""

import os
import re
from pathlib import Path

import psutil
import pytest

pytestmark = [pytest.mark.slow, pytest.mark.skipif(os.name != "posix", reason="kernels are forked on Linux only")]

STATE = """
import builtins, decimal, gc, hashlib, json, locale, logging, os, signal, sys, tempfile, textwrap, threading, time, warnings
import matplotlib, numpy, pandas
print(sorted(name for name in globals() if not name.startswith("_")))
print(sorted((k, v) for k, v in os.environ.items() if k not in ("IPYTHONDIR", "MPLCONFIGDIR")))
print(os.getcwd(), sys.path, tempfile.gettempdir(), locale.setlocale(locale.LC_ALL), time.tzname)
print(hashlib.sha256(repr(sorted(matplotlib.rcParams.items())).encode()).hexdigest(), matplotlib.pyplot.get_fignums())
print(sorted(os.readlink(f"/proc/self/fd/{fd}").split(":")[0] for fd in os.listdir("/proc/self/fd") if os.path.exists(f"/proc/self/fd/{fd}")))
print(type(builtins.print), textwrap.dedent.__module__, pandas.DataFrame.sum.__module__, pandas.get_option("display.max_rows"))
print([str(f) for f in warnings.filters], decimal.getcontext().prec, sorted(numpy.geterr().items()))
print([signal.getsignal(s) for s in (signal.SIGTERM, signal.SIGCHLD, signal.SIGALRM)], sorted(t.name for t in threading.enumerate()))
print(os.umask(0o22), gc.isenabled(), logging.getLogger().handlers, sys.gettrace(), os.getpgrp() == os.getpid() == os.getsid(0))
"""

MESS = """
import builtins, decimal, json, locale, logging, matplotlib, matplotlib.pyplot as plt, numpy, os, pandas, random, signal, sys, textwrap, warnings
left = 1
os.environ["LEFT"] = "1"; os.environ["TZ"] = "Asia/Damascus"
os.chdir("/"); sys.path.insert(0, "/left"); os.umask(0)
matplotlib.rcParams["axes.facecolor"] = "yellow"; plt.figure()
kept = open(os.devnull)
real = print; builtins.print = lambda *a, **k: real("patched", *a, **k)
textwrap.dedent = lambda *a: "patched"; pandas.DataFrame.sum = lambda self: "patched"; pandas.set_option("display.max_rows", 3)
warnings.simplefilter("ignore"); decimal.getcontext().prec = 3; numpy.seterr(all="ignore")
random.seed(1); numpy.random.seed(1)
signal.signal(signal.SIGTERM, signal.SIG_IGN); logging.basicConfig()
open(os.path.join(os.environ["IPYTHONDIR"], "profile_default", "startup", "left.py"), "w").write("left = 1")
"""


def state(kernel):
    # The history of the session is a file of its own, which its writer opens and closes as it likes, and the folder of it with it.
    return re.sub(r"'[^']*(history\.sqlite|profile_default)[^']*',? ?", "", kernel.run(STATE))


def test_nothing_of_one_kernel_is_in_the_next(start, tmp_path):
    before = state(start(cwd=str(tmp_path)))
    assert start(cwd=str(tmp_path)).run(MESS) == ""
    assert state(start(cwd=str(tmp_path))) == before
    assert before.count("\n") == 9


@pytest.mark.parametrize(
    "draw", ["random.random()", "numpy.random.random()", "numpy.random.default_rng().random()", "os.urandom(8)"]
)
def test_each_kernel_draws_other_random_numbers(start, draw):
    assert len({start().run(f"import numpy, os, random; print({draw})") for _ in range(3)}) == 3


def test_the_environment_and_the_folder_are_those_of_the_request(start, tmp_path):
    kernel = start(cwd=str(tmp_path), env=os.environ | {"ASKED": "for"})
    assert kernel.run("import os; print(os.environ['ASKED'], os.getcwd())") == f"for {tmp_path}\n"


USERS = {
    "PYTHONSTARTUP": "print('leak', startup := 1)",
    "ipython/profile_default/startup/10.py": "startup = 1",
    "ipython/profile_default/ipython_config.py": "c.InteractiveShellApp.exec_lines = ['startup = 1']",
    "ipython/profile_default/ipython_kernel_config.py": "c.InteractiveShellApp.exec_lines = ['startup = 1']",
    "mpl/matplotlibrc": "axes.facecolor: yellow",
    "project/matplotlibrc": "axes.facecolor: yellow",
    "code/sitecustomize.py": "import builtins; builtins.startup = 1",
    "code/textwrap.py": "raise ImportError",
}


def test_nothing_of_the_users_leaks_in(start, tmp_path):
    for name, text in USERS.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text)
    own = {
        "PYTHONSTARTUP": str(tmp_path / "PYTHONSTARTUP"),
        "PYTHONPATH": str(tmp_path / "code"),
        "PYTHONWARNINGS": "error",
        "IPYTHONDIR": str(tmp_path / "ipython"),
        "MPLCONFIGDIR": str(tmp_path / "mpl"),
        "MPLBACKEND": "agg",
        "TZ": "Asia/Damascus",
        "LC_ALL": "POSIX",
        "LANG": "de_DE.UTF-8",
    }
    kernel = start(cwd=str(tmp_path / "project"), env=os.environ | own)
    code = """
import builtins, matplotlib.pyplot, sys, textwrap, time, locale
print("startup" in {**globals(), **vars(builtins)}, sys.warnoptions)
print(matplotlib.rcParams["axes.facecolor"], time.tzname, locale.getlocale(), sys.getfilesystemencoding())
"""
    assert kernel.run(code) == "False []\nwhite ('UTC', 'UTC') ('en_US', 'UTF-8') utf-8\n"


def test_no_port_is_opened_and_forked_children_can_print(start):
    kernel = start()
    code = """
import multiprocessing, os, sys
def child():
    print("child"); sys.stdout.flush()
process = multiprocessing.get_context("fork").Process(target=child); process.start(); process.join()
"""
    assert kernel.run(code) == "child\n"
    everyone = [psutil.Process(), *psutil.Process().children(recursive=True)]
    assert kernel.pid in {process.pid for process in everyone}
    assert [c for process in everyone for c in process.net_connections("inet")] == []


def test_sockets_lie_in_a_private_folder_that_goes_with_the_kernel(start):
    kernel = start()
    folder = Path(kernel.manager.ip).parent
    assert folder.stat().st_mode & 0o777 == 0o700
    assert len(list(folder.glob("kernel-*"))) == 6
    assert Path(kernel.manager.connection_file).parent == folder
    kernel.close()
    assert not folder.exists()
    kernel.close = lambda: None
