from invented import code, figure, markdown, notebook

from relations.notebook_cells import BANNER
from relations.rendering.shown_cells import shown_cells


def sources(*cells, **about):
    return [(number, cell["source"]) for number, cell in shown_cells(notebook(*cells, **about))]


def tagged(cell, *tags):
    cell["metadata"]["tags"] = list(tags)
    return cell


def test_cells_of_other_periods_and_texts_without_exhibits_are_left_out_and_the_others_keep_their_numbers():
    cells = [
        tagged(markdown("the banner"), BANNER),
        markdown("# T"),
        tagged(markdown("of the early years"), "period-early"),
        tagged(markdown("on the chart"), "with-exhibits"),
        code(),
        markdown("more"),
        code(figure("a"), tags=["not-period-late"]),
        markdown("the end"),
    ]
    assert sources(*cells, period="late") == [(1, "# T"), (5, "more"), (7, "the end")]
    assert [number for number, _ in sources(*cells, period="early")] == [1, 2, 5, 6, 7]


def test_what_other_periods_show_neither_ends_a_section_nor_keeps_it():
    cells = [
        tagged(markdown("## Trade"), "period-late", "with-exhibits"),
        tagged(markdown("## Trade, early"), "period-early", "with-exhibits"),
        code(figure("a"), tags=["not-period-late"]),
        tagged(markdown("more"), "with-exhibits"),
        code(figure("b"), tags=["not-period-early"]),
    ]
    assert [number for number, _ in sources(*cells, period="late")] == [1, 4, 5]
    assert [number for number, _ in sources(*cells, period="early")] == [2, 3]
    assert [number for number, _ in sources(*cells[:3], period="late")] == []


def test_of_a_notebook_that_was_not_executed_all_stays():
    assert [number for number, _ in sources(tagged(markdown("Why."), "with-exhibits"), code(), period="late")] == [1, 2]
