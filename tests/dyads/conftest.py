import sys
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest

sys.path.append(str(Path(__file__).parents[1] / "fixtures" / "ingest"))

from small_package import FIXTURES, small_package

from relations.dyads.all_states import AllStates
from relations.package import Package

CODES = ["AAA", "BBB", "CCC", "DDD"]
NAMES = {"AAA": "Aland", "BBB": "Beland <b>", "CCC": "Celand", "DDD": "Deland"}


def symmetric(cells: dict[tuple[int, int], int]) -> np.ndarray:
    square = np.zeros((4, 4), dtype="int64")
    for (i, j), value in cells.items():
        square[i, j] = square[j, i] = value
    return square


@pytest.fixture
def states() -> AllStates:
    """Three states that voted in 2001 and 2003, none of them in 2002 with the third, and a fourth that only received arms."""
    joint = [
        symmetric({(0, 1): 20, (0, 2): 20, (1, 2): 20}),
        symmetric({(0, 1): 4}),
        symmetric({(0, 1): 30, (0, 2): 30, (1, 2): 30}),
    ]
    same = [
        symmetric({(0, 1): 15, (0, 2): 5, (1, 2): 5}),
        symmetric({(0, 1): 4}),
        symmetric({(0, 1): 21, (0, 2): 3, (1, 2): 6}),
    ]
    years = np.array([2001, 2002, 2003])
    sentences = {**NAMES, "AAA": "the Aland"}
    arms = {(0, 1): {2002: 30.0, 2003: 10.0}, (3, 0): {2003: 7.0}}
    points = {
        0: {2001: (1.0, 0.5, 1.5), 2003: (0.5, 0.2, 0.8)},
        1: {2001: (-1.0, -1.2, -0.8), 2003: (-0.25, -0.5, 0.0)},
    }
    return AllStates(CODES, NAMES, sentences, years, np.stack(joint), np.stack(same), arms, points)


@pytest.fixture
def package(tmp_path: Path) -> Package:
    return small_package(tmp_path / "data")


@pytest.fixture
def fixture_file() -> Callable[[str], Path]:
    """Return a function that names an invented file of a producer's layout."""
    return lambda name: FIXTURES / name
