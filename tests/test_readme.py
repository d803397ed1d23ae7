"""The README is true to the letter: its commands run, its files are there, its counts are right."""

import hashlib
import json
import os
import re
import shlex
import shutil
import subprocess
import sys
import tomllib
import zipfile
from importlib.metadata import entry_points
from pathlib import Path

import pikepdf
import pytest
from bs4 import BeautifulSoup

from relations.cli import _parser
from relations.package import open_package

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")
MAKEFILE = (ROOT / "Makefile").read_text(encoding="utf-8")
REPORTS = tomllib.loads((ROOT / "reports/reports.toml").read_text(encoding="utf-8"))["reports"]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
COMMANDS = [
    shlex.split(line, comments=True)
    for block in re.findall(r"```\n(.*?)```", README, re.DOTALL)
    for line in block.splitlines()
]
VERBS = [words for words in COMMANDS if words[0] == "relations"]
ROWS = dict(re.findall(r"^\| `([\w./-]+)` \| (.*) \|$", README, re.MULTILINE))
# What test_watch.py, test_publish.py and the tests of ingest/ try, and what makes all reports.
TRIED_ELSEWHERE = ("serve", "--cluster", "--watch", "ingest", "--format", "publish", "diff")
# Programs that are at hand where the project is made, and are none of those that the README names.
OTHER_PROGRAMS = re.compile(
    r"""["'](pdf(?:to\w+|info|fonts|images)|mutool|qpdf|verapdf|chromium|google-chrome|firefox|node|curl|wget|jq)\b"""
    r"|^import chromium$",  # tests/fixtures/chromium.py
    re.MULTILINE,
)


def test_the_commands_of_make_are_targets():
    named = {words[1] for words in COMMANDS if words[0] == "make"} | set(re.findall(r"`make (\w+)`", README))
    targets = set(re.findall(r"^(\w+):", MAKEFILE, re.MULTILINE))
    assert {"reports", "test"} <= named <= targets


def test_make_alone_lists_the_targets_and_says_what_the_set_up_needs():
    # Also when it is make that runs the tests.
    environment = {name: value for name, value in os.environ.items() if not name.startswith(("MAKE", "MFLAGS"))}
    told = subprocess.run(["make"], cwd=ROOT, env=environment, capture_output=True, text=True, check=True).stdout
    assert set(re.findall(r"^  make (\w+)", told, re.MULTILINE)) >= {"lab", "check", "bench", "lock"}
    (needs,) = re.findall(r"^NEEDS := (.*)$", MAKEFILE, re.MULTILINE)
    assert f"`.venv/`, once: {needs} " in README
    assert told.endswith(f"sets it up, once: {needs}.\n")


def test_the_python_that_is_asked_for_is_the_one_that_is_needed():
    (asked,) = re.findall(r"Python (\d\.\d+) or newer", README)
    assert PROJECT["requires-python"] == f">={asked}"
    assert f"({asked.replace('.', ', ')})" in MAKEFILE


@pytest.mark.parametrize("words", VERBS, ids=" ".join)
def test_every_command_is_understood(words):
    assert _parser(words[1:]).parse_args(words[1:]).run


def test_no_command_is_left_out():
    assert {words[1] for words in VERBS} == {
        "build",
        "why",
        "publish",
        "runs",
        "diff",
        "data",
        "cite",
        "check",
        "ingest",
        "serve",
        "site",
    }
    assert {words[0] for words in COMMANDS} == {"make", "relations"}


@pytest.mark.slow
def test_the_lines_of_python_run():
    (code,) = re.findall(r"```python\n(.*?)```", README, re.DOTALL)
    *lines, last = code.strip().splitlines()
    names = {}
    exec(compile("\n".join(lines), "README.md", "exec"), names)
    assert len(eval(last, names))


def test_the_renderers_and_kernels_are_offered_to_others():
    named = re.findall(r"--(to|engine) ([\w-]+)", README)
    assert named == [("to", "relations-pdf"), ("engine", "relations-warm")]
    assert "relations-pdf" in entry_points(group="nbconvert.exporters").names
    assert "relations-warm" in entry_points(group="papermill.engine").names


@pytest.mark.parametrize("target", sorted(set(re.findall(r"\]\(([^)#]+)", README))))
def test_every_link_leads_to_a_file(target):
    assert (ROOT / target).exists()


def test_the_folders_are_there():
    folders = [name for name in ROWS if name.endswith("/")]
    assert len(folders) >= 5
    assert [name for name in folders if not (ROOT / name).is_dir()] == []


def test_the_counts_are_right():
    periods = [row["period"] for _, row in open_package().table("periods").rows()]
    usual = {name for name, report in REPORTS.items() if report.get("periods", ["all", "each"]) == ["all", "each"]}
    assert (len(usual), len(periods)) == (9, 8)
    assert "There are nine reports" in README
    assert "each of the eight periods" in README
    assert {name: REPORTS[name]["periods"] for name in set(REPORTS) - usual} == {"transition": ["transition"]}


def test_each_table_states_its_terms():
    assert [table.name for table in open_package().tables.values() if not table.licences] == []


def test_no_test_needs_a_program_that_is_not_named_without_saying_so():
    calling = [file for file in (ROOT / "tests").rglob("*.py") if OTHER_PROGRAMS.search(file.read_text("utf-8"))]
    assert calling
    said = ("mark.program(", "chromium.NEEDED")
    assert [file.name for file in calling if not any(mark in file.read_text("utf-8") for mark in said)] == []


@pytest.fixture(scope="module")
def built(tmp_path_factory) -> Path:
    """The output folder after the first daily command, in a copy of the project."""
    tree = tmp_path_factory.mktemp("readme")
    for name in ("data", "notebooks", "reports"):
        shutil.copytree(ROOT / name, tree / name, ignore=shutil.ignore_patterns(".*", "__pycache__", "build"))
    run(VERBS[0], tree)
    return tree / "reports/build"


def run(words: list[str], tree: Path) -> str:
    done = subprocess.run([sys.executable, "-m", *words], cwd=tree, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    return done.stdout


@pytest.fixture(scope="module")
def page(built: Path) -> BeautifulSoup:
    return BeautifulSoup((built / "un_voting/cold-war.html").read_text(encoding="utf-8"), "html.parser")


@pytest.fixture(scope="module")
def numbers(built: Path) -> dict:
    return json.loads((built / "un_voting/cold-war.json").read_text(encoding="utf-8"))


@pytest.mark.slow
@pytest.mark.parametrize("words", [words for words in VERBS[1:] if not set(TRIED_ELSEWHERE) & set(words)], ids=" ".join)
def test_the_daily_commands_run(built, words):
    assert run(words, built.parents[1])


@pytest.mark.slow
def test_the_files_of_the_table_are_there_and_no_other(built):
    named = {name for name in ROWS if not name.endswith("/")}
    found = {str(file.relative_to(built)) for file in built.rglob("*") if file.is_file() and file.name[0] != "."}
    # Of the files of exhibits the table names one, and of the texts of the project their list.
    of_exhibits = {name for name in found if name.startswith("un_voting/cold-war/")}
    of_texts = {name for name in found if name.startswith("docs/")}
    assert len(named & of_exhibits) == len(named & of_texts) == 1
    assert found == named | of_exhibits | of_texts


@pytest.mark.slow
def test_the_index_shows_the_reports_their_periods_and_a_search(built):
    index = BeautifulSoup((built / "index.html").read_text(encoding="utf-8"), "html.parser")
    assert [heading.get_text() for heading in index.find_all("h2")] == ["Reports", "Periods", "Each report by period"]
    assert index.select_one(".card h3").get_text() == REPORTS["un_voting"]["title"]
    assert index.find("form", role="search")


@pytest.mark.slow
def test_the_page_has_no_script_and_asks_nothing_of_a_server(page):
    assert page.find_all(["iframe", "object", "embed", "link", "base"]) == []
    assert {script["type"] for script in page.find_all("script")} == {"application/ld+json"}  # which no browser runs
    asked = [tag[name] for name in ("src", "srcset", "poster") for tag in page.find_all(attrs={name: True})]
    assert [address for address in asked if not address.startswith("data:")] == []
    assert not re.search(r"url\((?!['\"]?(?:data:|#))|@import", str(page))


@pytest.mark.slow
def test_charts_have_their_data_and_up_to_200_rows_as_a_table(built, page, numbers):
    charts = [exhibit for exhibit in numbers["exhibits"] if exhibit["type"] == "figure"]
    assert len(charts) >= 3
    for chart in charts:
        shown = page.find(id=chart["id"])
        (address,) = [link["href"] for link in shown.find_all("a", download=True)]
        assert address == f"cold-war/{chart['id']}.csv"
        assert (built / "un_voting" / address).is_file()
        assert bool(shown.find(class_="numbers")) == (len(chart["data"]["rows"]) <= 200)


@pytest.mark.slow
def test_findings_charts_and_tables_name_their_sources(numbers):
    shown = [*numbers["exhibits"], *numbers["key_figures"]]
    assert [one["id"] for one in shown if not one["sources"] or not one["data"]["columns"]] == []


@pytest.mark.slow
def test_the_pdf_is_what_it_is_said_to_be_and_carries_the_data(built, numbers):
    assert "PDF/UA-1 and PDF/A-3a" in ROWS["un_voting/cold-war.pdf"]
    with pikepdf.open(built / "un_voting/cold-war.pdf") as pdf:
        with pdf.open_metadata() as metadata:
            assert metadata["{http://www.aiim.org/pdfua/ns/id/}part"] == "1"
            assert metadata["{http://www.aiim.org/pdfa/ns/id/}part"] == "3"
            assert metadata["{http://www.aiim.org/pdfa/ns/id/}conformance"] == "A"
        tables = {f"{one['id']}.csv" for one in (*numbers["exhibits"], *numbers["key_figures"])}
        assert set(pdf.attachments) == {*tables, "README.txt", "provenance.json"}


@pytest.mark.slow
def test_the_notebook_is_executed(built):
    cells = json.loads((built / "un_voting/cold-war.ipynb").read_text(encoding="utf-8"))["cells"]
    assert any(cell.get("outputs") for cell in cells)


@pytest.mark.slow
def test_the_data_are_whole(built):
    with zipfile.ZipFile(built / "data.zip") as archive:
        packed = {Path(name).name for name in archive.namelist()}
    assert packed >= {table.file.name for table in open_package().tables.values()} | {"datapackage.json"}


@pytest.mark.slow
def test_the_record_has_the_digests_that_are_promised(built):
    record = json.loads((built / "run.json").read_text(encoding="utf-8"))
    (entry,) = record["reports"]
    assert {Path(name).suffix for name in entry["files"]} == {".html", ".pdf", ".json", ".ipynb", ".csv", ".svg"}
    told = {**entry["files"], "data.zip": record["data"]["file"]}
    assert told == {name: hashlib.sha256((built / name).read_bytes()).hexdigest() for name in told}
    assert entry["reason"]


@pytest.mark.slow
def test_the_same_inputs_give_the_same_pages_and_pdfs(built):
    again = built.parent / "again"
    run([*VERBS[0], "--out", str(again)], built.parents[1])
    for name in ("un_voting/cold-war.html", "un_voting/cold-war.pdf", "un_voting/cold-war.json"):
        assert (again / name).read_bytes() == (built / name).read_bytes(), name
