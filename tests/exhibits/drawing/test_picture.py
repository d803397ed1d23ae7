import base64
import io
from types import SimpleNamespace

import numpy as np
import pytest
from matplotlib import pyplot
from matplotlib.figure import Figure

from relations.errors import UsageError
from relations.exhibits.drawing.picture import drawing_of, figure_of
from relations.exhibits.drawing.style import WIDTH_MM
from relations.showing.svg import shown_svg

pytestmark = pytest.mark.slow

SVG = '<svg xmlns="http://www.w3.org/2000/svg" width="80pt" height="40pt"><text>Words</text></svg>'


class Shows:
    """What shows itself in a notebook; each method is one of those that notebooks ask for."""

    def __init__(self, **methods):
        for name, given in methods.items():
            setattr(self, name, lambda *_, given=given, **__: given)


def png():
    buffer = io.BytesIO()
    figure = Figure(figsize=(4, 2), dpi=50)
    figure.subplots().plot([1, 2])
    figure.savefig(buffer, format="png")
    return buffer.getvalue()


def test_a_figure_is_found_in_all_that_plotting_returns():
    figure = Figure()
    axes = figure.subplots(1, 2)
    grid = SimpleNamespace(figure=figure)
    bars = axes[0].bar([1], [2])
    for thing in (figure, axes[0], axes, axes[0].plot([1]), bars, grid, figure.subfigures(), [axes[1]]):
        assert figure_of(thing) is figure
    for thing in (None, [], "figure", np.arange(3), SimpleNamespace(figure=2)):
        assert figure_of(thing) is None


def test_a_figure_becomes_the_same_drawing_each_time_and_can_be_drawn_higher():
    def drawn():
        figure = Figure()
        figure.subplots().plot([1, 2], [3, 4], label="a")
        return drawing_of(figure, "votes")

    first, second = drawn(), drawn()
    assert first.svg == second.svg
    assert "<text" in first.svg
    assert f'width="{WIDTH_MM / 25.4 * 72:.6g}'.rstrip("0")[:9] in first.svg
    assert first.redraw(first.height_mm) == first.svg
    assert first.redraw(100) != first.svg


def test_a_figure_of_pyplot_is_not_shown_a_second_time():
    axes = pyplot.figure().subplots()
    assert pyplot.get_fignums()
    drawing_of(axes, "a")
    assert not pyplot.get_fignums()


@pytest.mark.parametrize(
    "thing",
    [
        Shows(_repr_svg_=SVG),
        Shows(_repr_mimebundle_={"image/svg+xml": SVG, "image/png": b"x"}),
        Shows(_repr_mimebundle_=({"image/svg+xml": SVG}, {}), _repr_png_=b"x"),
    ],
)
def test_svg_stays_svg_and_gets_a_box(thing):
    drawn = drawing_of(thing, "a")
    assert 'viewBox="0 0 80 40"' in drawn.svg
    assert "Words" in shown_svg(drawn.svg)
    assert drawn.height_mm == WIDTH_MM / 2
    assert drawn.redraw is None


@pytest.mark.parametrize(
    "how", [lambda dots: dots, lambda dots: (dots, {"width": 3}), lambda dots: base64.b64encode(dots).decode()]
)
def test_a_picture_of_dots_stays_one(how):
    drawn = drawing_of(Shows(_repr_png_=how(png())), "a")
    assert drawn.height_mm == WIDTH_MM / 2
    assert "<image" in shown_svg(drawn.svg)
    assert base64.b64encode(png()).decode() in shown_svg(drawn.svg)


def test_what_can_only_be_saved_is_saved():
    class Saves:
        def savefig(self, file, format):  # noqa: A002 (matplotlib's name)
            assert format == "svg"
            file.write(SVG.encode())

    assert "Words" in drawing_of(Saves(), "a").svg


@pytest.mark.parametrize(
    ("thing", "words"),
    [
        (3, "exhibits.show takes a figure .* this is a int"),
        (Shows, "this is a type"),
        (Shows(_repr_svg_="<svg"), "draws no well-formed SVG"),
        (Shows(_repr_svg_='<svg xmlns="http://www.w3.org/2000/svg"/>'), "neither a viewBox nor a width"),
        (Shows(_repr_png_=b"GIF89a"), "what the figure gives as PNG is none"),
    ],
)
def test_what_draws_nothing_is_told(thing, words):
    with pytest.raises(UsageError, match=words):
        drawing_of(thing, "a")
