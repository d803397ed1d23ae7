"""A build as a scheduler starts it: hardly any environment, no home, no terminal, another locale and time zone, the root folder as working folder."""

import os
import re
import subprocess
import sys

import pytest
from small import code, parameters, project, report

pytestmark = pytest.mark.slow


def test_it_needs_no_home_no_terminal_and_no_working_folder(tmp_path):
    file = project(tmp_path, report("one"), one=[parameters(), code("print(period)")])
    out = tmp_path / "out"
    command = [sys.executable, "-m", "relations", "build", "--reports", str(file), "--out", str(out)]
    bare = {"PATH": "/usr/bin:/bin", "HOME": "/proc/none", "LANG": "C", "TZ": "Pacific/Chatham"}
    run = subprocess.run(
        command, cwd="/", env=bare, stdin=subprocess.DEVNULL, capture_output=True, text=True, umask=0o077, check=False
    )
    assert run.returncode == 0, run.stderr
    told = [line for line in run.stderr.splitlines() if not line.startswith("relations: the commit of ")]
    assert len(told) == 1, told
    assert re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ \[1/1\] one 1993/1993: \d+\.\d s", told[0])
    page = out / "one" / "1993_1993.pdf"
    assert page.stat().st_mode & 0o077 == 0


def test_a_read_only_folder_of_notebooks_is_enough(tmp_path):
    file = project(tmp_path / "checkout", report("one"), one=[parameters(), code("print(period)")])
    for folder in ("notebooks", "reports", "."):
        (tmp_path / "checkout" / folder).chmod(0o555)
    command = [sys.executable, "-m", "relations", "build", "--reports", str(file), "--out", str(tmp_path / "out")]
    before = {str(one): one.stat().st_mtime_ns for one in (tmp_path / "checkout").rglob("*")}
    run = subprocess.run(command, cwd="/", env=os.environ, capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stderr
    assert {str(one): one.stat().st_mtime_ns for one in (tmp_path / "checkout").rglob("*")} == before
