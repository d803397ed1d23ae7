"""Against matplotlib's own renderer for pixels, which looks everything up for each label."""

import matplotlib
import matplotlib.figure
import pytest
from matplotlib.backends.backend_agg import RendererAgg
from matplotlib.font_manager import FontProperties

from relations.exhibits.drawing import ruler as module
from relations.exhibits.drawing.ruler import Ruler, ruled
from relations.exhibits.drawing.style import style


@pytest.mark.filterwarnings("ignore:Glyph .* missing from font")
@pytest.mark.parametrize("words", ["Tartus", "two\nlines", "Żółć, 1,234 TIV", "x", "دمشق"])
@pytest.mark.parametrize("look", [{}, {"weight": "semibold", "fontsize": 6.3}, {"style": "italic"}, {"rotation": 30}])
def test_a_label_is_as_large_as_matplotlib_finds_it_without_hints(words, look):
    with style("test"), matplotlib.rc_context({"text.hinting": "no_hinting"}):
        figure = matplotlib.figure.Figure(figsize=(4, 2))
        label = figure.text(0.3, 0.4, words, **look)
        own = label.get_window_extent(ruled(figure))
        theirs = label.get_window_extent(RendererAgg(400, 200, 100))
    # Letters that matplotlib moves together, as it does T and a, are not moved here.
    assert theirs.width - 0.2 <= own.width <= theirs.width * 1.02
    assert theirs.height - 0.2 <= own.height <= theirs.height * 1.02


def test_a_font_is_looked_up_once(monkeypatch):
    asked = []
    monkeypatch.setattr(
        module, "font_heights", lambda prop, dpi: asked.append((prop.get_size(), dpi)) or (3.0, 1.0, 0.0)
    )
    ruler = Ruler(400, 200, 100)
    for size in (8, 8, 9, 8):
        assert ruler._get_font_height_metrics(FontProperties(size=size)) == (3.0, 1.0, 0.0)
    assert asked == [(8, 100), (9, 100)]


def test_a_figure_keeps_its_ruler():
    figure = matplotlib.figure.Figure(figsize=(4, 2))
    ruler = ruled(figure)
    assert figure.canvas.get_renderer() is ruler
    assert (ruler.width, ruler.height) == (400, 200)
