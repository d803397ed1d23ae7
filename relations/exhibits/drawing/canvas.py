"""From a drawing function to a `Figure`: one size, one style, the same bytes each time, and no label on top of another."""

import io
import warnings
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Any

import matplotlib.figure
from matplotlib.axes import Axes
from matplotlib.text import Text

from relations.exhibits.base import Figure
from relations.exhibits.drawing.narrowed import stack_heads, trim, turn_upright, wrap_titles
from relations.exhibits.drawing.row_names import set_names_above
from relations.exhibits.drawing.sheet import Sheet, widths
from relations.exhibits.drawing.style import COMPACT_MM, NARROW_MM, WIDTH_MM, style
from relations.exhibits.drawing.text_boxes import inside, kept, laid_out, overlap, text_box
from relations.exhibits.drawing.thinned import thin_out

_MM = 1 / 25.4
_COMPACT_HEIGHT = 0.64  # of the height of a chart across the page
_LEAST_PART = 0.3  # of a narrow chart that its axes take, or a wide one says more
_NAMED_PART = 0.45  # that they take beside names of rows, or these stand above their rows
_compact: ContextVar[bool] = ContextVar("_compact", default=False)


class LayoutWarning(UserWarning):
    """Labels of a figure overlap or leave it."""


def figure(draw: Callable[[Axes], None], *, id: str, height_mm: float = 72.0, **fields: Any) -> Figure:  # noqa: A002
    """Return the exhibit that `draw` draws on one pair of axes; `fields` are those of `Figure`. Warns as `drawing` does."""
    return drawing(lambda canvas: draw(canvas.subplots()), id=id, height_mm=height_mm, **fields)


def drawing(
    draw: Callable[[matplotlib.figure.Figure], None],
    *,
    id: str,  # noqa: A002
    height_mm: float = 72.0,
    least_part: float = _NAMED_PART,
    **fields: Any,
) -> Figure:
    """Return the exhibit that `draw` draws on an empty canvas, for charts of several panels; `fields` are those of `Figure`.

    `least_part` is the part of a narrow drawing that its axes take at least beside names of rows: else these stand above their rows.

    Warns with LayoutWarning when labels overlap one another or leave the figure.
    """
    compact = _compact.get()
    width_mm = COMPACT_MM if compact else WIDTH_MM
    height_mm = round(height_mm * _COMPACT_HEIGHT, 1) if compact else height_mm

    def drawn(height: float) -> str:
        return _svg(draw, id, width_mm, height, compact=compact)

    def narrowed(height: float) -> str | None:
        return _narrow_svg(draw, id, height / _COMPACT_HEIGHT if compact else height, least_part)

    return Figure(
        id=id,
        svg=drawn(height_mm),
        width_mm=width_mm,
        height_mm=height_mm,
        redraw=drawn,
        narrow=narrowed,
        **fields,
    )


def _narrow_svg(
    draw: Callable[[matplotlib.figure.Figure], None], name: str, height_mm: float, least_part: float
) -> str | None:
    """Return the drawing for a narrow screen, without the labels that can be spared there; None where others would clash."""
    with style(f"{name}-narrow"), warnings.catch_warnings():
        warnings.simplefilter("error", UserWarning)
        sheet = Sheet(NARROW_MM * _MM, height_mm * _MM, narrow=True)
        try:
            draw(sheet)
            set_names_above(sheet, least_part)
            thin_out(sheet, _labels(sheet))
            turn_upright(sheet, _labels(sheet))
            wrap_titles(sheet)
            stack_heads(sheet)
            trim(sheet)
            sheet.lay_out()
        except UserWarning:  # matplotlib has no room for the axes
            return None
        if clashes(sheet) or min(widths(sheet)) < _LEAST_PART:
            return None
        sheet.settle()
        return written(sheet)


def _svg(
    draw: Callable[[matplotlib.figure.Figure], None], name: str, width_mm: float, height_mm: float, *, compact: bool
) -> str:
    with style(name, compact=compact):
        sheet = Sheet(width_mm * _MM, height_mm * _MM)
        draw(sheet)
        sheet.lay_out()
        for problem in clashes(sheet):
            warnings.warn(f"figure '{name}': {problem}", LayoutWarning, stacklevel=3)
        sheet.settle()
        return written(sheet)


def written(sheet: Sheet) -> str:
    """Return the finished sheet as SVG."""
    buffer = io.StringIO()
    sheet.savefig(buffer, format="svg", metadata={"Date": None, "Creator": None})
    return buffer.getvalue()


@contextmanager
def compact_drawings() -> Iterator[None]:
    """Draw all charts made within as wide as half a page."""
    token = _compact.set(True)
    try:
        yield
    finally:
        _compact.reset(token)


def clashes(canvas: matplotlib.figure.Figure) -> list[str]:
    """Return one message for each pair of labels that overlap and each label that leaves the figure."""
    renderer = laid_out(canvas)
    boxes = [(text.get_text(), text_box(text, renderer)) for text in _labels(canvas)]
    messages = []
    for i, (text, box) in enumerate(boxes):
        if not inside(box, canvas.bbox):
            messages.append(f"the label '{text}' leaves the figure")
        messages += [f"the labels '{text}' and '{other}' overlap" for other, b in boxes[i + 1 :] if overlap(box, b)]
    return messages


def _labels(canvas: matplotlib.figure.Figure) -> list[Text]:
    labels: list[Text] = list(canvas.texts)
    with kept(canvas):
        for axes in canvas.axes:
            labels += [
                child for child in axes.get_children() if isinstance(child, Text)
            ]  # with the title on either side
            labels += [axes.xaxis.label, axes.yaxis.label]
            for axis in (axes.xaxis, axes.yaxis):
                low, high = sorted(axis.get_view_interval())
                labels += [tick.label1 for tick in axis.get_major_ticks() if low <= tick.get_loc() <= high]
    return [label for label in labels if label.get_visible() and label.get_text().strip()]
