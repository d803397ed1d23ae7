"""The ground of a map: outlines of states, the one in question filled, each named where it has most room."""

from collections.abc import Iterator
from math import cos, radians

import numpy as np
import pandas as pd
from matplotlib.axes import Axes
from matplotlib.patches import Polygon
from matplotlib.path import Path

from relations.exhibits.style import BAND, INK, QUIET, SMALL, SOFT

_MARGIN = 0.35  # degrees around the state in question
_GRID = 40  # points a side, of which the one farthest from all edges carries a name
_ROOM = 0.22  # degrees from every edge that a name needs
_STEP = (
    0.1  # degrees from point to point of an edge, so that the middle of a long straight border counts as an edge too
)
_SHORE, _LINE = 0.3, 0.18  # degrees from a place to its name on the sea, and from line to line of such names

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
        axes.add_patch(Polygon(ring, closed=True, fc="white" if mine else BAND, ec=QUIET, lw=0.6, zorder=0))
        if mine:
            # A line, and no edge of the area, so that the names of places keep off coast and border.
            axes.plot(*ring.T, color=SOFT, lw=1.1, zorder=0.5)
    rings = list(_rings(outlines))
    for code, words in names.items():
        place = _roomiest([ring for other, ring in rings if other == code], (west, east, south, north))
        if place:
            axes.text(
                *place, words.upper() if code == state else words, ha="center", va="center", fontsize=SMALL - 0.3, color=SOFT,
                style="normal" if code == state else "italic",
            )  # fmt: skip


def name_coast(axes: Axes, outlines: pd.DataFrame, places: pd.DataFrame, *, size: float) -> pd.Series:
    """Name the places (`longitude`, `latitude`, `lines`) that have open sea to their west on the sea, and return which these are."""
    west = places[["longitude", "latitude"]].to_numpy(dtype=float) - (_SHORE, 0.0)
    on_land = np.logical_or.reduce([Path(ring).contains_points(west) for _, ring in _rings(outlines)])
    lowest = np.inf
    for row in places[~on_land].sort_values("latitude", ascending=False).itertuples():
        half = _LINE * (len(row.lines) + 0.6) / 2
        # The names of places that lie close together are moved apart, the northern one up and the others down.
        middle = row.latitude + half if np.isinf(lowest) else min(row.latitude, lowest - half)
        lowest = middle - half
        axes.annotate(
            "\n".join(row.lines), (row.longitude, row.latitude), (row.longitude - _SHORE, middle), color=INK, fontsize=size, ha="right",
            va="center", arrowprops={"arrowstyle": "-", "color": SOFT, "lw": 0.6, "shrinkA": 1, "shrinkB": 2.5},
        )  # fmt: skip
    return pd.Series(~on_land, index=places.index)


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
        edge = _along(ring)
        gaps = np.hypot(
            points[inside, 0, None] - edge[None, :, 0], 1.2 * (points[inside, 1, None] - edge[None, :, 1])
        ).min(axis=1)
        room = np.minimum(gaps, frame[inside])
        if room.max() > best[0]:
            best = (
                float(room.max()),
                (float(points[inside][room.argmax()][0]), float(points[inside][room.argmax()][1])),
            )
    return best[1] if best[0] > _ROOM else None


def _along(ring: np.ndarray) -> np.ndarray:
    """Return the points of a ring with others between them, so that no two are farther apart than `_STEP`."""
    length = np.concatenate([[0.0], np.hypot(*np.diff(ring, axis=0).T).cumsum()])
    at = np.union1d(length, np.arange(0.0, length[-1], _STEP))
    return np.column_stack([np.interp(at, length, ring[:, 0]), np.interp(at, length, ring[:, 1])])
