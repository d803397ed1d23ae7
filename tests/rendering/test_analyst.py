"""The page with the code of a report."""

import pytest
from bs4 import BeautifulSoup
from invented import code, figure, key_figure, markdown, notebook

from relations.package import open_package
from relations.rendering.analyst import analyst_page

pytestmark = pytest.mark.slow


def source(cell, text, **metadata):
    return cell | {"source": text, "metadata": metadata}


@pytest.fixture(scope="module")
def page():
    cells = (
        markdown("# Votes\n\nText."),
        source(code(key_figure("one", "It **fell**.")), "finding = 1 < 2"),
        source(code(figure()), 'draw("</code><script>alert(1)</script>")'),
        source(code(figure("other")), "secret()", tags=["remove-input"]),
    )
    made = notebook(*cells, report="votes", data_href="../data.zip")
    return BeautifulSoup(analyst_page(made, open_package(), "cold-war"), "html.parser")


def test_code_stands_folded_after_what_it_shows(page):
    folded = page.select("details.folded")
    assert [one.summary.text for one in folded] == ["Code of cell 2", "Code of cell 3"]
    assert folded[0].find_previous_sibling("section")["class"] == ["findings"]
    assert folded[1].find_previous_sibling("figure")["id"] == "agreement-by-year"
    assert not any(one.has_attr("open") for one in folded)


def test_code_is_text(page):
    assert "<script>alert(1)</script>" in page.select("details.folded")[1].code.text
    assert not [tag for tag in page.find_all("script") if tag.get("type") != "application/ld+json"]


def test_code_that_is_hidden_is_not_here_either(page):
    assert "secret()" not in page.text


def test_links_lead_from_the_folder_that_it_lies_in(page):
    ways = [a["href"] for a in page.select("nav.ways a, p.ways a")]
    assert ways == ["../../index.html", "../cold-war.html"]
    assert page.select_one("footer a")["href"] == "../../data.zip"
    assert page.select_one("#agreement-by-year .data a")["href"] == "./agreement-by-year.csv"


def test_the_marks_of_the_place_for_links_are_no_text(page):
    assert "navigation" not in page.get_text()
    assert page.select_one("nav .ways a")["href"] == "../../index.html"
