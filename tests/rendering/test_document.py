import pytest
from invented import (
    ALMANAC,
    INSTITUTE,
    LIBRARY,
    code,
    error,
    figure,
    key_figure,
    markdown,
    notebook,
    printed,
    source_list,
    table,
)
from samples import ABOUT

from relations.errors import DataError
from relations.rendering.blocks import Failure, Findings, Link, Printed, Prose
from relations.rendering.document import build_document
from relations.showing.blocks import FigureBlock, TableBlock

pytestmark = pytest.mark.slow


def kinds(document):
    return [type(block) for block in document.blocks]


def test_blocks_keep_their_order_and_figures_and_tables_are_numbered_apart():
    document = build_document(
        notebook(markdown("# T\n\nLead."), code(figure("a")), markdown("Text."), code(table("b")), code(figure("c"), printed("x"), error("E", "v")))
    )  # fmt: skip
    assert kinds(document) == [FigureBlock, Prose, TableBlock, FigureBlock, Printed, Failure]
    assert [block.frame.label for block in document.blocks if hasattr(block, "frame")] == [
        "Figure 1",
        "Table 1",
        "Figure 2",
    ]
    assert document.blocks[-1] == Failure(5, "E: v")


def test_neighbouring_key_figures_are_one_box_and_numbered_on_in_the_next():
    document = build_document(
        notebook(code(key_figure("a", "A."), key_figure("b", "B.")), code(key_figure("c", "C.")), markdown("Text."), code(key_figure("d", "D.")))
    )  # fmt: skip
    assert kinds(document) == [Findings, Prose, Findings]
    labels = [[item.frame.label for item in block.items] for block in document.blocks if isinstance(block, Findings)]
    assert labels == [["Finding 1", "Finding 2", "Finding 3"], ["Finding 4"]]


def test_a_key_figure_leads_to_its_exhibit_if_the_report_has_it():
    document = build_document(
        notebook(code(key_figure("a", "A.", "chart"), key_figure("b", "B.", "absent")), code(figure("chart")))
    )
    assert [item.shown_in for item in document.blocks[0].items] == [Link("Figure 1", "chart"), None]


def test_title_comes_from_heading_then_metadata_then_name():
    headed = markdown("# Heading")
    assert build_document(notebook(headed, title="From metadata"), name="file").title == "Heading"
    assert build_document(notebook(markdown("text"), title="From metadata"), name="file").title == "From metadata"
    assert build_document(notebook(markdown("text")), name="file").title == "file"


def test_masthead_is_taken_over_and_optional():
    full = build_document(notebook(**ABOUT)).masthead
    assert (full.kicker, full.period_name, full.edition, full.commit) == (
        "Russia and Syria",
        "Cold War alliance",
        "2026-11-24",
        "3f2a91c",
    )
    assert build_document(notebook()).masthead.period_name is None


def test_source_list_holds_what_is_cited_or_charted_with_its_uses():
    document = build_document(
        notebook(
            markdown("# T\n\nLead [@almanac]."),
            code(source_list(ALMANAC, INSTITUTE)),
            code(key_figure("k", "K."), figure("chart")),
            markdown("Again [@almanac]."),
        )
    )
    assert [(cited.number, cited.source.id) for cited in document.sources] == [(1, "almanac"), (2, LIBRARY["id"])]
    assert document.sources[0].uses == (Link("the text", "cite-1"),)
    assert document.sources[1].uses == (Link("Finding 1", "k"), Link("Figure 1", "chart"))


def test_exhibit_titles_stand_one_level_below_their_section():
    document = build_document(notebook(code(figure("a")), markdown("## S\n\n### Sub"), code(figure("b"))))
    assert [block.frame.level for block in document.blocks if isinstance(block, FigureBlock)] == [1, 3]


def test_contents_list_headings_and_exhibits_in_order():
    document = build_document(
        notebook(markdown("# T"), code(key_figure("k", "K.")), markdown("## S"), code(figure("a", title="The finding")))
    )
    assert [(entry.level, entry.label, entry.text) for entry in document.contents] == [
        (1, None, "S"),
        (0, "Figure 1", "The finding"),
    ]


@pytest.mark.parametrize(
    ("cells", "message"),
    [
        ([code(figure("a")), markdown("See [@unknown].")], r"cell 2, line 1: \[@unknown\] cites no source"),
        ([code(figure("a")), markdown("See [it](#b).")], r"cell 2, line 1: the link \[it\]\(#b\) leads nowhere"),
        ([code(figure("a")), code(table("a"))], "cell 2: the exhibit id 'a' is used twice"),
        ([code(figure("sources"))], "cell 1: the exhibit id 'sources'"),
        ([code(figure("a", alt=""))], "cell 1: exhibit 'a' lacks alt"),
        ([code(figure("a", sources=[]))], "cell 1: exhibit 'a' lacks sources"),
        ([code(figure("a", version=2))], "format version 2"),
        ([code(figure("a", type="film"))], "type 'film'"),
        ([code(table("a", display={"columns": [{"label": "x", "align": "left"}], "rows": [["1", "2"]]}))], "row 1 has 2 cells for 1 columns"),
    ],
)  # fmt: skip
def test_what_cannot_be_rendered_is_an_error_that_names_the_cell(cells, message):
    with pytest.raises(DataError, match=message):
        build_document(notebook(*cells))


def test_in_anybodys_notebook_names_stay_text_and_a_lost_link_is_told(caplog):
    document = build_document(notebook(markdown("Thanks [@jane]: see [there](#nowhere) and the @property.")))
    assert document.blocks[0].html == "<p>Thanks [@jane]: see there and the @property.</p>"
    assert document.sources == ()
    assert caplog.messages == ["cell 1: the link [there](#nowhere) leads nowhere and is shown as text"]


def test_text_of_ours_cites_the_sources_of_the_package(events_package):
    """Nobody has to bring them; each is known from the table."""
    cited = notebook(code(figure("a")), markdown("See [@gazette-1980]."))
    document = build_document(cited, package=events_package)
    assert [one.source.id for one in document.sources] == [LIBRARY["id"], "gazette-1980"]
    assert document.sources[1].uses == (Link("the text", "cite-1"),)


def test_a_figure_without_drawing_is_an_error():
    output = figure("a")
    del output["data"]["image/svg+xml"]
    with pytest.raises(DataError, match="cell 1: exhibit 'a' lacks image/svg"):
        build_document(notebook(code(output)))


def test_addresses_that_could_run_code_are_dropped():
    display = {"columns": [{"label": "x", "align": "left"}], "rows": [[{"text": "t", "href": "javascript:alert(1)"}]]}
    document = build_document(
        notebook(code(table("a", display=display, sources=[LIBRARY | {"url": "javascript:alert(1)"}])))
    )
    assert document.blocks[0].rows[0][0].href is None
    assert document.sources[0].source.url is None


def test_the_layout_is_full_unless_the_metadata_ask_for_the_brief_one():
    book = {"cells": [], "metadata": {"relations": {**ABOUT, "layout": "brief"}}}
    assert build_document(book).layout == "brief"
    assert build_document({"cells": [], "metadata": {}}).layout == "full"


def test_an_unknown_layout_is_an_error():
    with pytest.raises(DataError, match="layout 'wide'; there are full, brief"):
        build_document({"cells": [], "metadata": {"relations": {"layout": "wide"}}})


PIXEL = "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="


def test_a_picture_in_the_text_of_a_report_of_ours_has_words(caplog):
    bare = notebook(markdown("# T"), markdown(f"![]({PIXEL})"))
    ours = bare | {"metadata": {"relations": {"report": "t"}}}
    with pytest.raises(DataError, match=r"^cell 2: a picture in the text has no alternative text; write it between"):
        build_document(ours)
    assert not build_document(bare).described
    assert caplog.messages == [
        "cell 2: a picture in the text has no alternative text, so the PDF makes no claim to be accessible"
    ]
