from relations.formats import EXHIBIT
from relations.rendering.with_exhibits import executed, without_exhibits

SHOWN = {"output_type": "display_data", "data": {EXHIBIT: {}, "text/plain": "chart"}}
NOTHING = {"output_type": "display_data", "data": {"text/markdown": "There is nothing."}}


def text(source, *tags):
    return {"cell_type": "markdown", "source": source, "metadata": {"tags": list(tags)}}


def code(*outputs):
    return {"cell_type": "code", "source": "", "metadata": {}, "outputs": list(outputs)}


def left_out(*cells):
    return without_exhibits(cells)


def test_a_text_goes_with_the_cells_after_it():
    tagged = text("Why.", "with-exhibits")
    assert left_out(text("# T"), tagged, code(NOTHING), code(NOTHING), text("More.")) == {1, 2, 3}
    assert left_out(text("# T"), tagged, code(NOTHING), code(SHOWN), text("More.")) == set()
    assert left_out(tagged, code(NOTHING), text("More."), code(SHOWN)) == {0, 1}


def test_a_heading_stays_while_anything_of_its_section_is_shown():
    heading, more = text("## Trade\n\nWhy.", "with-exhibits"), text("More.", "with-exhibits")
    assert left_out(heading, code(NOTHING), more, code(SHOWN), text("## Debt"), code(NOTHING)) == set()
    assert left_out(heading, code(NOTHING), more, code(NOTHING), text("## Debt"), code(SHOWN)) == {0, 1, 2, 3}


def test_a_text_without_the_tag_stays():
    assert left_out(text("Why."), code(NOTHING)) == set()


def test_a_smaller_heading_ends_no_section():
    assert left_out(text("## Trade", "with-exhibits"), code(NOTHING), text("### By year"), code(SHOWN)) == set()


def test_a_notebook_was_executed_where_a_cell_has_an_output():
    assert executed([text("Why."), code(NOTHING)])
    assert not executed([text("Why.", "with-exhibits"), code()])
