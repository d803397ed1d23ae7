import json
import math
import re
from datetime import date

import nbformat
import pikepdf
import pytest
from bs4 import BeautifulSoup
from invented import figure, key_figure, table
from small import code, parameters, shows, text, write

from relations.builds.edition import Edition
from relations.builds.plan import Job
from relations.builds.produce import exhibits, produce
from relations.formats import EXHIBIT
from relations.package import DATA_VARIABLE, open_package
from relations.periods import Period

pytestmark = pytest.mark.slow

DRIFT = Period("drift", "Post-Soviet drift", "Drift", date(1991, 12, 26), date(2004, 12, 31))


@pytest.fixture(scope="module")
def job(tmp_path_factory):
    """Return a function that produces a notebook of these cells and gives the outcome and the folder with its files."""

    def run(*cells, formats=(), changed=None, shown=(), declared=()):
        root = tmp_path_factory.mktemp("produce")
        notebook = write(root / "notebooks" / "votes.ipynb", *cells)
        edition = Edition(
            open_package().root, "Russia and Syria", "2026-11-24", "12 August 2026", "3f2a91c", (("all", "All", "all"), ("drift", "Drift", "drift"))
        )  # fmt: skip
        values = {"period": "drift", "least": 3}
        with pytest.MonkeyPatch.context() as patch:
            patch.setenv(DATA_VARIABLE, "")  # produce sets it; this puts it back
            made = Job(
                "votes",
                "Votes",
                notebook,
                DRIFT,
                values,
                formats,
                changed=changed or {},
                shown=shown,
                declared=declared,
            )
            outcome = produce(made, edition, root / "staging")
        return outcome, root / "staging"

    return run


def left(folder):
    return {str(file.relative_to(folder)) for file in folder.rglob("*") if file.is_file()}


def test_exhibits_are_read_from_the_outputs_in_order():
    outputs = [{"data": {"text/plain": "x"}}, {"data": {EXHIBIT: {"id": "a"}}}, {"output_type": "stream"}]
    notebook = {"cells": [{}, {"outputs": outputs}, {"outputs": [{"data": {EXHIBIT: {"id": "b"}}}]}]}
    assert [record["id"] for record in exhibits(notebook)] == ["a", "b"]


@pytest.fixture(scope="module")
def made(job):
    return job(
        text("# Votes\n\nThe lead."),
        parameters('period: str = "all"\nleast: int = 1'),
        code("import os\nprint(os.environ['RELATIONS_DATA'], period, least)"),
        shows(key_figure("overall", "**95.5 per cent**", "by-year")["data"]),
        shows(figure("by-year")["data"]),
        shows(table("votes")["data"]),
        formats=("html", "pdf"),
    )


def test_a_report_leaves_its_files_and_nothing_else(made):
    outcome, staging = made
    assert outcome.error is None
    exhibit = ("votes/drift/by-year.csv", "votes/drift/by-year.svg", "votes/drift/by-year.metadata.json")
    assert outcome.files == (
        "votes/drift.ipynb",
        "votes/drift.json",
        "votes/drift.html",
        *exhibit,
        "votes/drift/votes.csv",
        "votes/drift/votes.metadata.json",
        "votes/drift.thumbnail.svg",
        "votes/drift.pdf",
    )
    assert left(staging) == set(outcome.files)
    assert list(outcome.seconds) == ["execute", "html", "pdf"]


def test_a_report_reads_the_data_of_the_edition_with_the_parameters_of_the_job(made):
    executed = nbformat.read(made[1] / "votes/drift.ipynb", as_version=4)
    printed = [output.text for cell in executed.cells for output in cell.get("outputs", []) if "text" in output]
    assert printed == [f"{open_package().root} drift 3\n"]


def test_a_report_says_in_the_executed_notebook_which_edition_it_belongs_to(made):
    about = nbformat.read(made[1] / "votes/drift.ipynb", as_version=4).metadata["relations"]
    lines = {line["name"]: line for line in about.pop("imprint")}
    assert lines["Made again by"] == {
        "name": "Made again by",
        "code": "git checkout 3f2a91c && relations build votes --period drift",
    }
    made_from, citation = about.pop("made"), about.pop("citation")
    assert (made_from["parameters"]["period"], made_from["lock"]) == ("drift", None)
    assert (citation["title"], citation["published"]) == ("Votes: Russia and Syria, Post-Soviet drift", "2026-11-24")
    assert about == {
        "report": "votes",
        "title": "Votes",
        "kicker": "Russia and Syria",
        "layout": "full",
        "period": "drift",
        "period_name": "Post-Soviet drift",
        "period_span": "26 December 1991 to 31 December 2004",
        "edition": "2026-11-24",
        "commit": "3f2a91c",
        "data_to": "1990",  # the only year that its exhibits show
        "data_href": "../data.zip",
        "warning": None,
        "changed_parameters": None,
    }


def test_a_report_sums_up_its_exhibits_for_machines(made):
    summary = json.loads((made[1] / "votes/drift.json").read_text(encoding="utf-8"))
    assert [record["id"] for record in summary["key_figures"]] == ["overall"]
    assert [record["id"] for record in summary["exhibits"]] == ["by-year", "votes"]
    assert summary["exhibits"][0] == figure("by-year")["data"][EXHIBIT]
    assert {name: summary[name] for name in ("report", "title", "period", "parameters", "edition", "commit")} == {
        "report": "votes",
        "title": "Votes",
        "period": "drift",
        "parameters": {"period": "drift", "least": 3},
        "edition": "2026-11-24",
        "commit": "3f2a91c",
    }


def test_a_report_is_a_page_and_a_pdf(made):
    page = BeautifulSoup((made[1] / "votes/drift.html").read_text(encoding="utf-8"), "html.parser")
    assert page.h1.string == "Votes"
    assert page.find(id="by-year")
    with pikepdf.open(made[1] / "votes/drift.pdf") as pdf:
        assert set(pdf.attachments) == {"overall.csv", "by-year.csv", "votes.csv", "README.txt", "provenance.json"}


def test_data_reach_as_far_as_what_is_shown_for_the_period(job):
    """What another period shows is in the notebook too, and later."""

    def of_year(name, year):
        bundle = json.loads(json.dumps(table(name)["data"]))
        bundle[EXHIBIT]["data"] = {"columns": [{"name": "year", "label": "Year", "type": "integer"}], "rows": [[year]]}
        return shows(bundle)

    elsewhere = of_year("later", 2003)
    elsewhere["metadata"]["tags"] = ["period-all"]
    outcome, staging = job(
        text("# Votes"), parameters('period: str = "all"\nleast: int = 1'), of_year("votes", 2001), elsewhere
    )
    assert outcome.error is None
    assert json.loads((staging / "votes/drift.json").read_text(encoding="utf-8"))["data_to"] == "2001"


def test_a_report_names_the_parameters_that_were_changed_for_its_run(job):
    outcome, staging = job(parameters(), changed={"compare": ["USA", "Türkiye"], "least": 3})
    about = nbformat.read(staging / outcome.files[0], as_version=4).metadata["relations"]
    assert about["changed_parameters"] == 'compare = ["USA", "Türkiye"]; least = 3'


DECLARED = (("day", date(2011, 3, 15), "the first"), ("top", math.inf, ""))


def test_a_report_shows_its_parameters_at_its_end_and_json_stays_strict(job):
    _, staging = job(text("# Votes"), parameters(), declared=DECLARED, formats=("html",))
    shown = BeautifulSoup((staging / "votes/drift.html").read_text(encoding="utf-8"), "html.parser").find(
        id="parameters"
    )
    assert [term.get_text() for term in shown.find_all(["dt", "dd"])] == ["day", "2011-03-15 the first", "top", "inf"]


def test_parameters_whose_cell_is_hidden_are_not_shown(job):
    hidden = parameters()
    hidden["metadata"]["tags"].append("remove-input")
    _, staging = job(text("# Votes"), hidden, declared=DECLARED, formats=("html",))
    assert "2011-03-15" not in (staging / "votes/drift.html").read_text(encoding="utf-8")


def test_a_notebook_that_raises_leaves_what_it_did_and_names_the_cell(job):
    outcome, staging = job(text("# Votes"), parameters(), code("print('so far')"), code("1 / 0"), formats=("html",))
    assert outcome.error == "cell 4, line 1: ZeroDivisionError: division by zero"
    assert "ZeroDivisionError" in outcome.traceback
    assert outcome.files == ("votes/drift.failed.ipynb",)
    assert left(staging) == set(outcome.files)
    kept = nbformat.read(staging / "votes/drift.failed.ipynb", as_version=4)
    assert [output.output_type for cell in kept.cells for output in cell.get("outputs", [])] == ["stream", "error"]


def test_a_notebook_that_cannot_be_rendered_is_a_failure_and_publishes_nothing_else(job):
    outcome, staging = job(parameters(), shows(figure("by-year", alt="")["data"]), formats=("html",))
    assert outcome.error == "cell 2: exhibit 'by-year' lacks alt"
    assert outcome.files == ("votes/drift.failed.ipynb",)
    assert not list(staging.rglob("*.html"))
    assert (staging / outcome.files[0]).is_file()


def test_errors_of_the_run_and_of_the_rendering_count_cells_alike(job):
    """The fourth cell of the file, whether it raises or cites what is not there; papermill's own cell is the third of what was run."""
    before = (text("# Votes"), parameters(), text("Text."))
    raised, _ = job(*before, code("votes = {}\n\nvotes['SYR']"))
    assert raised.error == "cell 4, line 3: KeyError: 'SYR'"
    cited, _ = job(*before, text("More text.\n\nSee [@nowhere]."), formats=("html",))
    assert cited.error.startswith("cell 4, line 3: [@nowhere] ")


def test_a_kernel_that_dies_is_a_failure_not_an_exception(job):
    outcome, staging = job(parameters(), code("import os\nos._exit(1)"), formats=("html",))
    assert outcome.error == "cell 2: DeadKernelError: Kernel died"
    assert left(staging) == {"votes/drift.failed.ipynb"}


@pytest.mark.parametrize(
    ("content", "error"),
    [(None, "FileNotFoundError: "), ('{"cells": 3}', "TypeError: "), ("[", "NotJSONError: ")],
)
def test_a_notebook_that_cannot_be_read_is_an_outcome_too(tmp_path, monkeypatch, content, error):
    monkeypatch.setenv(DATA_VARIABLE, "")
    notebook = tmp_path / "votes.ipynb"
    if content is not None:
        notebook.write_text(content)
    edition = Edition(open_package().root, "Russia and Syria", "2026-11-24", "12 August 2026", None, ())
    outcome = produce(Job("votes", "Votes", notebook, DRIFT, {}, ()), edition, tmp_path / "staging")
    assert outcome.files == ()
    assert outcome.error.startswith(error)
    assert "Traceback" in outcome.traceback


def test_text_cites_the_sources_of_the_data_without_bringing_them(job):
    outcome, staging = job(text("# Votes\n\nThe lead [@un-dl-ga-2025]."), parameters(), formats=("html",))
    assert outcome.error is None
    page = BeautifulSoup((staging / "votes/drift.html").read_text(encoding="utf-8"), "html.parser")
    assert "Dag Hammarskjöld Library" in page.find(id="source-1").get_text()


@pytest.mark.parametrize(
    ("written", "told"),
    [
        ("[@un-dl-ga-2052]", "[@un-dl-ga-2052] cites no source of sources.csv; did you mean un-dl-ga-2025"),
        ("[@fig:by-yaer]", "[@fig:by-yaer] names no figure of this report; did you mean [@fig:by-year]?"),
        ("[the chart](#by-yaer)", "the link [the chart](#by-yaer) leads nowhere; did you mean #by-year?"),
    ],
)
def test_a_reference_that_leads_nowhere_fails_the_report_with_what_was_meant(job, written, told):
    outcome, _ = job(text(f"# Votes\n\n{written}"), parameters(), shows(figure("by-year")["data"]), formats=("html",))
    assert told in outcome.error
    assert outcome.error.startswith("cell 1")


def test_what_reports_toml_asks_to_show_is_in_the_metadata(job):
    outcome, folder = job(text("# T"), parameters('period: str = "all"\nleast: int = 1'), shown=("show_stderr",))
    assert outcome.error is None
    about = nbformat.read(folder / "votes" / "drift.ipynb", 4).metadata.relations
    assert (about.show_stderr, "show_input" in about) == (True, False)


def test_analysts_get_a_page_with_the_code_beside_that_of_readers(job):
    cells = (text("# T"), parameters('period: str = "all"\nleast: int = 1'), code("answer = 42"))
    outcome, folder = job(*cells, shown=("analyst",), formats=("html",))
    assert "votes/drift/analyst.html" in outcome.files
    shown = [
        re.sub("<[^>]*>", "", (folder / name).read_text(encoding="utf-8"))
        for name in ("votes/drift/analyst.html", "votes/drift.html")
    ]
    assert ["answer = 42" in text for text in shown] == [True, False]


def test_a_report_that_ends_early_is_no_page_and_says_so(job):
    outcome, folder = job(
        text("# T"),
        parameters('period: str = "all"\nleast: int = 1'),
        code("import sys\nsys.exit(0)"),
        formats=("html",),
    )
    assert outcome.error == "this report ended early at cell 3; a notebook has to run to its last cell"
    assert left(folder) == {"votes/drift.failed.ipynb"}
