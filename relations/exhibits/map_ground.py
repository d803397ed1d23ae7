"""The ground of a map: outlines of states, the one in question filled, each named where it has most room."""

from collections.abc import Iterator
from math import cos, radians

import numpy as np
import pandas as pd
from matplotlib.axes import Axes
from matplotlib.patches import Polygon
from matplotlib.path import Path

from relations.exhibits.style import BAND, QUIET, SMALL, SOFT

_MARGIN = 0.35  # degrees around the state in question
_GRID = 40  # points a side, of which the one farthest from all edges carries a name
_ROOM = 0.22  # degrees from every edge that a name needs

Extent = tuple[float, float, float, float]


def draw_ground(axes: Axes, outlines: pd.DataFrame, state: str, names: dict[str, str], *, sea: float = 0.0) -> None:
    """Draw the outlines around `state` on axes in degrees; `sea` widens the map to the west, where labels of a coast find room.

    `names` gives the words for each state of `outlines` (`state`, `ring`, `point`, `longitude`, `latitude`).
    """
    own = outlines[outlines["state"] == state]
    west, east = own["longitude"].min() - _MARGIN - sea, own["longitude"].max() + _MARGIN
    south, north = own["latitude"].min() - _MARGIN, own["latitude"].max() + _MARGIN
    axes.set_xlim(west, east)
    axes.set_ylim(south, north)
    axes.set_aspect(1 / cos(radians((south + north) / 2)))
    axes.set_xticks([])
    axes.set_yticks([])
    axes.grid(visible=False)
    axes.spines["bottom"].set_visible(False)
    for code, ring in _rings(outlines):
        mine = code == state
        axes.add_patch(
            Polygon(ring, closed=True, fc="white" if mine else BAND, ec=SOFT if mine else QUIET, lw=1.1 if mine else 0.6, zorder=0)
        )  # fmt: skip
    rings = list(_rings(outlines))
    for code, words in names.items():
        place = _roomiest([ring for other, ring in rings if other == code], (west, east, south, north))
        if place:
            axes.text(
                *place, words.upper() if code == state else words, ha="center", va="center", fontsize=SMALL - 0.3, color=SOFT,
                style="normal" if code == state else "italic",
            )  # fmt: skip


def _rings(outlines: pd.DataFrame) -> Iterator[tuple[str, np.ndarray]]:
    for (code, _), ring in outlines.sort_values("point").groupby(["state", "ring"], sort=True):
        yield str(code), ring[["longitude", "latitude"]].to_numpy(dtype=float)


def _roomiest(rings: list[np.ndarray], extent: Extent) -> tuple[float, float] | None:
    """Return the point of the map inside a ring that lies farthest from its edges; None where there is no room for a name."""
    west, east, south, north = extent
    x, y = np.meshgrid(np.linspace(west, east, _GRID), np.linspace(south, north, _GRID))
    points = np.column_stack([x.ravel(), y.ravel()])
    frame = np.minimum.reduce([points[:, 0] - west, east - points[:, 0], points[:, 1] - south, north - points[:, 1]])
    best: tuple[float, tuple[float, float]] = (_ROOM, (0.0, 0.0))
    for ring in rings:
        inside = Path(ring).contains_points(points)
        if not inside.any():
            continue
        gaps = np.hypot(
            points[inside, 0, None] - ring[None, :, 0], 1.2 * (points[inside, 1, None] - ring[None, :, 1])
        ).min(axis=1)
        room = np.minimum(gaps, frame[inside])
        if room.max() > best[0]:
            best = (
                float(room.max()),
                (float(points[inside][room.argmax()][0]), float(points[inside][room.argmax()][1])),
            )
    return best[1] if best[0] > _ROOM else None
