import matplotlib.figure
import pytest
from matplotlib.transforms import Bbox

from relations.exhibits.drawing.text_boxes import inside, laid_out, overlap, root, text_box


def box(x0, y0, x1, y1):
    return Bbox.from_extents(x0, y0, x1, y1)


@pytest.mark.parametrize(
    ("other", "expected"),
    [
        (box(5, 5, 15, 15), True),
        (box(2, 2, 8, 8), True),  # within
        (box(20, 0, 30, 10), False),
        (box(10, 0, 20, 10), False),  # touching
        (box(9.5, 0, 20, 10), False),  # by less than the air around the words
        (box(5, 9.5, 15, 20), False),
        (box(9, 9, 20, 20), True),
    ],
)
def test_boxes_overlap_when_they_share_more_than_air(other, expected):
    assert overlap(box(0, 0, 10, 10), other) is expected
    assert overlap(other, box(0, 0, 10, 10)) is expected


@pytest.mark.parametrize(
    ("other", "expected"),
    [(box(0, 0, 10, 10), True), (box(-0.5, 2, 10.5, 8), True), (box(-1, 2, 8, 8), False), (box(2, 2, 8, 11), False)],
)
def test_a_box_lies_in_a_frame_but_for_air(other, expected):
    assert inside(other, box(0, 0, 10, 10)) is expected


def test_the_box_of_an_annotation_is_that_of_its_words():
    axes = matplotlib.figure.Figure(figsize=(4, 2), dpi=100).subplots()
    far = axes.annotate("words", (0.05, 0.05), (0.9, 0.9), arrowprops={"arrowstyle": "-"})
    plain = axes.text(0.9, 0.9, "words")
    renderer = laid_out(root(axes))
    assert far.get_window_extent(renderer).width > 200
    assert text_box(far, renderer).extents == pytest.approx(text_box(plain, renderer).extents)


def test_the_root_of_axes_in_a_part_of_a_figure_is_the_figure():
    figure = matplotlib.figure.Figure()
    part, _ = figure.subfigures(1, 2)
    assert root(part.subplots()) is figure
