"""The ground of a map: outlines of states with the one in question filled, areas under occupation, lines that are no boundaries."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from math import cos, radians

import numpy as np
import pandas as pd
from matplotlib.axes import Axes
from matplotlib.patches import PathPatch, Polygon
from matplotlib.path import Path

from relations.exhibits.drawing.style import BAND, QUIET, SOFT
from relations.exhibits.drawing.text_boxes import root

_MARGIN = 0.35  # degrees around the state in question
_DASHES = (0, (2.6, 1.8))  # of lines that are no boundaries

Frame = tuple[float, float, float, float]
Ring = np.ndarray


@dataclass(frozen=True)
class Ground:
    """What a map of `state` is drawn on, from the tables of the same names; `sea` widens it to the west, for labels of a coast."""

    state: str
    outlines: pd.DataFrame
    map_features: pd.DataFrame
    map_points: pd.DataFrame
    sea: float = 0.0

    @cached_property
    def frame(self) -> Frame:
        """West, east, south and north edge of the map in degrees."""
        own = self.outlines[self.outlines["state"] == self.state]
        west, east = own["longitude"].min() - _MARGIN - self.sea, own["longitude"].max() + _MARGIN
        return float(west), float(east), float(own["latitude"].min() - _MARGIN), float(own["latitude"].max() + _MARGIN)

    @cached_property
    def rings(self) -> list[tuple[str, Ring]]:
        """The rings of the outlines with their states."""
        return [(code, ring) for (code, _), ring in _paths(self.outlines, ["state", "ring"])]

    def rings_of(self, state: str) -> list[Ring]:
        """Return the rings of one state."""
        return [ring for code, ring in self.rings if code == state]

    @cached_property
    def courses(self) -> dict[str, list[Ring]]:
        """The parts of each line and area; an area without points has those of its state."""
        parts: dict[str, list[Ring]] = {}
        for (feature, _), part in _paths(self.map_points, ["feature", "part"]):
            parts.setdefault(feature, []).append(part)
        return {
            row.feature: parts.get(row.feature) or self.rings_of(row.state) for row in self.map_features.itertuples()
        }

    def shown(self, form: str) -> pd.DataFrame:
        """Return the lines or areas that come into the frame."""
        features = self.map_features[self.map_features["form"] == form]
        seen = [any(self._holds(part) for part in self.courses[feature]) for feature in features["feature"]]
        return features[np.array(seen, dtype=bool)]

    def _holds(self, part: Ring) -> bool:
        west, east, south, north = self.frame
        x, y = part.T
        return bool(((x > west) & (x < east) & (y > south) & (y < north)).any())


def draw_ground(axes: Axes, ground: Ground) -> None:
    """Draw the ground on axes in degrees. A stretch of an outline that a line of the ground takes is drawn as that line alone."""
    west, east, south, north = ground.frame
    axes.set_xlim(west, east)
    axes.set_ylim(south, north)
    axes.set_aspect(1 / cos(radians((south + north) / 2)))
    axes.set_xticks([])
    axes.set_yticks([])
    axes.grid(visible=False)
    axes.spines["bottom"].set_visible(False)
    lines, areas = ground.shown("line"), ground.shown("area")
    dashed = [part for feature in lines["feature"] for part in ground.courses[feature]]
    taken = {edge for part in dashed for edge in _edges(part)}
    for code, ring in ground.rings:
        mine = code == ground.state
        axes.add_patch(Polygon(ring, closed=True, fc="white" if mine else BAND, ec="none", zorder=0))
        for run in _runs(ring, taken):
            # A line, and no edge of the area, so that the names of places keep off coast and border.
            axes.plot(*run.T, color=SOFT if mine else QUIET, lw=1.1 if mine else 0.6, zorder=0.5 if mine else 0.2)
    for area in areas.itertuples():
        whole = Path.make_compound_path(*(Path(ring, closed=True) for ring in ground.rings_of(area.state)))
        for part in ground.courses[area.feature]:
            hatch = PathPatch(Path(part, closed=True), fc="none", ec=QUIET, lw=0, hatch="//////", zorder=0)
            axes.add_patch(hatch)
            # The source may draw the area a little larger than the outline.
            hatch.set_clip_path(whole, axes.transData)
    for part in dashed:
        axes.plot(*part.T, color=SOFT, lw=0.7, ls=_DASHES, zorder=0.6)


def degrees(axes: Axes, points: float) -> float:
    """Return how many degrees of latitude so many points of the drawing are."""
    low, high = axes.get_ylim()
    return points * root(axes).dpi / 72 * (high - low) / axes.get_window_extent().height


def _paths(points: pd.DataFrame, keys: list[str]) -> Iterator[tuple[tuple[str, int], Ring]]:
    for (name, number), part in points.sort_values("point").groupby(keys, sort=True):
        yield (str(name), int(number)), part[["longitude", "latitude"]].to_numpy(dtype=float)


def _edges(part: Ring) -> Iterator[frozenset[tuple[float, ...]]]:
    points = [tuple(point) for point in part.tolist()]
    yield from map(frozenset, pairwise(points))


def _runs(ring: Ring, taken: set[frozenset[tuple[float, ...]]]) -> Iterator[Ring]:
    """Yield the connected stretches of a ring without the edges that are `taken`."""
    free = np.array([edge not in taken for edge in _edges(ring)])
    if free.all():
        yield ring
        return
    for run in np.split(np.arange(len(free)), np.flatnonzero(np.diff(free)) + 1):
        if free[run[0]]:
            yield ring[run[0] : run[-1] + 2]
