"""Builds of small projects through the command line; what each step does is tested with its module."""

import json
import sys
import zipfile
from types import SimpleNamespace

import psutil
import pytest
from bs4 import BeautifulSoup
from invented import key_figure
from small import code, parameters, project, report, shows, text

from relations.builds.build import build, edition_of
from relations.builds.plan import plan
from relations.builds.publish import sha256
from relations.cli import main
from relations.package import open_package

GOOD = [text("# Good\n\nThe lead."), parameters(), shows(key_figure("overall", "**95.5 per cent**")["data"]), code("print(period)")]  # fmt: skip
BAD = [parameters(), code("raise ValueError('no data')")]
NAMES = ("good/1993_1993.html", "good/1993_1993.ipynb", "good/1993_1993.json", "good/1993_1993.pdf")


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
    assert left(built.out) == {*NAMES, "bad/1993_1993.failed.ipynb", "data.zip", "index.html", "run.json"}


@pytest.mark.slow
def test_the_record_says_what_became_of_each_report(built):
    record = run_json(built.out)
    assert [(item["report"], item["period"], item["status"], item["error"]) for item in record["reports"]] == [
        ("bad", "1993/1993", "failed", "cell 2: ValueError: no data"),
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
    assert all((built.out / link).is_file() for link in links)
    assert {"good/1993_1993.html", "bad/1993_1993.failed.ipynb", "data.zip"} <= set(links)


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
    for name in left(again) - {"run.json"}:
        assert (again / name).read_bytes() == (built.out / name).read_bytes(), name
    assert run_json(again)["fingerprint"] == run_json(built.out)["fingerprint"]


@pytest.mark.slow
def test_a_report_that_is_mended_loses_its_failure_and_the_others_keep_their_place(built):
    project(built.root, built.file.read_text(), bad=GOOD)
    before = {name: (built.out / name).stat().st_mtime_ns for name in NAMES}
    assert main(["build", "bad", "--reports", str(built.file), "--format", "html"]) == 0
    assert not (built.out / "bad/1993_1993.failed.ipynb").exists()
    assert (built.out / "bad/1993_1993.html").is_file()
    assert {name: (built.out / name).stat().st_mtime_ns for name in NAMES} == before
    record = run_json(built.out)
    assert [(item["report"], item["status"]) for item in record["reports"]] == [("bad", "done"), ("good", "done")]
    assert "failed" not in (built.out / "index.html").read_text(encoding="utf-8")


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
    assert left(tmp_path / "out") == set(outcome.files)
    assert {path.name for path in (tmp_path / "out").iterdir()} == {outcome.job.report}


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
