import io
import subprocess
import sys

import nbformat
import pikepdf
import pytest
from invented import code, figure, markdown, notebook, printed
from nbconvert.exporters import get_exporter
from traitlets.config import Config

from relations.errors import UsageError
from relations.rendering import render_html, render_pdf
from relations.rendering.exporters import ReportHTMLExporter, ReportPDFExporter

pytestmark = pytest.mark.slow

REPORT = notebook(markdown("# Votes\n\nLead.") | {"id": "lead"}, code(figure()) | {"id": "chart"})


def test_nbconvert_finds_the_exporter_by_its_name():
    assert get_exporter("relations-html") is ReportHTMLExporter


def test_it_gives_the_page_and_says_what_it_is():
    page, resources = ReportHTMLExporter().from_notebook_node(nbformat.from_dict(REPORT))
    assert page == render_html(REPORT)
    assert (resources["output_extension"], ReportHTMLExporter().output_mimetype) == (".html", "text/html")


@pytest.mark.parametrize(("cell", "title"), [(markdown("Text."), "my_votes"), (markdown("# Votes"), "Votes")])
def test_the_name_of_the_file_is_the_title_of_a_notebook_that_has_none(tmp_path, cell, title):
    file = tmp_path / "my_votes.ipynb"
    nbformat.write(nbformat.from_dict(notebook(cell | {"id": "text"})), file)
    page, _ = ReportHTMLExporter().from_filename(str(file))
    assert f'<h1 id="title" dir="auto">{title}</h1>' in page


@pytest.mark.parametrize("encoding", ["utf-16", "utf-8-sig"])
def test_a_file_may_be_in_the_encodings_of_windows(tmp_path, encoding):
    file = tmp_path / "a.ipynb"
    file.write_text(nbformat.writes(nbformat.from_dict(notebook(markdown("# Été") | {"id": "text"}))), encoding)
    assert "Été" in ReportHTMLExporter().from_filename(str(file))[0]


def test_other_encodings_are_told(tmp_path):
    file = tmp_path / "a.ipynb"
    file.write_bytes(nbformat.writes(nbformat.from_dict(notebook(markdown("été") | {"id": "text"}))).encode("latin-1"))
    with pytest.raises(UsageError, match="neither in UTF-8 nor in UTF-16; save it as UTF-8"):
        ReportHTMLExporter().from_filename(str(file))


def test_nbconvert_finds_the_exporter_by_its_name_in_pdf():
    assert get_exporter("relations-pdf") is ReportPDFExporter


def test_it_gives_the_pdf_and_says_what_it_is():
    pdf, resources = ReportPDFExporter().from_notebook_node(nbformat.from_dict(REPORT))
    assert pdf == render_pdf(REPORT)
    assert (resources["output_extension"], ReportPDFExporter().output_mimetype) == (".pdf", "application/pdf")


@pytest.mark.parametrize(("cell", "title"), [(markdown("Text."), "my_votes"), (markdown("# Votes"), "Votes")])
def test_the_name_of_the_file_is_the_title_of_a_notebook_that_has_none_in_pdf(tmp_path, cell, title):
    file = tmp_path / "my_votes.ipynb"
    nbformat.write(nbformat.from_dict(notebook(cell | {"id": "text"})), file)
    content, _ = ReportPDFExporter().from_filename(str(file))
    with pikepdf.open(io.BytesIO(content)) as pdf:
        assert str(pdf.docinfo.Title) == title


OTHERS = notebook(code(printed("out"), printed("warned") | {"name": "stderr"}) | {"id": "one"})


@pytest.mark.parametrize(
    ("settings", "code_shown", "stderr_shown"),
    [
        ({}, True, False),
        ({"ReportExporter": {"show_input": False, "show_stderr": True}}, False, True),
        ({"TemplateExporter": {"exclude_input": True}}, False, False),  # nbconvert's --no-input
        ({"TemplateExporter": {"exclude_input": True}, "ReportExporter": {"show_input": True}}, True, False),
    ],
)
def test_what_is_shown_can_be_told(settings, code_shown, stderr_shown):
    page, _ = ReportHTMLExporter(config=Config(settings)).from_notebook_node(nbformat.from_dict(OTHERS))
    assert ("secret_code" in page, "warned" in page) == (code_shown, stderr_shown)


def test_tags_that_nbconvert_is_told_to_remove_are_removed():
    """`--TagRemovePreprocessor.remove_input_tags=quiet`."""
    settings = {"TagRemovePreprocessor": {"enabled": True, "remove_input_tags": {"quiet"}}}
    quiet = notebook(code(printed("out"), tags=["quiet"]) | {"id": "one"})
    page, _ = ReportHTMLExporter(config=Config(settings)).from_notebook_node(nbformat.from_dict(quiet))
    assert "out" in page
    assert "secret_code" not in page


def nbconvert(folder, *words):
    command = [sys.executable, "-m", "nbconvert", "--log-level=ERROR", *words]
    return subprocess.run(command, cwd=folder, capture_output=True, check=False)


@pytest.fixture
def folder(tmp_path):
    """Notebooks, one with a name of many signs; `broken` and `raises` cannot be converted or run."""
    for name in ("good", "a b.c {d} دمشق", "last"):
        nbformat.write(nbformat.from_dict(REPORT), tmp_path / f"{name}.ipynb")
    (tmp_path / "broken.ipynb").write_text("{", encoding="utf-8")
    raises = notebook(markdown("# T") | {"id": "one"}, code() | {"id": "two", "source": "x = 1\n1 / 0"})
    nbformat.write(nbformat.from_dict(raises), tmp_path / "raises.ipynb")
    return tmp_path


def test_the_notebooks_after_one_that_fails_are_converted_and_the_exit_code_is_1(folder):
    done = nbconvert(folder, "--to", "relations-html", "good.ipynb", "broken.ipynb", "a b*.ipynb", "last.ipynb")
    assert done.returncode == 1
    said = (
        "[NbConvertApp] ERROR | broken.ipynb: not a notebook: line 1: Expecting property name enclosed in double quotes"
    )
    assert done.stderr.decode().splitlines() == [said]
    assert {file.stem for file in folder.glob("*.html")} == {"good", "a b.c {d} دمشق", "last"}


def test_a_cell_that_raises_is_named_and_has_no_traceback(folder):
    done = nbconvert(folder, "--to", "relations-html", "--execute", "raises.ipynb")
    assert done.returncode == 1
    assert b"ERROR | raises.ipynb: cell 2, line 2: ZeroDivisionError: division by zero" in done.stderr
    assert b"Traceback" not in done.stderr
    assert b"Traceback" in nbconvert(folder, "--to", "relations-html", "--debug", "broken.ipynb").stderr


def test_a_pdf_goes_to_standard_output(folder):
    done = nbconvert(folder, "--to", "relations-pdf", "--stdout", "good.ipynb")
    assert (done.returncode, done.stdout) == (0, render_pdf(REPORT))


def test_from_python_an_error_is_raised(folder):
    with pytest.raises(UsageError, match="not a notebook"):
        ReportPDFExporter().from_filename(str(folder / "broken.ipynb"))


def test_a_preprocessor_can_be_registered_and_resources_are_handed_on():
    exporter = ReportHTMLExporter()
    exporter.register_preprocessor(lambda nb, resources: (nb, resources | {"seen": len(nb.cells)}), enabled=True)
    _, resources = exporter.from_notebook_node(nbformat.from_dict(REPORT), {"metadata": {"name": "N"}, "own": 1})
    assert {key: resources[key] for key in ("seen", "own", "output_extension")} == {
        "seen": 2,
        "own": 1,
        "output_extension": ".html",
    }


def test_options_that_exclude_outputs_are_heeded():
    settings = {"TemplateExporter": {"exclude_output": True}, "ReportExporter": {"show_input": True}}
    page, _ = ReportHTMLExporter(config=Config(settings)).from_notebook_node(nbformat.from_dict(OTHERS))
    assert "secret_code" in page
    assert ">out" not in page
