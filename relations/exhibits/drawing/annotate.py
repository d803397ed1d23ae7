"""Labels that name points and lines directly, placed where they touch nothing else."""

from collections.abc import Iterator, Sequence
from typing import Any, TypeVar

import numpy as np
from matplotlib.axes import Axes
from matplotlib.lines import Line2D
from matplotlib.path import Path
from matplotlib.transforms import Bbox, BboxBase

from relations.exhibits.drawing.style import INK, NORMAL, SOFT
from relations.exhibits.drawing.text_boxes import inside, kept, laid_out, root, text_box

# Offsets in points from the point to its label, tried in this order: above, below, then aside and further away.
_OFFSETS = tuple(
    (dx, dy)
    for far in (9, 16, 26, 40)
    for dx, dy in (
        (0, far), (0, -far), (far, far), (-far, far), (far, -far), (-far, -far), (2 * far, 0), (-2 * far, 0),
        (2 * far, -far / 2), (2 * far, far / 2), (-2 * far, -far / 2), (-2 * far, far / 2),
    )
)  # fmt: skip
_Side = TypeVar("_Side")
_MARKER = 3.0  # radius of a marker in pixels


def name_points(
    axes: Axes,
    points: Sequence[tuple[float, float, str]],
    *,
    color: str = INK,
    size: float = NORMAL - 0.5,
    renderer: Any = None,
) -> None:
    """Name each point (x, y, text) beside it with a hairline, off the drawn lines, the axes' edge and other labels.

    A label for which there is no free place is left out: a chart with a missing label is better than one that cannot be read. The limits of
    the axes must be final. `renderer` is that of a figure which is laid out already.
    """
    figure = root(axes)
    renderer = renderer or laid_out(figure)
    taken = [text_box(text, renderer) for text in axes.texts if text.get_text()]
    drawn = _obstacles(axes)
    with kept(figure):
        for x, y, words in points:
            label = axes.annotate(
                words,
                (x, y),
                (0, 0),
                textcoords="offset points",
                color=color,
                fontsize=size,
                ha="left",
                va="bottom",
                arrowprops={"arrowstyle": "-", "color": SOFT, "lw": 0.6, "shrinkA": 1, "shrinkB": 2.5},
                bbox={"boxstyle": "square,pad=0.15", "fc": "white", "ec": "none", "alpha": 0.85},
            )
            places = _places(text_box(label, renderer), figure.dpi / 72)
            found = next(((offset, box) for offset, box in places if _free(box, axes, taken, drawn)), None)
            if found is None:
                label.remove()
                continue
            (dx, dy), box = found
            label.xyann = (dx, dy)
            label.set_horizontalalignment(_side(dx, "left", "center", "right"))
            label.set_verticalalignment(_side(dy, "bottom", "center", "top"))
            taken.append(box)


def _places(box: Bbox, point: float) -> Iterator[tuple[tuple[float, float], Bbox]]:
    """Yield the offsets to try with the box of the label there; `box` is that above and right of the point, and `point` is in pixels."""
    width, height = box.width, box.height
    for dx, dy in _OFFSETS:
        x = box.x0 + dx * point - _side(dx, 0.0, width / 2, width)
        y = box.y0 + dy * point - _side(dy, 0.0, height / 2, height)
        yield (dx, dy), Bbox.from_bounds(x, y, width, height)


def _side(offset: float, after: _Side, at: _Side, before: _Side) -> _Side:
    return after if offset > 0 else before if offset < 0 else at


def name_lines(axes: Axes, ends: Sequence[tuple[float, str, str]]) -> None:
    """Name lines at the right edge: (y of the line's end, text, colour); names that would touch are moved apart."""
    laid_out(root(axes))
    height = axes.get_window_extent().height
    low, high = axes.get_ylim()
    step = (high - low) / height * axes.figure.dpi / 72 * NORMAL * 1.25
    placed = sorted(ends)
    ys = [y for y, _, _ in placed]
    for i in range(1, len(ys)):
        ys[i] = max(ys[i], ys[i - 1] + step)
    over = ys[-1] - high if ys else 0
    if over > 0:
        ys[-1] = high
        for i in range(len(ys) - 2, -1, -1):
            ys[i] = min(ys[i], ys[i + 1] - step)
    right = axes.get_xlim()[1]
    for y, (_, words, color) in zip(ys, placed, strict=True):
        axes.annotate(
            words, (right, y), (4, 0), textcoords="offset points", color=color, va="center", annotation_clip=False
        )


def _obstacles(axes: Axes) -> list[tuple[Path, bool]]:
    """Return the drawn lines, lone markers and bars in pixels, with whether they are filled; bands behind them (zorder 0) may be written on."""
    lines = [(path, False) for line in axes.lines for path in _runs(line)]
    bars = [patch.get_transform().transform_path(patch.get_path()) for patch in axes.patches if patch.get_zorder() > 0]
    return [*lines, *((bar, True) for bar in bars)]


def _runs(line: Line2D) -> list[Path]:
    """Return the connected runs of a line, or the places of its markers where it joins nothing."""
    points = line.get_transform().transform(np.asarray(line.get_xydata(), dtype=float))
    there = np.isfinite(points).all(axis=1)
    if line.get_linestyle() in ("None", "", " "):
        return [Path.circle(point, _MARKER) for point in points[there]]
    breaks = np.flatnonzero(~there)
    return [
        Path(run[np.isfinite(run).all(axis=1)]) for run in np.split(points, breaks) if np.isfinite(run).all(1).any()
    ]


def _free(box: Bbox, axes: Axes, taken: Sequence[BboxBase], drawn: Sequence[tuple[Path, bool]]) -> bool:
    if not inside(box, axes.get_window_extent()) or any(box.overlaps(other) for other in taken):
        return False
    return not any(path.intersects_bbox(box, filled) for path, filled in drawn if len(path) > 1)
