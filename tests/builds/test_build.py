"""Builds of small projects through the command line; what each step does is tested with its module."""

import errno
import json
import os
import re
import sys
import tempfile
import zipfile
from datetime import date
from pathlib import Path
from types import SimpleNamespace

import psutil
import pytest
from bs4 import BeautifulSoup
from invented import figure, key_figure, table
from processes import started_build, wait_for
from small import code, parameters, project, report, shows, text

from relations.builds.build import build, edition_of, ledger_of, published
from relations.builds.digests import sha256
from relations.builds.plan import Job, plan
from relations.builds.produce import Outcome
from relations.builds.up_to_date import Due, Verdict
from relations.cli import main
from relations.package import open_package
from relations.periods import Period

DRIFT = Period("drift", "Post-Soviet drift", "Drift", date(1991, 12, 26), date(2004, 12, 31))
GOOD = [text("# Good\n\nThe lead."), parameters(), shows(key_figure("overall", "**95.5 per cent**")["data"]), code("print(period)")]  # fmt: skip
BAD = [parameters(), code("raise ValueError('no data')")]
NAMES = ("good/1993_1993.html", "good/1993_1993.ipynb", "good/1993_1993.json", "good/1993_1993.pdf")
TRACE = "good/1993_1993.trace.json"
EXPLORERS = {"events.html", "votes.html"}
OURS = {
    "run.json",
    ".digests.json",
    "index.html",
    "docs/dictionary.html",
    "docs/index.html",
    ".checked",
    ".succeeded.json",
    "runs.jsonl",
}  # those that hold times, besides traces, and the state of the code


def timeless(file):
    """The bytes of a file; of a trace, all but when it was written."""
    return (
        re.sub(rb'"(time|seal)": "[^"]*"', b"", file.read_bytes()) if file.match("*.trace.json") else file.read_bytes()
    )


def left(folder):
    return {str(file.relative_to(folder)) for file in folder.rglob("*") if file.is_file()}


def run_json(out):
    return json.loads((out / "run.json").read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def built(tmp_path_factory):
    """A report that fails and one that does not, built into the usual place."""
    root = tmp_path_factory.mktemp("built")
    file = project(root, report("bad") + report("good"), good=GOOD, bad=BAD)
    code_ = main(["build", "--reports", str(file), "--jobs", "2"])
    return SimpleNamespace(root=root, file=file, out=root / "reports" / "build", code=code_)


def test_an_edition_says_what_the_package_says_of_itself(tmp_path):
    package = open_package()
    edition = edition_of(package, tmp_path / "reports" / "reports.toml")
    assert (edition.title, edition.date) == (
        package.descriptor["dossier"]["title"],
        package.descriptor["created"][:10],
    )
    assert edition.commit is None  # no git there
    assert edition.data == package.root.resolve()
    assert edition.periods[0] == ("all", "All periods", "all")
    assert len(edition.periods) == 1 + len(list(package.table("periods").rows()))


@pytest.mark.slow
def test_a_failing_report_gives_exit_code_1_and_the_others_are_published(built):
    assert built.code == 1
    assert left(built.out) == {*NAMES, TRACE, "bad/1993_1993.failed.ipynb", "data.zip", *EXPLORERS, *OURS}


@pytest.mark.slow
def test_the_files_of_an_exhibit_go_with_it_and_are_mended(tmp_path):
    both = [parameters(), shows(figure("a")["data"]), shows(table("b")["data"])]
    file = project(tmp_path, report("good"), good=both)
    out = tmp_path / "reports/build/good/1993_1993"

    def made(*cells):
        project(tmp_path, report("good"), good=list(cells))
        assert main(["build", "--reports", str(file), "--format", "html"]) == 0
        return left(out) if out.exists() else set()

    assert made(*both) == {"a.csv", "a.svg", "a.metadata.json", "b.csv", "b.metadata.json"}
    (out / "b.csv").write_text("x")
    (out / "a.svg").unlink()
    assert made(*both) == {"a.csv", "a.svg", "a.metadata.json", "b.csv", "b.metadata.json"}
    assert (out / "b.csv").read_text() != "x"
    assert made(*both[:1], both[2]) == {"b.csv", "b.metadata.json"}
    assert not out.with_suffix(".thumbnail.svg").exists()
    assert made(*both[:1], text("# Nothing")) == set()


@pytest.mark.slow
def test_a_parameter_that_does_not_fit_costs_its_report_alone_and_no_kernel(tmp_path, capsys):
    file = project(tmp_path, report("bad", parameters="{ day = 3 }") + report("good"), good=GOOD, bad=[
        parameters('from datetime import date\nperiod: str = "all"\nday: date = date(2011, 3, 15)'), code("1 / 0")
    ])  # fmt: skip
    assert main(["build", "--reports", str(file)]) == 1
    said = "relations: bad 1993/1993: parameter 'day' is 3; the notebook declares date, such as 2011-03-15"
    assert said in capsys.readouterr().err.splitlines()
    assert left(tmp_path / "reports" / "build") >= {"good/1993_1993.html", "good/1993_1993.pdf"}
    assert main(["why", "bad", "--reports", str(file)]) == 2


@pytest.mark.slow
def test_the_record_says_what_became_of_each_report(built):
    record = run_json(built.out)
    assert [(item["report"], item["period"], item["status"], item["error"]) for item in record["reports"]] == [
        ("bad", "1993/1993", "failed", "cell 2, line 1: ValueError: no data"),
        ("good", "1993/1993", "done", None),
    ]
    for item in record["reports"]:
        assert item["files"] == {name: sha256(built.out / name) for name in item["files"]}
    assert set(record["reports"][1]["files"]) == set(NAMES)
    assert record["edition"] == open_package().descriptor["created"][:10]
    assert len(record["fingerprint"]) == 64


@pytest.mark.slow
def test_the_index_leads_to_every_file(built):
    index = BeautifulSoup((built.out / "index.html").read_text(encoding="utf-8"), "html.parser")
    links = [link["href"] for link in index.find_all("a")]
    assert all((built.out / link).is_file() for link in links if not link.startswith("#"))
    assert {"good/1993_1993.html", "data.zip"} <= set(links)


@pytest.mark.slow
def test_the_data_are_published_with_the_reports(built):
    package = open_package()
    with zipfile.ZipFile(built.out / "data.zip") as archive:
        assert archive.read("data/periods.csv") == (package.root / "periods.csv").read_bytes()


@pytest.mark.slow
def test_a_second_build_elsewhere_gives_the_same_bytes(built):
    again = built.root / "again"
    assert main(["build", "--reports", str(built.file), "--out", str(again), "--jobs", "1"]) == 1
    assert left(again) == left(built.out)
    for name in left(again) - OURS:
        assert timeless(again / name) == timeless(built.out / name), name
    assert run_json(again)["fingerprint"] == run_json(built.out)["fingerprint"]


@pytest.mark.slow
def test_a_report_that_is_mended_loses_its_failure_and_the_others_keep_their_place(built):
    project(built.root, built.file.read_text(), bad=GOOD)
    before = {name: (built.out / name).stat().st_mtime_ns for name in NAMES if not name.endswith(".html")}
    assert main(["build", "bad", "--reports", str(built.file), "--format", "html"]) == 0
    assert not (built.out / "bad/1993_1993.failed.ipynb").exists()
    assert (built.out / "bad/1993_1993.html").is_file()
    assert {name: (built.out / name).stat().st_mtime_ns for name in before} == before
    assert 'href="../bad/1993_1993.html"' in (built.out / "good/1993_1993.html").read_text(encoding="utf-8")
    record = run_json(built.out)
    assert [(item["report"], item["status"]) for item in record["reports"]] == [("bad", "done"), ("good", "done")]
    assert "not available" not in (built.out / "index.html").read_text(encoding="utf-8")


@pytest.mark.slow
def test_an_interrupted_build_leaves_the_finished_reports_and_no_other_trace(tmp_path):
    file = project(tmp_path, report("one") + report("two"), one=GOOD, two=GOOD)
    package = open_package()
    jobs = plan(file, package, formats=["html"])
    told = []

    def interrupt(outcome):
        told.append(outcome)
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        build(jobs, package, file, tmp_path / "out", workers=1, tell=interrupt)
    (outcome,) = told
    assert left(tmp_path / "out") == {*outcome.files, f"{outcome.job.stem}.trace.json"}
    assert {path.name for path in (tmp_path / "out").iterdir()} == {outcome.job.report}


@pytest.mark.slow
@pytest.mark.skipif(os.name != "posix", reason="processes are ended by signals")
def test_what_a_killed_build_left_is_removed_by_the_next(tmp_path):
    mark, temporary = tmp_path / "mark", Path(tempfile.mkdtemp(dir="/tmp"))
    waits = [text("# N"), parameters(), code(f"import pathlib, time; pathlib.Path('{mark}').touch(); time.sleep(600)")]
    file = project(tmp_path, report("waits"), waits=waits)
    out, env = tmp_path / "out", {"TMPDIR": str(temporary)}
    killed = started_build(file, out, env=env)
    wait_for(mark)
    (nursery,) = [one for one in psutil.Process(killed.pid).children() if "forking" in " ".join(one.cmdline())]
    nursery.kill(), killed.kill()  # at one moment: nobody is left to clear up
    killed.communicate()
    assert [path.name[:9] for path in out.iterdir()] == [".staging-"]
    assert list(temporary.iterdir())
    project(tmp_path, file.read_text(), waits=GOOD)
    next_one = started_build(file, out, "--format", "html", env=env)
    assert next_one.wait(120) == 0, next_one.communicate()
    next_one.communicate()
    ours = {name.partition("/")[0] for name in OURS}
    assert {path.name for path in out.iterdir()} == {"waits", "data.zip", *EXPLORERS, *ours}
    assert list(temporary.iterdir()) == []
    temporary.rmdir()


@pytest.mark.slow
def test_nothing_of_the_users_settings_changes_a_byte(tmp_path):
    draws = [
        text("# Chart"),
        parameters(),
        code("import locale, sys, time, matplotlib.pyplot as plt"),
        code("plt.rcParams['svg.hashsalt'] = 'x'; plt.plot([1, 2]); plt.savefig(sys.stdout, format='svg', metadata={'Date': None}); plt.close()"),
        code("print(time.strftime('%A %Z', time.gmtime(0)), locale.getlocale(), sys.path, sys.warnoptions)"),
    ]  # fmt: skip
    file = project(tmp_path, report("chart"), chart=draws)
    users = tmp_path / "users"
    for name, content in {
        "mpl/matplotlibrc": "axes.facecolor: yellow",
        "ipython/profile_default/startup/10.py": "print('leak')",
        "start.py": "print('leak')",
        "code/numpy.py": "raise ImportError",
    }.items():
        (users / name).parent.mkdir(parents=True, exist_ok=True)
        (users / name).write_text(content)
    env = {
        "MPLCONFIGDIR": users / "mpl",
        "MATPLOTLIBRC": users / "mpl",
        "MPLBACKEND": "pdf",
        "IPYTHONDIR": users / "ipython",
        "PYTHONSTARTUP": users / "start.py",
        "PYTHONPATH": users / "code",
        "LC_ALL": "C",
        "LANG": "de_DE.UTF-8",
        "TZ": "Asia/Damascus",
    }
    outs = []
    for settings in ({}, {name: str(value) for name, value in env.items()}):
        outs.append(tmp_path / f"out-{len(outs)}")
        done = started_build(file, outs[-1], env=settings)
        _, told = done.communicate(timeout=120)
        assert done.returncode == 0, told
    plain, messy = outs
    assert left(plain) == left(messy)
    for name in left(plain) - OURS:
        assert timeless(plain / name) == timeless(messy / name), name


def test_files_that_cannot_be_published_are_a_failure_of_their_report(tmp_path, monkeypatch):
    def refused(*_):
        raise OSError(errno.EACCES, "Permission denied")

    monkeypatch.setattr("relations.builds.build.publish", refused)
    job = Job("good", "Good", tmp_path / "good.ipynb", DRIFT, {}, ())
    ledger, _ = ledger_of(open_package(), tmp_path / "reports" / "reports.toml", tmp_path)
    made = Outcome(job, ("good/drift.html",), error="so that there is no trace")
    outcome = published(made, Verdict(Due.RUN, "asked for"), ledger, tmp_path, tmp_path)
    assert (outcome.files, outcome.error) == ((), "publishing: no permission; ask its owner, or use another folder")


def test_nothing_is_made_when_the_plan_has_faults(tmp_path, capsys):
    file = project(tmp_path, report("good", periods='["never"]') + report("gone"), good=GOOD)
    assert main(["build", "--reports", str(file)]) == 2
    message = capsys.readouterr().err
    assert "no period 'never'" in message
    assert "gone.ipynb: no such notebook" in message
    assert not (tmp_path / "reports" / "build").exists()


@pytest.mark.slow
@pytest.mark.skipif(sys.platform != "linux", reason="kernels are forked on Linux only")
def test_the_kernels_of_all_workers_come_from_one_nursery_which_ends_with_the_build(tmp_path):
    cells = [text("# Parent"), parameters(), code("import os; print(os.getppid())")]
    file = project(
        tmp_path, report("one", formats="['html']") + report("two", formats="['html']"), one=cells, two=cells
    )
    assert main(["build", "--reports", str(file), "--jobs", "2", "--out", str(tmp_path / "out")]) == 0
    executed = [json.loads(path.read_text(encoding="utf-8")) for path in (tmp_path / "out").glob("*/*.ipynb")]
    parents = [cell["outputs"][0]["text"] for notebook in executed for cell in notebook["cells"] if cell.get("outputs")]
    assert len(parents) == 2
    assert parents[0] == parents[1]
    assert not psutil.pid_exists(int("".join(parents[0])))
