"""Where the labels of a drawing lie, in pixels."""

from contextlib import AbstractContextManager, nullcontext
from typing import Any

from matplotlib.axes import Axes
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure
from matplotlib.text import Annotation, Text
from matplotlib.transforms import Bbox, BboxBase

from relations.exhibits.drawing.sheet import Sheet


def root(axes: Axes) -> Figure:
    """Return the figure that the axes belong to."""
    figure = axes.get_figure(root=True)
    assert figure is not None, "axes of a chart always have a figure"
    return figure


def laid_out(figure: Figure) -> Any:
    """Lay the figure out, so that its boxes are final, and return the renderer that measures them."""
    if isinstance(figure, Sheet):
        figure.lay_out()
        return figure.ruler
    figure.draw_without_rendering()
    return FigureCanvasAgg(figure).get_renderer()  # type: ignore[no-untyped-call]


def kept(figure: Figure) -> AbstractContextManager[None]:
    """Say that what is added or taken away within stands inside the axes, so that the figure need not be laid out for it again."""
    return figure.kept() if isinstance(figure, Sheet) else nullcontext()


def text_box(label: Text, renderer: Any) -> Bbox:
    """Return the box of a label's words; an annotation's own extent would include its hairline."""
    if isinstance(label, Annotation) and (figure := label.get_figure(root=True)) is not None:
        with kept(figure):
            label.update_positions(renderer)
    return Bbox(Text.get_window_extent(label, renderer).get_points())


def overlap(a: BboxBase, b: BboxBase, air: float = 0.75) -> bool:
    """Tell whether two boxes share more than `air` pixels both ways: text boxes include some air around the words."""
    return bool(min(a.x1, b.x1) - max(a.x0, b.x0) > air and min(a.y1, b.y1) - max(a.y0, b.y0) > air)


def inside(box: BboxBase, frame: BboxBase, air: float = 0.75) -> bool:
    """Tell whether a box lies in a frame, but for `air` pixels."""
    wide = box.x0 >= frame.x0 - air and box.x1 <= frame.x1 + air
    return bool(wide and box.y0 >= frame.y0 - air and box.y1 <= frame.y1 + air)
