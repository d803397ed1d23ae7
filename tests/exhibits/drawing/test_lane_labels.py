"""Names on an axis 100 mm wide and 40 mm high, of two lanes of 20 mm."""

from itertools import combinations

import matplotlib.figure
import pytest

from relations.exhibits.drawing.lane_labels import Named, name_in_lanes
from relations.exhibits.drawing.style import style
from relations.exhibits.drawing.text_boxes import inside, laid_out, overlap, text_box

MM = 1 / 25.4


@pytest.fixture
def axes():
    with style("test"):
        canvas = matplotlib.figure.Figure(figsize=(100 * MM, 40 * MM))
        drawn = canvas.add_axes((0, 0, 1, 1))
        drawn.set_xlim(0, 100)
        drawn.set_ylim(40, 0)
        yield drawn


def upper(x, words):
    return Named(x, 3.0, 18.0, words)


def boxes(axes):
    renderer = laid_out(axes.figure)
    return [text_box(text, renderer) for text in axes.texts]


def test_a_name_stands_on_a_stem_above_its_mark(axes):
    (placed,) = name_in_lanes(axes, [upper(30, "Treaty of Zenith")])
    assert placed.words == "Treaty of Zenith"
    (label,), (stem,) = axes.texts, axes.lines
    x, y = label.get_position()
    assert x == 30
    assert 3 < y < 18
    assert stem.get_xydata().tolist() == [[30, 18], [30, y]]


def test_names_keep_off_one_another_and_stay_in_their_lane(axes):
    events = [upper(20 + 3 * n, f"Event number {n} of a busy year") for n in range(12)]
    placed = name_in_lanes(axes, events)
    found = boxes(axes)
    assert 2 <= len(placed) == len(found) < len(events)
    assert not any(overlap(a, b) for a, b in combinations(found, 2))
    assert all(inside(box, axes.get_window_extent()) for box in found)
    ceiling, floor = (axes.transData.transform((0, y))[1] for y in (3, 18))
    assert all(floor < box.y0 and box.y1 <= ceiling for box in found)


def test_no_stem_runs_through_a_name(axes):
    name_in_lanes(axes, [upper(20 + 3 * n, f"Event number {n} of a busy year") for n in range(12)])
    found = boxes(axes)
    for line in axes.lines:
        (x, y0), (_, y1) = axes.transData.transform(line.get_xydata())
        own = axes.lines.index(line)
        crossed = [
            i
            for i, box in enumerate(found)
            if box.x0 < x < box.x1 and min(y0, y1) < box.y1 - 1 and box.y0 + 1 < max(y0, y1)
        ]
        assert set(crossed) <= {own}


def test_of_two_for_which_there_is_one_place_the_first_has_it(axes):
    narrow = [Named(50, 3.0, 8.0, words) for words in ("the one of weight", "the lesser one of them")]
    assert [one.words for one in name_in_lanes(axes, narrow)] == ["the one of weight"]


def test_a_lane_too_low_for_a_line_has_no_names(axes):
    assert name_in_lanes(axes, [Named(50, 16.0, 18.0, "nowhere")]) == []
    assert len(axes.texts) == len(axes.lines) == 0


def test_at_the_right_edge_a_name_stands_to_the_left_of_its_stem(axes):
    name_in_lanes(axes, [upper(99, "At the very end")])
    assert axes.texts[0].get_ha() == "right"


def test_words_that_are_there_are_kept_free(axes):
    axes.text(1, 8, "D" * 60 + "\n" + "D" * 60 + "\n" + "D" * 60, va="top")
    (taken,) = boxes(axes)
    name_in_lanes(axes, [upper(10, "in the way")])
    assert not any(overlap(box, taken) for box in boxes(axes)[1:])
