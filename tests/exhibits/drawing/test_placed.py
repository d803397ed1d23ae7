import matplotlib.figure
import pytest
from matplotlib.backends.backend_agg import FigureCanvasAgg

from relations.exhibits.drawing.placed import at_frame, beside_row


@pytest.fixture
def axes():
    canvas = matplotlib.figure.Figure(figsize=(4, 3), dpi=72)  # a pixel is a point
    axes = canvas.add_axes((0.25, 0.25, 0.5, 0.5))  # 72 to 216 across, 54 to 162 upwards
    axes.set(xlim=(1900, 2000), ylim=(10, 0))
    return axes


def anchor(axes):
    (text,) = axes.texts
    text.update_positions(FigureCanvasAgg(axes.figure).get_renderer())
    return text.get_transform().transform(text.get_position())


def test_words_at_the_frame_stand_off_it_by_points(axes):
    at_frame(axes, "Votes", (1, 1), (-4, 2), color="red")
    assert anchor(axes) == pytest.approx((216 - 4, 162 + 2))
    assert axes.texts[0].get_color() == "red"


def test_words_beside_a_row_stand_at_its_height(axes):
    """Row 2.5 of 10, counted from above."""
    beside_row(axes, "14", 2.5, 6)
    assert anchor(axes) == pytest.approx((216 + 6, 162 - 108 / 4))
    assert axes.texts[0].get_va() == "center"
