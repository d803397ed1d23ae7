"""A drawing from whatever draws: SVG that is as wide as the text of a report.

Figures, axes and other artists of matplotlib, what pandas and seaborn return, and what shows itself in a notebook as SVG or PNG.
"""

import base64
import io
import struct
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any
from xml.etree import ElementTree

import matplotlib
from matplotlib.artist import Artist
from matplotlib.figure import Figure
from matplotlib.layout_engine import ConstrainedLayoutEngine

from relations.errors import UsageError
from relations.exhibits.drawing.house_style import dressed
from relations.exhibits.drawing.sheet import fix_places
from relations.exhibits.drawing.style import RULES, WIDTH_MM

_MM = 1 / 25.4
_PNG = b"\x89PNG\r\n\x1a\n"
_SVG = "http://www.w3.org/2000/svg"
_TAKES = "exhibits.show takes a figure or axes of matplotlib, pandas or seaborn, or what has _repr_svg_, _repr_png_ or savefig"


@dataclass(frozen=True)
class OwnDrawing:
    """A drawing and its size; `redraw` gives it at another height, where it can be drawn again."""

    svg: str
    height_mm: float
    redraw: Callable[[float], str] | None = None


def drawing_of(thing: Any, salt: str) -> OwnDrawing:
    """Return the drawing of a thing; `salt` makes the ids inside it the same in every run. Raises UsageError for what draws nothing.

    A figure of pyplot is closed, or the notebook would show it a second time.
    """
    figure = figure_of(thing)
    if figure is not None:
        return _of_figure(figure, salt)
    svg, png = _own_forms(thing)
    if svg:
        return _of_svg(svg)
    if png:
        return _of_png(png)
    raise UsageError(f"{_TAKES}; this is a {type(thing).__name__}")


def figure_of(thing: Any) -> Figure | None:
    """Return the figure of matplotlib that a thing is, belongs to or holds: a figure, axes, an array of axes, bars, a grid of seaborn."""
    if isinstance(thing, Figure):
        return thing
    if isinstance(thing, Artist):
        found = thing.get_figure(root=True)
        return found if isinstance(found, Figure) else None
    if isinstance(getattr(thing, "figure", None), Figure):
        return thing.figure  # type: ignore[no-any-return]
    several = thing.ravel().tolist() if hasattr(thing, "ravel") else thing
    if isinstance(several, list | tuple) and several:
        return figure_of(several[0])
    return None


def _of_figure(figure: Figure, salt: str) -> OwnDrawing:
    dressed(figure)
    if "matplotlib.pyplot" in sys.modules:
        sys.modules["matplotlib.pyplot"].close(figure)

    def drawn(height_mm: float) -> str:
        figure.set_size_inches(WIDTH_MM * _MM, height_mm * _MM)
        buffer = io.StringIO()
        with matplotlib.rc_context(RULES | {"svg.hashsalt": salt}), _settled(figure):
            figure.savefig(buffer, format="svg", metadata={"Date": None, "Creator": None})
        return buffer.getvalue()

    height_mm = round(float(figure.get_size_inches()[1]) / _MM, 1)
    return OwnDrawing(drawn(height_mm), height_mm, drawn)


@contextmanager
def _settled(figure: Figure) -> Iterator[None]:
    """Fix the places of the axes while the figure is written, where a solver finds them."""
    engine = figure.get_layout_engine()
    if not isinstance(engine, ConstrainedLayoutEngine):
        yield
        return
    figure.draw_without_rendering()
    figure.set_layout_engine("none")
    fix_places(figure)
    for axes in figure.axes:
        axes.set_in_layout(True)
    yield
    figure.set_layout_engine(engine)


def _own_forms(thing: Any) -> tuple[str, bytes]:
    """Return what a thing shows of itself, as SVG and as PNG; empty where it does not."""
    bundle = _called(thing, "_repr_mimebundle_") or {}
    svg = _called(thing, "_repr_svg_") or bundle.get("image/svg+xml") or ""
    png = _called(thing, "_repr_png_") or bundle.get("image/png") or b""
    if not svg and not png and hasattr(thing, "savefig"):
        buffer = io.BytesIO()
        thing.savefig(buffer, format="svg")
        svg = buffer.getvalue().decode("utf-8")
    return svg, base64.b64decode(png) if isinstance(png, str) else png


def _called(thing: Any, name: str) -> Any:
    """Return what a method for notebooks gives, without the metadata that may come with it."""
    method = None if isinstance(thing, type) else getattr(thing, name, None)
    given = method() if callable(method) else None
    return given[0] if isinstance(given, tuple) else given


def _of_svg(svg: str) -> OwnDrawing:
    """Return SVG with a box of its own, without which it cannot be made wider or narrower."""
    try:
        root = ElementTree.fromstring(svg)
    except ElementTree.ParseError as error:
        raise UsageError(f"the figure draws no well-formed SVG: {error}") from None
    box = root.get("viewBox", "").replace(",", " ").split() or [
        "0",
        "0",
        *(_number(root, n) for n in ("width", "height")),
    ]
    try:
        _, _, width, height = map(float, box)
        ratio = height / width
    except (ValueError, ZeroDivisionError):
        raise UsageError("the SVG of the figure has neither a viewBox nor a width and a height") from None
    ElementTree.register_namespace("", _SVG)
    root.set("viewBox", " ".join(box))
    return OwnDrawing(ElementTree.tostring(root, encoding="unicode"), round(ratio * WIDTH_MM, 1))


def _number(root: ElementTree.Element, name: str) -> str:
    return root.get(name, "").rstrip("abcdefghijklmnopqrstuvwxyz")


def _of_png(png: bytes) -> OwnDrawing:
    """Return a picture of dots as the one element of a drawing."""
    if not png.startswith(_PNG) or len(png) < 24:
        raise UsageError("what the figure gives as PNG is none")
    width, height = struct.unpack(">II", png[16:24])
    address = f"data:image/png;base64,{base64.b64encode(png).decode()}"
    size = f'width="{width}" height="{height}"'
    svg = f'<svg xmlns="{_SVG}" viewBox="0 0 {width} {height}" {size}><image {size} href="{address}"/></svg>'
    return OwnDrawing(svg, round(height / width * WIDTH_MM, 1))
