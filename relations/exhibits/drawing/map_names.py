"""The names on a map: states where they have most room, areas and what has no room on the sea, places of the coast on the sea too."""

from collections.abc import Iterator
from typing import Any

import numpy as np
import pandas as pd
from matplotlib.axes import Axes
from matplotlib.path import Path
from matplotlib.transforms import Bbox

from relations.exhibits.drawing.map_ground import Frame, Ground, Ring, degrees
from relations.exhibits.drawing.sheet import Sheet
from relations.exhibits.drawing.style import INK, SMALL, SOFT
from relations.exhibits.drawing.text_boxes import inside, laid_out, root, text_box

_GRID = 40  # points a side, of which the one farthest from all edges where it fits carries a name
_STEP = (
    0.1  # degrees from point to point of an edge, so that the middle of a long straight border counts as an edge too
)
_SHORE, _LINE = 0.3, 0.18  # degrees from a place to its name on the sea, and from line to line of such names
_LINE_HEIGHT = 1.2  # of the size of letters, which a small map needs more degrees for
_SIZE = SMALL - 0.3
_AIR = 2.0  # pixels between a hairline and other names


def name_ground(axes: Axes, ground: Ground, names: dict[str, str]) -> None:
    """Name the states by `names`, and the areas of the ground; `draw_ground` has drawn it.

    A name that does not fit inside its outline stands on the sea to the west with a hairline, or nowhere if there is no free place. In a narrow
    drawing those of whole neighbours give way to others.
    """
    renderer = laid_out(root(axes))
    areas = ground.shown("area")
    own_points = areas["feature"].isin(ground.map_points["feature"])
    marked = set(areas.loc[~own_points, "state"])  # states that are such an area as a whole
    aside: list[tuple[list[Ring], str]] = []
    neighbours = {name for code, name in names.items() if code != ground.state and code not in marked}
    for code, name in names.items():
        rings, words = ground.rings_of(code), f"{name}\n(occupied)" if code in marked else name
        mine = code == ground.state
        label = axes.text(
            *_middle(ground.frame),
            words.upper() if mine else words,
            ha="center",
            va="center",
            fontsize=_SIZE,
            color=SOFT,
            style="normal" if mine else "italic",
        )
        box = text_box(label, renderer)
        edges = _Edges(axes, rings)
        spots = _by_room(rings, ground.frame)
        place = next((spot for spot in spots if edges.hold(_moved(axes, box, spot))), None)
        if place:
            label.set_position(place)
        else:
            label.remove()
            aside.append((rings, words))
    aside += [
        (ground.courses[area.feature], f"{area.name.removeprefix('the ')}\n(occupied)")
        for area in areas[own_points].itertuples()
    ]
    for rings, words in aside:
        _name_aside(axes, ground, rings, words, renderer)
    if isinstance(sheet := root(axes), Sheet):
        sheet.spare += [(label,) for label in axes.texts if label.get_text() in neighbours]


def name_coast(axes: Axes, ground: Ground, places: pd.DataFrame, *, size: float) -> pd.Series:
    """Name the places (`longitude`, `latitude`, `lines`) that have open sea to their west on the sea, and return which these are."""
    west = places[["longitude", "latitude"]].to_numpy(dtype=float) - (_SHORE, 0.0)
    on_land = _on_land(ground, west)
    line = max(_LINE, degrees(axes, size * _LINE_HEIGHT))
    lowest = np.inf
    for row in places[~on_land].sort_values("latitude", ascending=False).itertuples():
        half = line * (len(row.lines) + 0.6) / 2
        # The names of places that lie close together are moved apart, the northern one up and the others down.
        middle = row.latitude + half if np.isinf(lowest) else min(row.latitude, lowest - half)
        lowest = middle - half
        axes.annotate(
            "\n".join(row.lines),
            (row.longitude, row.latitude),
            (row.longitude - _SHORE, middle),
            color=INK,
            fontsize=size,
            ha="right",
            va="center",
            arrowprops={"arrowstyle": "-", "color": SOFT, "lw": 0.6, "shrinkA": 1, "shrinkB": 2.5},
        )
    return pd.Series(~on_land, index=places.index)


def _name_aside(axes: Axes, ground: Ground, rings: list[Ring], words: str, renderer: object) -> None:
    """Write a name on the sea west of the rings with a hairline into them, where both touch no other name and the words no land."""
    others = [text_box(text, renderer) for text in axes.texts if text.get_text()]
    look: dict[str, Any] = {"color": SOFT, "fontsize": _SIZE, "ha": "right", "va": "center", "style": "italic"}
    measured = axes.text(*_middle(ground.frame), words, **look)
    size = text_box(measured, renderer)
    measured.remove()
    for x, y in _by_room(rings, ground.frame):
        coast = _coast(ground, x, y)
        if coast is None:
            continue
        start, height = axes.transData.transform((coast - _SHORE / 2, y))
        box = Bbox.from_bounds(start - size.width, height - size.height / 2, size.width, size.height)
        end = axes.transData.transform((x, y))[0]
        line = Bbox.from_extents(box.x1, height - _AIR, end, height + _AIR)
        free = not any(other.overlaps(box) or other.overlaps(line) for other in others)
        if free and inside(box, axes.get_window_extent()) and not _touches_land(axes, ground, box):
            hairline = {"arrowstyle": "-", "color": SOFT, "lw": 0.6, "shrinkA": 1, "shrinkB": 0}
            axes.annotate(words, (x, y), (coast - _SHORE / 2, y), arrowprops=hairline, **look)
            return


def _coast(ground: Ground, x: float, y: float) -> float | None:
    """Return the longitude of the shore west of a point on land, with sea up to the edge of the map; None where there is none."""
    along = np.arange(x, ground.frame[0], -_STEP / 4)
    land = _on_land(ground, np.column_stack([along, np.full(len(along), y)]))
    return float(along[land][-1]) if land.any() and not land[-1] else None


def _on_land(ground: Ground, points: np.ndarray) -> np.ndarray:
    land = np.zeros(len(points), dtype=bool)
    for _, ring in ground.rings:
        land |= Path(ring).contains_points(points)
    return land


def _touches_land(axes: Axes, ground: Ground, box: Bbox) -> bool:
    return any(Path(axes.transData.transform(ring)).intersects_bbox(box) for _, ring in ground.rings)


class _Edges:
    """What a name inside one of the rings must not touch, in pixels: the edges of the rings, and the lines of the map."""

    def __init__(self, axes: Axes, rings: list[Ring]) -> None:
        self._frame = axes.get_window_extent()
        self._rings = [Path(axes.transData.transform(ring)) for ring in rings]
        lines = [np.asarray(line.get_xydata(), dtype=float) for line in axes.lines]
        self._drawn = [*self._rings, *(Path(axes.transData.transform(line)) for line in lines)]

    def hold(self, box: Bbox) -> bool:
        """Tell whether a box lies inside one of the rings, on the map, and touches no edge of a ring and no line."""
        if not inside(box, self._frame) or not any(ring.contains_point(box.min) for ring in self._rings):
            return False
        return not any(path.intersects_bbox(box, filled=False) for path in self._drawn)


def _middle(frame: Frame) -> tuple[float, float]:
    return (frame[0] + frame[1]) / 2, (frame[2] + frame[3]) / 2


def _moved(axes: Axes, box: Bbox, middle: tuple[float, float]) -> Bbox:
    """Return a box of the same size around a point of the map."""
    x, y = axes.transData.transform(middle)
    return Bbox.from_bounds(x - box.width / 2, y - box.height / 2, box.width, box.height)


def _by_room(rings: list[Ring], frame: Frame) -> list[tuple[float, float]]:
    """Return the points of the map inside the rings, those with most room first."""
    return [place for _, place in sorted(_spots(rings, frame), key=lambda spot: -spot[0])]


def _spots(rings: list[Ring], frame: Frame) -> Iterator[tuple[float, tuple[float, float]]]:
    """Yield points inside the rings with their distance from the edges of ring and map."""
    for ring in rings:
        (west, south), (east, north) = ring.min(axis=0), ring.max(axis=0)
        box = max(west, frame[0]), min(east, frame[1]), max(south, frame[2]), min(north, frame[3])
        if box[0] >= box[1] or box[2] >= box[3]:
            continue
        x, y = np.meshgrid(np.linspace(box[0], box[1], _GRID), np.linspace(box[2], box[3], _GRID))
        points = np.column_stack([x.ravel(), y.ravel()])
        points = points[Path(ring).contains_points(points)]
        edge = _along(ring)
        gaps = np.hypot(points[:, 0, None] - edge[None, :, 0], 1.2 * (points[:, 1, None] - edge[None, :, 1]))
        limits = points[:, 0] - frame[0], frame[1] - points[:, 0], points[:, 1] - frame[2], frame[3] - points[:, 1]
        room = np.minimum.reduce([*limits, gaps.min(axis=1)])
        yield from zip(room.tolist(), map(tuple, points.tolist()), strict=True)


def _along(ring: Ring) -> Ring:
    """Return the points of a ring with others between them, so that no two are farther apart than `_STEP`."""
    length = np.concatenate([[0.0], np.hypot(*np.diff(ring, axis=0).T).cumsum()])
    at = np.union1d(length, np.arange(0.0, length[-1], _STEP))
    return np.column_stack([np.interp(at, length, ring[:, 0]), np.interp(at, length, ring[:, 1])])
