import pytest
from matplotlib.figure import Figure

from relations.exhibits.drawing.event_marks import Mark
from relations.exhibits.drawing.text_boxes import laid_out, text_box
from relations.exhibits.overview.mark_names import MOST, name_marks


@pytest.fixture
def axes():
    axes = Figure(figsize=(6.5, 1)).subplots()
    axes.set_xlim(1944, 2026)
    axes.set_axis_off()
    return axes


def named(axes, *marks):
    renderer = laid_out(axes.figure)
    kept = name_marks(axes, [Mark(x, words) for x, words in marks], renderer)
    return kept, [text_box(text, renderer) for text in axes.texts], axes.get_window_extent(renderer)


def test_those_close_together_stand_in_two_rows_inside_the_axes_and_touch_nowhere(axes):
    kept, boxes, frame = named(
        axes, (1973, "1973: October war"), (2015, "2015: air strikes"), (2024.4, "2024: Assad falls")
    )
    assert len(kept) == 3
    assert not any(one.overlaps(other) for i, one in enumerate(boxes) for other in boxes[i + 1 :])
    assert all(frame.x0 - 1 <= box.x0 and box.x1 <= frame.x1 + 1 for box in boxes)


def test_the_first_named_come_first_and_one_without_room_is_left_out(axes):
    kept, _, _ = named(axes, *((1990 + i / 2, f"a name of some length {i}") for i in range(4)))
    assert [mark.words[-1] for mark in kept] == ["0", "1"]


def test_there_are_at_most_five(axes):
    kept, _, _ = named(axes, *((1946 + 12 * i, str(i)) for i in range(7)))
    assert len(kept) == MOST == 5
