from itertools import combinations

import matplotlib.figure
import pytest

from relations.exhibits.drawing.annotate import name_lines, name_points
from relations.exhibits.drawing.style import style
from relations.exhibits.drawing.text_boxes import inside, laid_out, overlap, text_box


@pytest.fixture
def axes():
    with style("test"):
        drawn = matplotlib.figure.Figure(figsize=(5, 3)).subplots()
        drawn.set_xlim(0, 10)
        drawn.set_ylim(0, 1)
        yield drawn


def boxes(axes):
    renderer = laid_out(axes.figure)
    return {text.get_text(): text_box(text, renderer) for text in axes.texts}


def apart(axes):
    return not any(overlap(a, b) for a, b in combinations(boxes(axes).values(), 2))


def test_a_name_stands_above_its_point(axes):
    name_points(axes, [(5, 0.5, "95.5 % in 1989")])
    (label,) = axes.texts
    assert (label.xy, label.xyann) == ((5, 0.5), (0, 9))


def test_names_of_neighbours_are_kept_apart_and_within_the_axes(axes):
    name_points(axes, [(5, 0.5, "first of three"), (5.1, 0.5, "second of three"), (9.9, 0.98, "at the corner")])
    assert len(axes.texts) == 3
    assert apart(axes)
    assert all(inside(box, axes.get_window_extent()) for box in boxes(axes).values())


def test_a_name_keeps_off_the_line(axes):
    axes.plot([0, 5, 10], [0.2, 0.5, 0.95])
    name_points(axes, [(5, 0.5, "a rather long name of this point")])
    box = boxes(axes)["a rather long name of this point"]
    line = axes.transData.transform(axes.lines[0].get_xydata())
    assert not matplotlib.path.Path(line).intersects_bbox(box, filled=False)


def test_a_name_keeps_off_bars_but_may_lie_on_the_bands_behind(axes):
    axes.axvspan(0, 10, color="#f1f3f6", zorder=0)
    axes.bar([5], [0.9], width=8)
    name_points(axes, [(5, 0.9, "3,420 million TIV")])
    assert boxes(axes)["3,420 million TIV"].y0 > axes.transData.transform((5, 0.9))[1]


def test_a_name_without_a_free_place_is_left_out(axes):
    axes.bar([5], [1], width=10)
    name_points(axes, [(5, 0.5, "nowhere")])
    assert len(axes.texts) == 0


def test_a_name_is_not_set_on_words_that_are_there(axes):
    axes.text(5, 0.55, "words that are there", ha="center")
    name_points(axes, [(5, 0.5, "the new name")])
    assert len(axes.texts) == 2
    assert apart(axes)


@pytest.mark.parametrize("ends", [[0.5, 0.5, 0.5], [0.98, 1.0, 0.99], [0.0, 0.02, 0.9], [0.5]])
def test_names_of_lines_keep_their_order_and_do_not_touch(axes, ends):
    name_lines(axes, [(y, f"line {i}", "black") for i, y in enumerate(ends)])
    assert apart(axes)
    heights = {text.get_text(): text.xy[1] for text in axes.texts}
    by_end = sorted(range(len(ends)), key=lambda i: (ends[i], f"line {i}"))
    assert [f"line {i}" for i in by_end] == sorted(heights, key=heights.get)
    assert max(heights.values()) <= 1


def test_a_name_of_a_line_stands_at_its_end_at_the_right_edge(axes):
    name_lines(axes, [(0.3, "low", "red"), (0.7, "high", "blue")])
    assert [(text.xy, text.get_color()) for text in axes.texts] == [((10, 0.3), "red"), ((10, 0.7), "blue")]


def test_no_lines_have_no_names(axes):
    name_lines(axes, [])
    assert len(axes.texts) == 0
