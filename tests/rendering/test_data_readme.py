import io

import pandas as pd
import pikepdf
import pytest
from invented import code, figure, key_figure, markdown, notebook, table

from relations.rendering import render_pdf
from relations.rendering.data_readme import data_readme
from relations.rendering.document import build_document

NOTES = notebook(
    markdown("# Votes"), code(key_figure("a", "A.")), code(figure("by-year")), code(table("votes")), edition="2026-11-24", period_name="Drift"
)  # fmt: skip


def test_it_tells_each_file_with_its_columns_units_and_sources():
    text = data_readme(build_document(NOTES))
    assert text.startswith("Votes \N{EN DASH} Drift\nEdition 2026-11-24\n\nThe data behind")
    (part,) = [part for part in text.split("\n\n") if part.startswith("by-year.csv\n")]
    lines = part.splitlines()
    assert lines[1].startswith("Figure 1: ")
    assert "Sources: 1" in lines
    assert "  agreement  Agreement (share)" in lines
    assert "\nSources\n\n1. " in text.replace("\n\n1. ", "\n\n1. ")
    assert all(line == line.rstrip() for line in text.splitlines())


def test_a_report_without_data_has_none():
    assert data_readme(build_document(notebook(markdown("# T")))) == ""


@pytest.mark.slow
def test_an_attachment_is_read_as_it_is_and_its_columns_are_those_of_the_readme():
    with pikepdf.open(io.BytesIO(render_pdf(NOTES))) as pdf:
        frame = pd.read_csv(io.BytesIO(pdf.attachments["by-year.csv"].get_file().read_bytes()))
        readme = pdf.attachments["README.txt"].get_file().read_bytes().decode()
    assert "agreement" in frame.columns
    assert all(f"\n  {column} " in readme for column in frame.columns)
