import matplotlib.figure
import pytest

from relations.exhibits.drawing.dots import FRAME_MM, ROW_MM, dot_with_interval, rows_height, share_rows


@pytest.fixture
def axes():
    return matplotlib.figure.Figure().subplots()


def test_each_row_has_its_height_and_one_row_that_of_two():
    assert rows_height(10) == FRAME_MM + 10 * ROW_MM
    assert rows_height(0) == rows_height(1) == rows_height(2)


def test_rows_run_from_the_top_down_over_all_of_0_to_100_per_cent(axes):
    share_rows(axes, ["first", "second", "third"])
    assert [label.get_text() for label in axes.get_yticklabels()] == ["first", "second", "third"]
    bottom, top = axes.get_ylim()
    assert bottom > 2 > 0 > top
    assert axes.get_xlim()[0] == 0
    assert axes.get_xlim()[1] >= 1
    assert axes.xaxis.get_major_formatter()(0.2) == "20\N{NARROW NO-BREAK SPACE}%"


@pytest.mark.parametrize(("hollow", "face"), [(False, "#1f5a99"), (True, "white")])
def test_a_dot_lies_on_its_interval_and_is_hollow_where_cases_are_few(axes, hollow, face):
    dot_with_interval(axes, 2, 0.5, 0.4, 0.7, "#1f5a99", hollow=hollow)
    bar, dot = axes.lines
    assert bar.get_xydata().tolist() == [[0.4, 2], [0.7, 2]]
    assert dot.get_xydata().tolist() == [[0.5, 2]]
    assert dot.get_markerfacecolor() == face
    assert dot.get_markeredgecolor() == "#1f5a99"
