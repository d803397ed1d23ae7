import pytest
from invented import ALMANAC, INSTITUTE, LIBRARY, code, figure, key_figure, markdown, notebook, source_list, table

from relations.errors import DataError
from relations.rendering import references
from relations.rendering.blocks import Link
from relations.rendering.outputs import outputs
from relations.rendering.prose import convert
from relations.rendering.writing import Known, Piece


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


LABELS = {"chart": "Figure 1", "chosen-rows": "Table 1", "found": "Finding 1"}


@pytest.fixture
def told(events_package):
    """Return a function that gives the message on the first reference that is lost in cells, in a report with these exhibits."""

    def message(*cells):
        items = list(outputs(notebook(*cells)))
        pieces = convert(
            tuple(Piece(item.content if item.kind == "markdown" else "") for item in items),
            Known(tuple(LABELS.items()), sources=("almanac",)),
        ).pieces
        with pytest.raises(DataError) as raised:
            references.check_lost(items, pieces, LABELS, events_package)
        return str(raised.value)

    return message


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("See [@gazete-1980].", "[@gazete-1980] cites no source of sources.csv; did you mean gazette-1980"),
        (
            "See [@1980-05-01-treaty-of-zenith].",
            "[@1980-05-01-treaty-of-zenith] is an event, and text cites sources; did you mean ",
        ),
        ("See [@chart].", "[@chart] is an exhibit, and text cites sources; did you mean [@fig:chart]?"),
        ("See [@found].", "[@found] is an exhibit, and text cites sources; did you mean [](#found)?"),
        ("See [@fig:chrat].", "[@fig:chrat] names no figure of this report; did you mean [@fig:chart]?"),
        ("See [@fig:chosen-rows].", "[@fig:chosen-rows] is Table 1; did you mean [@tbl:chosen-rows]?"),
        (
            "## Rows of it\n\n[there](#row-of-it)",
            "the link [there](#row-of-it) leads nowhere; did you mean #rows-of-it?",
        ),
        ("See [the rows](#chosen-row).", "the link [the rows](#chosen-row) leads nowhere; did you mean #chosen-rows?"),
        ("## Here\n\n[](#here)", "the link [](#here) has no words"),
    ],
)
def test_a_reference_that_leads_nowhere_names_its_cell_and_what_was_meant(told, text, message):
    assert told(markdown("x"), markdown(text)).startswith(f"cell 2, line {len(text.splitlines())}: {message}")


def test_links_in_the_html_of_libraries_are_theirs(events_package):
    shown = "<p><a href='#x'>y</a></p>"
    cell = code({"output_type": "display_data", "metadata": {}, "data": {"text/html": shown}})
    items = [*outputs(notebook(cell))][1:]  # without the code
    pieces = convert((Piece(items[0].content, format="html"),)).pieces
    assert len(pieces[0].lost) == 1
    assert references.check_lost(items, pieces, {}, events_package) is None


@pytest.mark.parametrize(
    ("source", "names"),
    [
        ("exhibits.veto_timeline(dossier)", ("veto-timeline",)),
        ('figure(draw, id="votes-against")', ("votes-against",)),
        ('exhibits.claims_listed(dossier, "civilian harm", ["*"])', ("civilian-harm-claims",)),
        ('exhibits.events_listed(dossier, "events around the forces", kinds)', ("events-around-the-forces",)),
        ("exhibits.veto_timelines(dossier)", ()),
    ],
)
def test_what_the_code_has_and_the_period_has_not_is_left_out(source, names):
    made = notebook(markdown("x"), {"cell_type": "code", "source": source, "metadata": {}, "outputs": []})
    known = {"veto-timeline", "votes-against", "civilian-harm-claims", "events-around-the-forces", "timeline"}
    assert references.left_out(made, known) == names


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
