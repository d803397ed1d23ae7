import pytest
from bs4 import BeautifulSoup

from relations.site.document_pages import document_pages
from relations.site.documentation import DocumentSource

pytestmark = pytest.mark.slow  # Pandoc is started

KAPPA = """# Kappa <of> Cohen

See [agreement](agreement.md#range), [the code](../../../relations/x.py), [a paper](https://doi.example/1) and [this](javascript:alert(1)).

| a | b |
| --- | --- |
| 1 | <script>alert(1)</script> |

![words](picture.png) $x^2$
"""


@pytest.fixture(scope="module")
def pages(tmp_path_factory):
    docs = tmp_path_factory.mktemp("docs")
    texts = {"kappa": KAPPA, "agreement": "# Agreement\n\n" + "".join(f"## Part {n}\n\nText.\n\n" for n in range(4))}
    sources = []
    for name, text in texts.items():
        (docs / f"{name}.md").write_text(text)
        sources.append(DocumentSource(docs / f"{name}.md", f"docs/methods/voting/{name}.html", "Measures"))
    found = document_pages(sources, "Here & there", "2026-11-24")
    return {name: BeautifulSoup(page, "html.parser") for name, page in found.items()}


def test_each_text_is_a_page_and_one_lists_them(pages):
    assert [*pages] == ["docs/methods/voting/kappa.html", "docs/methods/voting/agreement.html", "docs/index.html"]
    listed = pages["docs/index.html"].main.find_all("a")
    assert [(a["href"], a.get_text()) for a in listed] == [
        ("methods/voting/kappa.html", "Kappa <of> Cohen"),
        ("methods/voting/agreement.html", "Agreement"),
    ]


def test_a_page_leads_home_and_to_the_list(pages):
    page = pages["docs/methods/voting/kappa.html"]
    assert [a["href"] for a in page.header.find_all("a")] == ["../../../index.html", "../../index.html"]
    assert page.h1.get_text() == "Kappa <of> Cohen"
    assert page.title.get_text() == "Kappa <of> Cohen · Here & there"
    assert len(page.find_all("h1")) == 1


def test_links_lead_to_pages_or_out_or_are_words(pages):
    main = pages["docs/methods/voting/kappa.html"].main
    assert [a["href"] for a in main.find_all("a")] == ["agreement.html#range", "https://doi.example/1"]
    assert "the code" in main.get_text()


def test_html_in_a_text_stays_text_and_nothing_is_loaded(pages):
    page = pages["docs/methods/voting/kappa.html"]
    assert page.find_all(["script", "img"]) == []
    assert "alert(1)" in page.td.find_next("td").get_text()
    assert page.find("math")
    assert "default-src 'none'" in str(page)


def test_a_long_text_has_contents_and_a_table_scrolls(pages):
    contents = pages["docs/methods/voting/agreement.html"].find(class_="contents")
    assert [a["href"] for a in contents.find_all("a")] == ["#part-0", "#part-1", "#part-2", "#part-3"]
    assert pages["docs/methods/voting/kappa.html"].find(class_="contents") is None
    assert pages["docs/methods/voting/kappa.html"].table.parent["class"] == ["scroll"]
