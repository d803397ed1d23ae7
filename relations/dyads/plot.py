"""Small charts of years as SVG, written by hand: a hundred thousand of them cannot wait for a plotting library."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

WIDTH, HEIGHT = 640, 200
_LEFT, _RIGHT, _TOP, _BOTTOM = 40, 12, 10, 22
_GAP = 1  # years between points that a line still joins


@dataclass(frozen=True)
class Series:
    """Values by year, drawn in the colour of a class of the page; `low` and `high` are the bounds of a band around it."""

    name: str
    look: str
    values: Mapping[int, float]
    low: Mapping[int, float] | None = None
    high: Mapping[int, float] | None = None


@dataclass(frozen=True)
class Scale:
    """The years and values that a chart shows, and the values that its axis names, each with its words."""

    years: tuple[int, int]
    values: tuple[float, float]
    ticks: Sequence[tuple[float, str]]

    def x(self, year: float) -> float:
        first, last = self.years
        return _LEFT + (WIDTH - _LEFT - _RIGHT) * (year - first + 0.5) / (last - first + 1)

    def y(self, value: float) -> float:
        low, high = self.values
        return HEIGHT - _BOTTOM - (HEIGHT - _TOP - _BOTTOM) * (value - low) / (high - low)

    @property
    def step(self) -> float:
        return self.x(1) - self.x(0)


def lines(scale: Scale, series: Sequence[Series]) -> str:
    """Return the drawing of lines, each broken where years are missing."""
    parts = [_band(scale, one) for one in series if one.low and one.high]
    parts += [_run(scale, one, run) for one in series for run in _runs(one.values)]
    return _drawing(scale, parts)


def bars(scale: Scale, series: Sequence[Series]) -> str:
    """Return the drawing of bars from nought, those of several series side by side."""
    wide = scale.step * 0.8 / len(series)
    parts = [
        f'<rect class="{one.look}" x="{scale.x(year) - scale.step * 0.4 + number * wide:.1f}" y="{scale.y(value):.1f}" '
        f'width="{wide:.1f}" height="{scale.y(0) - scale.y(value):.1f}"/>'
        for number, one in enumerate(series)
        for year, value in one.values.items()
    ]
    return _drawing(scale, parts)


def _run(scale: Scale, one: Series, years: list[int]) -> str:
    places = [(f"{scale.x(year):.1f}", f"{scale.y(one.values[year]):.1f}") for year in years]
    if len(places) == 1:  # a year alone makes no line
        return f'<circle class="{one.look}" cx="{places[0][0]}" cy="{places[0][1]}" r="2"/>'
    return f'<polyline class="{one.look}" points="{" ".join(",".join(place) for place in places)}"/>'


def _band(scale: Scale, one: Series) -> str:
    assert one.low is not None
    assert one.high is not None
    shapes = []
    for run in _runs(one.values):
        upper = [f"{scale.x(year):.1f},{scale.y(one.high[year]):.1f}" for year in run]
        lower = [f"{scale.x(year):.1f},{scale.y(one.low[year]):.1f}" for year in reversed(run)]
        shapes.append(f'<polygon class="{one.look} band" points="{" ".join(upper + lower)}"/>')
    return "".join(shapes)


def _runs(values: Mapping[int, float]) -> list[list[int]]:
    runs: list[list[int]] = []
    for year in sorted(values):
        if runs and year - runs[-1][-1] <= _GAP:
            runs[-1].append(year)
        else:
            runs.append([year])
    return runs


def _drawing(scale: Scale, parts: Sequence[str]) -> str:
    first, last = scale.years
    axis = [
        f'<path class="grid" d="M{_LEFT} {scale.y(value):.1f}H{WIDTH - _RIGHT}"/>'
        f'<text class="tick" x="{_LEFT - 6}" y="{scale.y(value) + 4:.1f}" text-anchor="end">{words}</text>'
        for value, words in scale.ticks
    ]
    every = 10 if last - first > 25 else 5 if last - first > 8 else 1
    axis += [
        f'<text class="tick" x="{scale.x(year):.1f}" y="{HEIGHT - 6}" text-anchor="middle">{year}</text>'
        for year in range(first, last + 1)
        if year % every == 0
    ]
    return "".join([*axis, *parts])
