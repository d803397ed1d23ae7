"""Places for the names of periods above a time axis: in their band where it is wide enough, else in a row above with a hairline down to it."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

AIR = 4.0  # points between two names
ROWS = 2  # rows above the first that may hold names


@dataclass(frozen=True)
class Band:
    """A period's stretch of the axis and the length of its name, in points."""

    name: str
    start: float
    end: float
    width: float

    @property
    def middle(self) -> float:
        """Where a name stands in its band."""
        return (self.start + self.end) / 2


@dataclass(frozen=True)
class Place:
    """Where a name goes: its middle in points from the axis' left end, and its row, 0 next to the axis."""

    band: Band
    x: float
    row: int


def placed_names(bands: Sequence[Band], length: float) -> list[Place]:
    """Return places for the names, those next to the axis first, on an axis of `length` points.

    A name that is wider than its band goes to a row above, as near to its band as the neighbours there and the axis' ends let it, so that it
    still reaches over the middle of the band. Names for which no row has room are left out, those of the shortest periods first.
    """
    inner = [band for band in bands if band.width + AIR <= band.end - band.start]
    places = [Place(band, band.middle, 0) for band in inner]
    rest = [band for band in bands if band not in inner]
    for row in range(1, ROWS + 1):
        here = list(rest)
        while here and (spots := _spread(here, length)) is None:
            here.remove(min(here, key=lambda band: band.end - band.start))
        if here:
            places += [Place(band, x, row) for band, x in zip(here, spots or [], strict=True)]
        rest = [band for band in rest if band not in here]
    return places


def _spread(bands: Sequence[Band], length: float) -> list[float] | None:
    """Return middles for names in one row, pushed apart evenly, or None where one would lose its band."""
    spots = [min(max(band.middle, band.width / 2), length - band.width / 2) for band in bands]
    for _ in range(4 * len(bands)):
        for i, (left, right) in enumerate(pairwise(bands)):
            lack = (left.width + right.width) / 2 + AIR - (spots[i + 1] - spots[i])
            if lack > 0:
                spots[i] -= lack / 2
                spots[i + 1] += lack / 2
        spots = [min(max(x, band.width / 2), length - band.width / 2) for x, band in zip(spots, bands, strict=True)]
    apart = all(
        spots[i + 1] - spots[i] >= (left.width + right.width) / 2 + AIR - 0.5
        for i, (left, right) in enumerate(pairwise(bands))
    )
    kept = all(
        abs(x - band.middle) <= band.width / 2 and band.width <= length for x, band in zip(spots, bands, strict=True)
    )
    return spots if apart and kept else None
