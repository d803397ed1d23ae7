"""Invented ground (tests/fixtures/exhibits/invented_ground.py), and that of the data.

Of the data: the territory of states and the lines that are none of their boundaries, by the practice of the United Nations.
"""

import numpy as np
import pytest
from matplotlib.path import Path

from relations.exhibits.drawing.map_ground import Ground


def courses(axes, dashed):
    return [line.get_xydata().tolist() for line in axes.lines if line.is_dashed() == dashed]


def test_a_line_stands_alone_where_two_outlines_share_it(drawn):
    assert courses(drawn, dashed=True) == [[[0, 1], [0, 4]]]
    assert courses(drawn, dashed=False) == [
        [[0, 0], [4, 0], [4, 4], [0, 4]],
        [[0, 1], [0, 0]],
        [[-2, 0], [0, 0], [0, 1]],
        [[0, 4], [-2, 4], [-2, 0]],
    ]


def test_areas_are_hatched_and_an_area_without_points_is_its_state(drawn):
    hatched = [patch.get_path().vertices.tolist() for patch in drawn.patches if patch.get_hatch()]
    assert hatched == [
        [[0, 1], [1, 1], [1, 4], [0, 4], [0, 1]],
        [[-2, 0], [0, 0], [0, 1], [0, 4], [-2, 4], [-2, 0]],
    ]


def test_what_lies_off_the_map_is_not_shown(ground):
    assert list(ground.shown("line")["feature"]) == ["truce"]
    assert list(ground.shown("area")["feature"]) == ["strip", "whole"]


@pytest.fixture(scope="module")
def real(whole):
    return Ground("SYR", whole.outlines, whole.map_features, whole.map_points)


def states_at(real, latitude, longitude):
    return [code for code, ring in real.rings if Path(ring).contains_point((longitude, latitude))]


@pytest.mark.parametrize(
    ("where", "latitude", "longitude", "state"),
    [
        ("the Golan, east of the lake", 33.1, 35.8, "SYR"),
        ("Majdal Shams, in the north of the Golan", 33.27, 35.77, "SYR"),
        ("Fiq, in the south of the Golan", 32.78, 35.7, "SYR"),
        ("Quneitra, in the area of separation", 33.125, 35.824, "SYR"),
        ("Tiberias, west of the lake", 32.79, 35.53, "ISR"),
        ("Kiryat Shmona", 33.21, 35.57, "ISR"),
        ("Nablus", 32.22, 35.26, "PSE"),
        ("Gaza City", 31.5, 34.46, "PSE"),
        ("Antakya, in Hatay", 36.2, 36.16, "TUR"),
        ("Erbil, in Kurdistan", 36.19, 44.01, "IRQ"),
        ("Kyrenia, in the north of Cyprus", 35.32, 33.3, "CYP"),
        ("Larnaca, in the south of Cyprus", 34.93, 33.6, "CYP"),
    ],
)
def test_a_point_lies_in_one_state(real, where, latitude, longitude, state):
    assert states_at(real, latitude, longitude) == [state], where


def test_the_occupied_golan_is_hatched_and_ends_where_the_area_of_separation_begins(real):
    (area,) = (Path(ring) for ring in real.courses["golan-heights"])
    assert area.contains_point((35.8, 33.1))
    assert not area.contains_point((35.9, 33.0))  # east of both lines
    assert not area.contains_point((35.53, 32.79))  # Tiberias


def test_line_a_runs_west_of_line_b(real):
    (a,), (b,) = real.courses["disengagement-line-a"], real.courses["disengagement-line-b"]
    for latitude in (32.8, 32.9, 33.0, 33.1, 33.2, 33.3):
        west, east = (line[np.abs(line[:, 1] - latitude).argmin(), 0] for line in (a, b))
        assert 35.7 < west < east < 36.0


@pytest.mark.parametrize(
    ("line", "states"),
    [
        ("armistice-lebanon", {"ISR", "LBN"}),
        ("armistice-jordan", {"ISR", "PSE"}),
        ("armistice-egypt", {"ISR", "PSE"}),
    ],
)
def test_an_armistice_line_is_a_stretch_that_two_outlines_share(real, line, states):
    (course,) = real.courses[line]
    stretch = set(map(tuple, course.tolist()))
    assert {code for code, ring in real.rings if stretch <= set(map(tuple, ring.tolist()))} == states


def test_no_point_lies_in_two_states(real):
    x, y = np.meshgrid(np.linspace(32.0, 43.0, 223), np.linspace(29.0, 38.0, 181))
    grid = np.column_stack([x.ravel(), y.ravel()]) + 1e-5
    inside = sum(Path(ring).contains_points(grid).astype(int) for _, ring in real.rings)
    assert inside.max() == 1
