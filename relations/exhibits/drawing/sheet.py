"""The sheet that a chart is drawn on: laid out when labels are to be measured, and drawn but once.

matplotlib lays a figure out whenever it draws it, and one draws it to measure its labels. A sheet does the first without the second, and only
where something changed since: whatever alters an artist marks its figure as stale.
"""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from functools import partial
from typing import Any

from matplotlib.artist import Artist
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.layout_engine import ConstrainedLayoutEngine
from matplotlib.text import Text

from relations.exhibits.drawing.ruler import Ruler, ruled

_PAD = 0.02  # inches around the axes with their labels


class Sheet(Figure):
    """A figure whose axes are fitted to their labels by `lay_out`, and by nothing else.

    What a narrow drawing may treat otherwise: `spare` are labels that it may leave out, each with what goes with it; `heads` labels above a
    frame, `beside` labels to the right of a row, both with their axes; `turnable` groups of labels above marks of one row.
    """

    def __init__(self, width: float, height: float, *, narrow: bool = False) -> None:
        super().__init__(figsize=(width, height))
        self.narrow = narrow
        self.ruler: Ruler = ruled(self)
        self.spare: list[tuple[Text, *tuple[Artist, ...]]] = []
        self.heads: list[tuple[Axes, Text]] = []
        self.beside: list[tuple[Axes, float, Text]] = []
        self.turnable: list[list[Text]] = []
        self._engine = ConstrainedLayoutEngine(w_pad=_PAD, h_pad=_PAD)

    def lay_out(self) -> None:
        """Fit the axes to what stands around them, unless that is the same as the last time."""
        if self.stale:
            with measured_once(self.axes):
                self._engine.execute(self)
            for axes in self.axes:
                axes.apply_aspect()
            self.stale = False

    @contextmanager
    def kept(self) -> Iterator[None]:
        """Measure within, or add and take away what stands inside the axes, so that the layout holds."""
        before = self.stale
        yield
        self.stale = before

    def settle(self) -> None:
        """Lay out for the last time."""
        self.lay_out()
        fix_places(self)


def widths(sheet: Sheet) -> list[float]:
    """Return the parts of the sheet's width that its axes take."""
    with sheet.kept():
        return [axes.get_position().width for axes in sheet.axes]


@contextmanager
def measured_once(axes: Iterable[Axes]) -> Iterator[None]:
    """Measure none of these axes twice within while it stands where it stood: the engine does all of it again, in case that its ticks have changed."""
    known: dict[tuple[Axes, tuple[float, ...]], Any] = {}

    def once(one: Axes, *given: Any, **options: Any) -> Any:
        key = one, one.get_position(original=True).bounds
        if key not in known:
            known[key] = type(one).get_tightbbox(one, *given, **options)
        return known[key]

    for one in axes:
        one.get_tightbbox = partial(once, one)  # type: ignore[method-assign]
    try:
        yield
    finally:
        for one in axes:
            del one.get_tightbbox


def fix_places(figure: Figure) -> None:
    """Fix the places of the axes, rounded: the solver may differ in the last bits, from which the ids of the SVG are made."""
    for axes in figure.axes:
        x, y, width, height = (round(float(value), 6) for value in axes.get_position().bounds)
        axes.set_position((x, y, width, height))
