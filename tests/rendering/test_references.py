import pytest
from invented import ALMANAC, INSTITUTE, LIBRARY, code, figure, key_figure, markdown, notebook, source_list, table

from relations.errors import DataError
from relations.rendering import references
from relations.rendering.blocks import Link
from relations.rendering.outputs import outputs
from relations.rendering.prose import Piece, convert


def read(*cells):
    """The outputs of a notebook and its pieces of text, position by position."""
    items = list(outputs(notebook(*cells)))
    return items, convert(tuple(Piece(item.content if item.kind == "markdown" else "") for item in items)).pieces


def test_each_kind_of_exhibit_is_counted_by_itself_in_order():
    items, _ = read(
        code(key_figure("k", "K.")), markdown("x"), code(table("t"), figure("f")), code(figure("g"), key_figure("l", "L."))
    )  # fmt: skip
    assert references.labels(items) == {"k": "Finding 1", "t": "Table 1", "f": "Figure 1", "g": "Figure 2", "l": "Finding 2"}  # fmt: skip


@pytest.mark.parametrize("name", sorted(references.RESERVED))
def test_a_name_of_the_page_is_no_id(name):
    with pytest.raises(DataError, match=f"cell 2: the exhibit id '{name}' is a name that the page itself uses"):
        references.labels(read(markdown("x"), code(figure(name)))[0])


def test_an_id_is_used_once_whatever_the_kind():
    with pytest.raises(DataError, match="cell 2: the exhibit id 'a' is used twice; give the exhibit another id"):
        references.labels(read(code(figure("a")), code(key_figure("a", "A.")))[0])


def test_a_record_that_breaks_the_format_is_an_error():
    with pytest.raises(DataError, match="cell 1: exhibit 'a' lacks title"):
        references.labels(read(code(figure("a", title="")))[0])


def test_sources_come_from_exhibits_and_lists_and_the_first_record_counts():
    items, _ = read(code(figure("a")), code(source_list(ALMANAC, LIBRARY | {"title": "Another title"})))
    known = references.known_sources(items)
    assert list(known) == [LIBRARY["id"], ALMANAC["id"]]
    assert known[LIBRARY["id"]].title == LIBRARY["title"]


def test_a_citation_of_what_the_notebook_brings_is_right_wherever_it_stands():
    items, pieces = read(markdown("First [@almanac]."), code(source_list(ALMANAC)))
    assert references.check_citations(items, pieces, references.known_sources(items)) is None


@pytest.mark.parametrize(("brought", "known"), [([], "none"), ([INSTITUTE, ALMANAC], "almanac, arms-2026")])
def test_a_citation_of_anything_else_names_its_cell_and_what_there_is(brought, known):
    items, pieces = read(code(source_list(*brought)), markdown("x"), markdown("See [@almanak]."))
    with pytest.raises(DataError, match=rf"cell 3: \[@almanak\] cites no source of this notebook; it has {known}$"):
        references.check_citations(items, pieces, references.known_sources(items))


def test_uses_are_the_text_where_it_first_cites_and_exhibits_by_label_in_order():
    items, pieces = read(
        markdown("One [@un-dl-ga-2025] and [@almanac]."),
        code(figure("a"), figure("b", sources=[INSTITUTE])),
        markdown("Again [@un-dl-ga-2025; @almanac]."),
        code(source_list(ALMANAC, INSTITUTE)),
        code(table("t")),
    )
    labels = references.labels(items)
    assert list(references.uses(LIBRARY["id"], items, pieces, labels)) == [
        Link("the text", "cite-1"), Link("Figure 1", "a"), Link("Table 1", "t"),
    ]  # fmt: skip
    assert list(references.uses(INSTITUTE["id"], items, pieces, labels)) == [Link("Figure 2", "b")]
    assert [use.anchor for use in references.uses("almanac", items, pieces, labels)] == ["cite-2"]
    assert list(references.uses("nowhere", items, pieces, labels)) == []
