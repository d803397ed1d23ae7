import pytest

from relations.editions.diff.differences import FigureChange, Reason, ReportChange, RowChange, Stated, TableChanges
from relations.editions.diff.wording import (
    counted,
    gist,
    joined,
    moved_words,
    reason_words,
    report_words,
    rows_words,
    stated_words,
    step_words,
)


def stated(formatted, low=None, high=None):
    return Stated("Agreement", 0.5, low, high, "share", formatted)


@pytest.mark.parametrize(
    ("figure", "words"),
    [
        (None, "none"),
        (stated("25"), "25"),
        (stated("50 %", 0.4, 0.6), "50 % (40 to 60 %)"),
        (stated("5", 4.0, 6.5), "5 (4 to 6.5)"),
        (stated("4 to 7", 4.0, 7.0), "4 to 7"),
    ],
)
def test_a_figure_is_told_as_it_is_written_with_its_interval(figure, words):
    assert stated_words(figure) == words


def test_a_step_shows_the_intervals_where_the_figure_is_written_alike():
    change = FigureChange("q", "all", "All", (), stated("50 %"), stated("60 %"))
    assert step_words(change) == "50 % → 60 %"
    alike = FigureChange("q", "all", "All", (), stated("50 %", 0.4, 0.6), stated("50 %", 0.3, 0.7))
    assert step_words(alike) == "50 % (40 to 60 %) → 50 % (30 to 70 %)"


@pytest.mark.parametrize(
    ("moved", "against", "words"),
    [
        (1.8428, "interval", "moved by 1.8 half-widths of its interval"),
        (1234.5, "interval", "moved by 1,234 half-widths of its interval"),
        (0.2, "value", "moved by 20 %"),
        (None, None, "not comparable"),
    ],
)
def test_how_far_is_told_with_what_against(moved, against, words):
    assert moved_words(FigureChange("q", "all", "All", (), stated("1"), stated("2"), moved, against)) == words


def test_a_figure_that_came_or_went_is_told_so():
    assert moved_words(FigureChange("q", "all", "All", (), None, stated("2"))) == "new"
    assert moved_words(FigureChange("q", "all", "All", (), stated("2"), None)) == "gone"


def test_reasons_name_the_first_of_what_changed():
    many = (Reason("data", ("a", "b")), Reason("code", tuple("abcde")), Reason("parameters"))
    assert reason_words(many) == "data (a, b); code (a, b, c and 2 more); parameters"


def test_what_happened_to_a_table_is_told_by_kind():
    came, went = RowChange(("1",), None, {"a": "1"}), RowChange(("2",), {"a": "2"}, None)
    table = TableChanges("votes", "Votes", ("a",), (came, went), columns_after=("b", "c"))
    assert rows_words(table) == "1 added, 1 removed, new columns b, c"
    assert rows_words(TableChanges("votes", "Votes", ("a",), (came,), before=False)) == "1 added, a new table"


@pytest.mark.parametrize(
    ("row", "words"),
    [
        ({"event": "x", "date": "1980-10-08", "title": "A treaty"}, "8 October 1980: A treaty"),
        ({"event": "x", "date": "soon", "title": "A treaty"}, "A treaty"),
        ({"event": "x", "vote": "Y", "note": ""}, "vote Y"),
    ],
)
def test_a_row_is_told_by_its_day_and_name_or_by_its_cells(row, words):
    assert gist(RowChange(("x",), None, row), TableChanges("t", "T", ("event",), ())) == words


def test_lists_and_numbers_are_words():
    assert joined(["a"]) == "a"
    assert joined(["a", "b", "c"]) == "a, b and c"
    assert (counted(1, "row"), counted(1200, "row"), counted(2, "a", "b")) == ("1 row", "1,200 rows", "2 b")
    assert report_words(ReportChange("arms", "Arms", "all", "All periods", True, False)) == "Arms, All periods: gone"
