import io

import nbformat
import pikepdf
import pytest
from invented import code, figure, markdown, notebook, printed
from nbconvert.exporters import get_exporter
from traitlets.config import Config

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
    assert f'<h1 id="title">{title}</h1>' in page


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
