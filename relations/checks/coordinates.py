"""Places on the map: coordinates inside the outline of their state, where the package has that outline."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from math import hypot

from relations.checks.problem import Problem
from relations.checks.tables import Tables

Point = tuple[float, float]

# Outlines are simplified, and ports lie on the line: a place may be this far outside.
SLACK_DEGREES = 0.1


def check_coordinates(tables: Tables) -> Iterator[Problem]:
    """Yield a problem for each place whose coordinates lie outside the outline of its state by more than about 10 km."""
    rings: defaultdict[str, defaultdict[str, list[Point]]] = defaultdict(lambda: defaultdict(list))
    for _, row in tables.of("outlines"):
        if point := _point(row):
            rings[row["state"]][row["ring"]].append(point)
    for line, row in tables.of("places"):
        outline = list(rings[row["state"]].values()) if row["state"] in rings else []
        place = _point(row) if outline else None
        if place and not any(_inside(place, ring) or _near(place, ring) for ring in outline):
            message = f"{row['latitude']}, {row['longitude']} lies outside {row['state']}"
            yield tables.problem("places", line, "latitude", message)


def _point(row: dict[str, str]) -> Point | None:
    try:
        return float(row["longitude"]), float(row["latitude"])
    except ValueError:
        return None  # empty, or the check of cells names it


def _inside(point: Point, ring: Sequence[Point]) -> bool:
    """Tell whether a point lies in a ring, by counting the edges east of it."""
    x, y = point
    odd = False
    for (x1, y1), (x2, y2) in zip(ring, [*ring[1:], ring[0]], strict=True):
        if (y1 > y) != (y2 > y) and x < (x2 - x1) * (y - y1) / (y2 - y1) + x1:
            odd = not odd
    return odd


def _near(point: Point, ring: Sequence[Point]) -> bool:
    return any(_distance(point, a, b) <= SLACK_DEGREES for a, b in zip(ring, [*ring[1:], ring[0]], strict=True))


def _distance(point: Point, a: Point, b: Point) -> float:
    """Return the distance of a point from the edge between two others, in degrees."""
    (x, y), (x1, y1), (x2, y2) = point, a, b
    length = (x2 - x1) ** 2 + (y2 - y1) ** 2
    t = 0.0 if length == 0 else max(0.0, min(1.0, ((x - x1) * (x2 - x1) + (y - y1) * (y2 - y1)) / length))
    return hypot(x - (x1 + t * (x2 - x1)), y - (y1 + t * (y2 - y1)))
