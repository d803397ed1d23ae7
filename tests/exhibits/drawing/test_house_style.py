import matplotlib
import pytest
from matplotlib.colors import to_hex
from matplotlib.figure import Figure
from matplotlib.layout_engine import ConstrainedLayoutEngine

from relations.exhibits.drawing.house_style import dressed, style
from relations.exhibits.drawing.style import FONT, GRID, INK, MAIN, SECOND, WIDTH_MM

pytestmark = pytest.mark.slow

MM = 25.4


def drawn(figsize=None):
    figure = Figure(figsize=figsize)
    axes = figure.subplots()
    axes.plot([1, 2], [3, 4])
    axes.bar([1, 2], [1, 2], color="C1")
    axes.scatter([1], [2], color="#00ff00")
    axes.set_title("A title")
    axes.set_ylabel("votes", color="purple")
    axes.legend(["line"])
    return figure, axes


def test_what_has_the_look_of_matplotlib_gets_ours():
    figure, axes = drawn()
    dressed(figure)
    assert to_hex(axes.lines[0].get_color()) == MAIN
    assert {to_hex(bar.get_facecolor()) for bar in axes.patches} == {SECOND}
    assert axes.title.get_fontfamily() == [FONT]
    assert to_hex(axes.title.get_color()) == INK
    assert {side for side, spine in axes.spines.items() if spine.get_visible()} == {"bottom"}
    assert axes.yaxis.get_gridlines()[0].get_color() == GRID
    assert not axes.get_legend().get_frame_on()
    assert isinstance(figure.get_layout_engine(), ConstrainedLayoutEngine)


def test_what_its_author_chose_stays():
    figure, axes = drawn()
    dressed(figure)
    assert to_hex(axes.collections[0].get_facecolor()[0]) == "#00ff00"


def test_a_chart_is_as_wide_as_the_text_and_keeps_the_shape_that_it_was_given():
    for figsize, height in ((None, 72), ((4, 4), WIDTH_MM), ((10, 5), WIDTH_MM / 2)):
        figure, _ = drawn(figsize)
        dressed(figure)
        assert figure.get_size_inches() * MM == pytest.approx([WIDTH_MM, height])


def test_bars_that_lie_have_the_grid_across_their_values():
    axes = Figure().subplots()
    axes.barh(["a", "b"], [1, 2])
    dressed(axes.figure)
    assert axes.spines["left"].get_visible()
    assert not axes.spines["bottom"].get_visible()
    assert axes.xaxis.get_gridlines()[0].get_visible()
    assert not axes.yaxis.get_gridlines()[0].get_visible()


def test_pictures_and_maps_keep_their_frame():
    axes = Figure().subplots()
    axes.imshow([[1, 2], [3, 4]])
    dressed(axes.figure)
    assert all(spine.get_visible() for spine in axes.spines.values())


def test_twice_is_as_once():
    figure, axes = drawn()
    dressed(figure)
    size = axes.title.get_fontsize()
    dressed(figure)
    assert axes.title.get_fontsize() == size


def test_what_is_drawn_in_our_style_is_left_as_it_is_drawn():
    with style():
        figure, axes = drawn()
    assert figure.get_size_inches()[0] * MM == pytest.approx(WIDTH_MM)
    assert axes.lines[0].get_color() == MAIN
    axes.grid(visible=False)
    axes.spines["top"].set_visible(True)
    dressed(figure)
    assert axes.spines["top"].get_visible()
    assert axes.yaxis.label.get_color() == "purple"


def test_the_style_ends_with_the_block():
    before = dict(matplotlib.rcParams)
    with style():
        assert matplotlib.rcParams["font.family"] == [FONT]
    assert dict(matplotlib.rcParams) == before
