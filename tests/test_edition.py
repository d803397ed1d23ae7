"""End to end: two reports from a clean tree by the command line, read back from their HTML and PDF."""

import json
import re
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pikepdf
import pytest
from bs4 import BeautifulSoup

pytestmark = pytest.mark.slow

ROOT = Path(__file__).parents[1]
REPORTS = ("un_voting", "arms_dependency")
NAVIGATION = re.compile(r"(?s)<!-- navigation -->.*<!-- end of navigation -->")


@pytest.fixture(scope="module")
def tree(tmp_path_factory) -> Path:
    tree = tmp_path_factory.mktemp("clean")
    for name in ("data", "notebooks"):
        shutil.copytree(ROOT / name, tree / name, ignore=shutil.ignore_patterns(".*", "__pycache__"))
    (tree / "reports").mkdir()
    shutil.copy(ROOT / "reports/reports.toml", tree / "reports")
    return tree


def relations(tree: Path, *words: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run([sys.executable, "-m", "relations", *words], cwd=tree, capture_output=True, text=True)


@pytest.fixture(scope="module")
def built(tree: Path) -> Path:
    run = relations(tree, "build", *REPORTS, "--period", "cold-war", "--data", "data")
    assert run.returncode == 0, run.stderr
    assert [line.partition("] ")[2].partition(":")[0] for line in run.stderr.splitlines()] == [
        "un_voting cold-war",  # in the order of reports.toml
        "arms_dependency cold-war",
    ]
    return tree / "reports/build"


@pytest.fixture(scope="module", params=REPORTS)
def report(built: Path, request) -> tuple[BeautifulSoup, pikepdf.Pdf, dict]:
    base = built / request.param / "cold-war"
    page = BeautifulSoup(base.with_suffix(".html").read_text(encoding="utf-8"), "html.parser")
    return page, pikepdf.open(base.with_suffix(".pdf")), json.loads(base.with_suffix(".json").read_text("utf-8"))


def test_everything_is_published_and_nothing_else(built: Path) -> None:
    suffixes = (".html", ".pdf", ".ipynb", ".json", ".trace.json", ".thumbnail.svg")
    wanted = {f"{name}/cold-war{suffix}" for name in REPORTS for suffix in suffixes}
    for name in REPORTS:
        for exhibit in json.loads((built / f"{name}/cold-war.json").read_text("utf-8"))["exhibits"]:
            suffixes = (".csv", ".metadata.json", *([".svg"] if exhibit["type"] == "figure" else []))
            wanted |= {f"{name}/cold-war/{exhibit['id']}{suffix}" for suffix in suffixes}
    found = {str(file.relative_to(built)) for file in built.rglob("*") if file.is_file()}
    texts = {name for name in found if name.startswith("docs/")}
    assert {"docs/index.html", "docs/dictionary.html"} <= texts
    assert found - texts == wanted | {
        "index.html",
        "events.html",
        "votes.html",
        "run.json",
        "data.zip",
        "runs.jsonl",
        ".digests.json",
        ".checked",
        ".succeeded.json",
    }


def test_the_record_names_what_was_done(built: Path) -> None:
    record = json.loads((built / "run.json").read_text(encoding="utf-8"))
    assert [(entry["report"], entry["status"], entry["error"]) for entry in record["reports"]] == [
        (name, "done", None) for name in REPORTS
    ]


def test_the_index_leads_to_every_file(built: Path) -> None:
    index = BeautifulSoup((built / "index.html").read_text(encoding="utf-8"), "html.parser")
    for address in (link["href"] for link in index.find_all("a")):
        file, _, place = address.partition("#")
        assert (built / file).is_file() if file else index.find(id=place)


def test_the_data_are_the_package(built: Path, tree: Path) -> None:
    with zipfile.ZipFile(built / "data.zip") as archive:
        for name in archive.namelist():
            assert archive.read(name) == (tree / name).read_bytes()


def test_the_page_holds_all_exhibits_with_alt_text_and_no_error(report) -> None:
    page, _, summary = report
    assert len(summary["exhibits"]) >= 5
    assert len(summary["key_figures"]) >= 4
    for exhibit in summary["exhibits"]:
        shown = page.find(id=exhibit["id"])
        assert exhibit["title"] in shown.get_text()
        if exhibit["type"] == "figure":
            assert shown.find("desc").get_text() == exhibit["alt"]
    assert page.find(class_="failure") is None
    assert page.find(class_="printed") is None


def test_every_internal_link_of_the_page_resolves(report) -> None:
    page = report[0]
    ids = {tag["id"] for tag in page.find_all(id=True)}
    targets = {link["href"][1:] for link in page.find_all("a", href=True) if link["href"].startswith("#")}
    assert targets <= ids


def test_the_pdf_is_tagged_and_its_figures_are_described(report) -> None:
    _, pdf, summary = report
    assert bool(pdf.Root.MarkInfo.Marked)
    alts = {str(element.Alt) for element in structure(pdf.Root.StructTreeRoot) if "/Alt" in element}
    assert {exhibit["alt"] for exhibit in summary["exhibits"] if exhibit["type"] == "figure"} <= alts


def test_the_pdf_carries_the_data_of_every_exhibit(report) -> None:
    _, pdf, summary = report
    wanted = {f"{exhibit['id']}.csv" for exhibit in (*summary["exhibits"], *summary["key_figures"])}
    assert set(pdf.attachments) == wanted | {"README.txt", "provenance.json"}
    exhibit = summary["exhibits"][0]
    text = pdf.attachments[f"{exhibit['id']}.csv"].get_file().read_bytes().decode()
    assert text.splitlines()[0] == ",".join(column["name"] for column in exhibit["data"]["columns"])
    assert len(text.splitlines()) == len(exhibit["data"]["rows"]) + 1


def test_a_second_build_gives_the_same_bytes(built: Path, tree: Path) -> None:
    run = relations(tree, "build", "un_voting", "--period", "cold-war", "--data", "data", "--out", "again")
    assert run.returncode == 0, run.stderr
    for suffix in (".pdf", ".json", ".ipynb"):
        name = f"un_voting/cold-war{suffix}"
        assert (tree / "again" / name).read_bytes() == (built / name).read_bytes(), suffix
    one, other = (
        re.split(NAVIGATION, (out / "un_voting/cold-war.html").read_text()) for out in (tree / "again", built)
    )
    assert one == other  # but for the links, here to one report more


def test_a_period_without_data_is_a_report_that_says_so(tree: Path) -> None:
    run = relations(tree, "build", *REPORTS, "--period", "1945-01/1945-12", "--data", "data", "--out", "none")
    assert run.returncode == 0, run.stderr
    for name in REPORTS:
        summary = json.loads((tree / "none" / name / "1945-01_1945-12.json").read_text("utf-8"))
        assert summary["exhibits"] == summary["key_figures"] == []
        page = (tree / "none" / name / "1945-01_1945-12.html").read_text("utf-8")
        assert "No finding" in page


def structure(element):
    """Yield the structure elements below one."""
    kids = element.get("/K", [])
    for kid in kids if isinstance(kids, pikepdf.Array) else [kids]:
        if isinstance(kid, pikepdf.Dictionary) and "/S" in kid:
            yield kid
            yield from structure(kid)


@pytest.fixture(scope="module")
def briefings(tree: Path) -> Path:
    """The PDFs of the briefing, two periods in one build."""
    periods = 'periods = ["all", "intervention"]\nformats = ["pdf"]\nlayout = "brief"\n'
    file = tree / "reports" / "briefing.toml"
    file.write_text(f'[reports.briefing]\nnotebook = "briefing.ipynb"\ntitle = "Briefing"\n{periods}', encoding="utf-8")
    run = relations(tree, "build", "--data", "data", "--reports", "reports/briefing.toml", "--out", "briefings")
    assert run.returncode == 0, run.stderr
    return tree / "briefings" / "briefing"


@pytest.mark.parametrize("period", ["all", "intervention"])
def test_the_briefing_is_two_pages(briefings: Path, period: str) -> None:
    with pikepdf.open(briefings / f"{period}.pdf") as pdf:
        assert len(pdf.pages) == 2
