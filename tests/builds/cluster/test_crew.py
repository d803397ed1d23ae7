"""Builds by real Dask workers, which are processes of their own on the loopback: the same reports, and what goes wrong on the way."""

import re
import shutil
import signal
import sys
from pathlib import Path

import pytest
from small import code, parameters, project, report, text

pytest.importorskip("distributed", reason="the extra `cluster` is not installed")

from clusters import local_machines, worker_below
from processes import ended, started_build, wait_for

from relations.cli import main

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(sys.platform != "linux", reason="processes are watched and ended by signals"),
]

CODE = Path(__file__).parents[3] / "relations"
HELPED = "import helper\nprint(helper.WORDS, period)"
# Whether the kernel was forked from a process that has all loaded.
WARM = "import sys\nassert 'pandas' in sys.modules and 'relations.measures' in sys.modules"
READS = "import relations\nprint(len(relations.load().trade))"
FILES = (".html", ".ipynb", ".json", ".pdf", ".csv", ".svg")


@pytest.fixture
def machines(tmp_path):
    with local_machines(tmp_path / "machines") as started:
        yield started


def helped(root, **more):
    """A project of a report with a helper beside it, and one that reads data; more reports by their cells."""
    cells = {"helped": [text("# H"), parameters(), code(HELPED), code(WARM)], "reads": [text("# R"), parameters(), code(READS)]}  # fmt: skip
    cells |= {name: [text("# N"), parameters(), code(source)] for name, source in more.items()}
    file = project(root, "".join(report(name) for name in cells), **cells)
    (root / "notebooks" / "helper.py").write_text("WORDS = 'said by a helper'\n")
    return file


def built(file, out, *words, capsys):
    code = main(["build", "--reports", str(file), "--out", str(out), *words])
    return code, capsys.readouterr()


def contents(out):
    """The files of reports by name, and what their traces say but for the time."""
    found = {str(file.relative_to(out)): file.read_bytes() for file in out.glob("*/*") if file.name.endswith(FILES)}
    for file in out.glob("*/*.trace.json"):
        found[str(file.relative_to(out))] = re.sub(rb'"(time|seal)": "[^"]*"', b"", file.read_bytes())
    return found


def megabytes(said):
    """What went to workers and what came back, as the build says."""
    went, came = re.search(r"([\d.]+) MB of files went to workers, ([\d.]+) MB of reports came", said).groups()
    return float(went), float(came)


def test_reports_are_those_of_this_machine_and_nothing_travels_twice(machines, tmp_path, capsys):
    file = helped(tmp_path / "project", fails="1 / 0")
    machines.worker()
    assert built(file, tmp_path / "local", "--jobs", "1", capsys=capsys)[0] == 1
    code, first = built(file, tmp_path / "out", "--cluster", machines.address, capsys=capsys)
    assert code == 1
    assert "fails 1993/1993: cell 3, line 1: ZeroDivisionError: division by zero" in first.err
    assert {name for name in contents(tmp_path / "out") if "trace" in name} == {"helped/1993_1993.trace.json", "reads/1993_1993.trace.json"}  # fmt: skip
    assert contents(tmp_path / "out") == contents(tmp_path / "local")
    went, came = megabytes(first.err)
    assert went > 5
    # What is up to date is left, what has failed is made again, by what is there already.
    (file.parents[1] / "notebooks" / "helper.py").write_text("WORDS = 'others'\n")
    code, second = built(file, tmp_path / "out", "--cluster", machines.address, capsys=capsys)
    assert "1 of 2 reports" in second.out
    assert "1 unchanged" in second.out
    assert megabytes(second.err)[0] < 0.1
    assert "others" in (tmp_path / "out/helped/1993_1993.html").read_text()
    # One page is lost: it is rendered again from the executed notebook, and what is here does not come back.
    (tmp_path / "out/helped/1993_1993.html").unlink()
    code, third = built(file, tmp_path / "out", "helped", "--cluster", machines.address, capsys=capsys)
    assert code == 0
    assert (tmp_path / "out/helped/1993_1993.html").is_file()
    assert megabytes(third.err)[1] < came / 2


def test_a_worker_of_another_version_refuses(machines, tmp_path, capsys):
    file = helped(tmp_path / "project")
    other = tmp_path / "other"
    shutil.copytree(CODE, other / "relations", ignore=shutil.ignore_patterns("__pycache__"))
    init = other / "relations" / "__init__.py"
    init.write_text(re.sub(r'__version__ = "[^"]+"', '__version__ = "9.9.9"', init.read_text()))
    machines.worker(env={"PYTHONPATH": str(other)})
    code, told = built(file, tmp_path / "out", "--cluster", machines.address, capsys=capsys)
    assert code == 4
    assert "can make these reports:" in told.err
    assert "it has relations 9.9.9, the build " in told.err
    assert "Traceback" not in told.err
    # One that has the same makes all.
    machines.worker()
    wait_for(lambda: len(machines.log(machines.scheduler).split("Register worker addr")) == 3, 120)
    code, told = built(file, tmp_path / "out", "--cluster", machines.address, capsys=capsys)
    assert code == 0
    assert "makes no reports: it has relations 9.9.9" in told.err


def test_a_worker_that_is_killed_costs_a_retry(machines, tmp_path):
    mark, again = tmp_path / "mark", tmp_path / "again"
    once = (
        f"import pathlib, time\nif pathlib.Path({str(mark)!r}).exists():\n    pathlib.Path({str(again)!r}).touch()\n"
        f"else:\n    pathlib.Path({str(mark)!r}).touch()\n    time.sleep(600)"
    )
    file = helped(tmp_path / "project", once=once)
    nanny = machines.worker()
    build = started_build(file, tmp_path / "out", "--cluster", machines.address, "--format", "html")
    wait_for(mark, 240)
    worker = worker_below(nanny)
    below = worker.children(recursive=True)
    assert len(below) >= 2  # a process that makes the report, and a nursery
    worker.send_signal(signal.SIGKILL)
    out, err = build.communicate(timeout=300)
    assert build.returncode == 0, err
    assert "is gone; what it had in work is made by another" in err
    assert again.exists()
    assert out.startswith("3 of 3 reports")
    assert ended(below, 5)


def test_a_scheduler_that_is_lost_leaves_what_is_finished_and_the_next_build_goes_on(machines, tmp_path, capsys):
    mark = tmp_path / "mark"
    waits = (
        f"import pathlib, time\npathlib.Path({str(mark)!r}).touch()\n"
        f"while not pathlib.Path({str(tmp_path / 'go')!r}).exists(): time.sleep(0.1)"
    )
    file = helped(tmp_path / "project", waits=waits)
    machines.worker("--nthreads", "3")
    build = started_build(file, tmp_path / "out", "--cluster", machines.address, "--format", "html")
    page = tmp_path / "out" / "{}" / "1993_1993.trace.json"
    for name in ("helped", "reads"):
        wait_for(Path(str(page).format(name)), 240)
    wait_for(mark, 240)
    machines.scheduler.kill()
    _, err = build.communicate(timeout=120)
    assert build.returncode == 4
    assert f"the scheduler at {machines.address} is lost; what was finished is published" in err
    assert "Traceback" not in err
    assert list((tmp_path / "out").glob(".staging-*")) == []
    (tmp_path / "go").touch()
    with local_machines(tmp_path / "others") as others:
        others.worker()
        code, told = built(file, tmp_path / "out", "--cluster", others.address, "--format", "html", capsys=capsys)
    assert code == 0
    assert "1 of 1 reports" in told.out
    assert "2 unchanged" in told.out


def test_a_build_that_is_stopped_leaves_nothing_in_work_there(machines, tmp_path):
    mark = tmp_path / "mark"
    file = helped(tmp_path / "project", sleeps=f"import pathlib, time\npathlib.Path({str(mark)!r}).touch()\ntime.sleep(600)")  # fmt: skip
    nanny = machines.worker()
    build = started_build(file, tmp_path / "out", "--cluster", machines.address, "--format", "html")
    wait_for(mark, 240)
    worker = worker_below(nanny)
    below = worker.children(recursive=True)
    build.send_signal(signal.SIGTERM)
    _, err = build.communicate(timeout=60)
    assert build.returncode == 143
    assert "stopped by SIGTERM" in err
    assert ended(below, 10)
    assert worker.is_running()  # for the next build


def test_a_report_that_costs_workers_their_lives_fails_and_those_beside_it_are_made(tmp_path, capsys):
    kills = (
        "import os, psutil, time\nmaker = psutil.Process(int(os.environ['JPY_PARENT_PID']))\nmaker.parent().kill()\n"
        "time.sleep(600)"
    )
    file = helped(tmp_path / "project", kills=kills)
    at_once = {"DASK_DISTRIBUTED__SCHEDULER__ALLOWED_FAILURES": "0"}  # the others wait at the worker that dies
    with local_machines(tmp_path / "machines", at_once) as machines:
        machines.worker()
        code, told = built(file, tmp_path / "out", "--cluster", machines.address, "--format", "html", capsys=capsys)
    assert code == 1
    assert "kills 1993/1993: it costs workers their lives; their logs say how" in told.err
    assert "2 of 3 reports" in told.out


def test_options_that_do_not_go_together_are_told(tmp_path, capsys, monkeypatch):
    file = helped(tmp_path / "project")
    for option, words in (("--watch", "--watch makes reports on this machine"), ("--jobs=2", "--jobs is for this machine")):  # fmt: skip
        code, told = built(file, tmp_path / "out", "--cluster", "tcp://127.0.0.1:1", option, capsys=capsys)
        assert code == 2
        assert words in told.err
    monkeypatch.setattr("relations.extras.find_spec", lambda name: None if name == "distributed" else object())
    code, told = built(file, tmp_path / "out", "--cluster", "tcp://127.0.0.1:1", capsys=capsys)
    assert code == 2
    assert "pip install 'relations[cluster]' installs it" in told.err
