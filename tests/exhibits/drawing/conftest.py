"""Invented ground for the tests of maps (tests/fixtures/exhibits/invented_ground.py)."""

import pytest
from invented_ground import FEATURES, OUTLINES, POINTS
from matplotlib.figure import Figure

from relations.exhibits.drawing.map_ground import Ground, draw_ground


@pytest.fixture
def ground():
    return Ground("AAA", OUTLINES, FEATURES, POINTS, sea=6.0)


@pytest.fixture
def drawn(ground):
    axes = Figure(figsize=(6, 4)).subplots()
    draw_ground(axes, ground)
    return axes
