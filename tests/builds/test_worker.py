"""A worker ends with its build, also with one that was killed and could say nothing."""

import os

import psutil
import pytest
from processes import ended, started_build, wait_for
from small import code, parameters, project, report, text

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(os.name != "posix", reason="processes are ended by signals"),
]

SLEEPS = "import pathlib, time; pathlib.Path('{0}').touch(); time.sleep(600)"
SPINS = "import pathlib; pathlib.Path('{0}').touch()\nwhile True: pass"


def test_two_seconds_after_a_build_was_killed_nothing_of_it_runs(tmp_path):
    marks = {name: tmp_path / name for name in ("sleeps", "spins")}
    cells = {
        name: [text("# N"), parameters(), code(source.format(marks[name]))]
        for name, source in (("sleeps", SLEEPS), ("spins", SPINS))
    }
    file = project(tmp_path, report("sleeps") + report("spins"), **cells)
    build = started_build(file, tmp_path / "out", "--jobs", "2")
    for mark in marks.values():
        wait_for(mark)
    below = psutil.Process(build.pid).children(recursive=True)
    assert len(below) >= 5  # two workers, a nursery, two kernels
    build.kill()
    build.communicate()
    assert ended(below, 2)
