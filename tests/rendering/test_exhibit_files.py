import json

from invented import code, figure, notebook, table

from relations.formats import EXHIBIT
from relations.rendering.document import build_document
from relations.rendering.exhibit_files import exhibit_files, picture_of
from relations.rendering.html import html_page

RECORD = figure("a")["data"][EXHIBIT]
DESCRIPTOR = {
    "contributors": [{"title": "The makers"}],
    "licenses": [{"name": "CC-BY-4.0", "path": "https://cc.example", "title": "Attribution"}],
}


def files(*outputs):
    return dict(exhibit_files(build_document(notebook(code(*outputs))), DESCRIPTOR, "all.html"))


def test_a_figure_has_numbers_drawing_and_metadata_and_a_table_no_drawing():
    assert [*files(figure("a"), table("b"))] == ["a.csv", "a.svg", "a.metadata.json", "b.csv", "b.metadata.json"]


def test_the_drawing_stands_alone_with_words_and_type():
    svg = files(figure("a"))["a.svg"].decode()
    assert f"<title>{RECORD['title']}</title>" in svg
    assert "font/woff" in svg
    assert " width=" in svg[: svg.index(">")]


def test_the_metadata_say_what_it_is_from_where_and_how_to_cite_it():
    about = json.loads(files(figure("a"))["a.metadata.json"])
    assert (about["title"], about["subtitle"], about["note"]) == (RECORD["title"], RECORD["subtitle"], RECORD["note"])
    assert about["unit"] == ["share"]
    assert [source["publisher"] for source in about["sources"]] == ["UN Digital Library"]
    assert about["page"] == "../all.html#a"
    assert about["files"] == ["a.csv", "a.svg"]
    assert about["licence"] == [{"name": "CC-BY-4.0", "title": "Attribution", "path": "https://cc.example"}]
    assert about["citation"].startswith(f"The makers. {RECORD['title'].rstrip('.')} [Figure 1]. In: ")


def test_the_page_leads_to_the_files_in_place_of_data_inside():
    page = html_page(build_document(notebook(code(figure("a"), table("b")))), beside="all")
    for name in ("a.csv", "a.svg", "a.metadata.json", "b.csv", "b.metadata.json"):
        assert f'href="all/{name}"' in page
    assert "b.svg" not in page
    assert "data:text/csv" not in page


def test_the_picture_of_a_report_is_that_of_its_first_chart():
    assert picture_of(build_document(notebook(code(table("b"), figure("a"))))).startswith("<svg")
    assert picture_of(build_document(notebook(code(table("b"))))) is None
