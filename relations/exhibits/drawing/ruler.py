"""How large words are, without drawing them: the renderer that measures the labels of a figure.

What matplotlib's own renderer for pixels looks up for every label again, the size of letters and the height of the lines of a font, this one looks up
once a font.
"""

from typing import Any

from matplotlib.backends.backend_agg import FigureCanvasAgg, RendererAgg
from matplotlib.figure import Figure
from matplotlib.font_manager import FontProperties

from relations.exhibits.drawing.font_heights import Heights, font_heights
from relations.exhibits.drawing.letters import letters_of


class Ruler(RendererAgg):
    """A renderer that keeps what it measured."""

    def __init__(self, width: float, height: float, dpi: float) -> None:
        super().__init__(width, height, dpi)  # type: ignore[no-untyped-call]
        self._heights: dict[FontProperties, Heights] = {}

    def get_text_width_height_descent(self, s: str, prop: FontProperties, ismath: Any) -> tuple[float, float, float]:
        """Return width, height and descent of words on one line in pixels."""
        size = None if ismath else letters_of(prop).measured(s)
        if size is None:  # a formula, or letters that have to be shaped
            width, height, descent = super().get_text_width_height_descent(s, prop, ismath)  # type: ignore[no-untyped-call]
            return width, height, descent
        pixels = prop.get_size_in_points() * self.dpi / 72
        return size.advance * pixels, (size.ascent + size.descent) * pixels, size.descent * pixels

    def _get_font_height_metrics(self, prop: FontProperties) -> Heights:
        """Return ascent, descent and gap of the lines of a font in pixels; matplotlib asks each renderer that has an answer."""
        if prop not in self._heights:
            self._heights[prop.copy()] = font_heights(prop, self.dpi)
        return self._heights[prop]


class _Ruled(FigureCanvasAgg):
    """What a figure is measured on: one ruler as long as the figure lives."""

    def __init__(self, figure: Figure) -> None:
        super().__init__(figure)
        self._ruler = Ruler(*figure.bbox.size, figure.dpi)

    def get_renderer(self) -> Any:
        return self._ruler


def ruled(figure: Figure) -> Ruler:
    """Let the figure be measured by a ruler, and return that."""
    canvas = _Ruled(figure)
    ruler: Ruler = canvas.get_renderer()
    return ruler
