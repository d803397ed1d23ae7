import math

import matplotlib.figure
import numpy as np
import pandas as pd
import pytest

from relations.exhibits.drawing.year_line import share_axis, year_line
from relations.exhibits.few import FEW


@pytest.fixture
def axes():
    return matplotlib.figure.Figure().subplots()


def frame(**rows):
    """Rows by year: (n, share)."""
    return pd.DataFrame([(int(y[1:]), n, s, s - 0.1, s + 0.1) for y, (n, s) in rows.items()], columns=["year", "n", "share", "low", "high"])  # fmt: skip


def points(line):
    return [(int(x), float(y)) for x, y in line.get_xydata() if not math.isnan(y)]


def test_years_that_are_not_there_break_the_line(axes):
    year_line(axes, frame(y1957=(20, 0.5), y1961=(20, 0.6), y1962=(20, 0.7)), "share", "red")
    assert axes.lines[0].get_xdata().tolist() == [1957, 1958, 1959, 1960, 1961, 1962]
    np.testing.assert_equal(axes.lines[0].get_ydata(), [0.5, math.nan, math.nan, math.nan, 0.6, 0.7])


def test_years_with_few_cases_are_hollow_and_unjoined(axes):
    year_line(axes, frame(y1970=(FEW, 0.5), y1971=(FEW - 1, 0.6), y1972=(FEW, 0.7), y1973=(50, 0.8)), "share", "red")
    line, alone, hollow = axes.lines
    assert points(line) == [(1970, 0.5), (1972, 0.7), (1973, 0.8)]
    assert (points(hollow), hollow.get_markerfacecolor(), hollow.get_linestyle()) == ([(1971, 0.6)], "white", "None")
    assert points(alone) == [(1970, 0.5)]  # its neighbour is hollow, so no line shows it


def test_the_band_leaves_out_what_the_line_leaves_out(axes):
    year_line(axes, frame(y1970=(20, 0.5), y1971=(20, 0.5), y1972=(1, 0.9)), "share", "red", band=("low", "high"))
    filled = np.vstack([path.vertices for path in axes.collections[0].get_paths()])
    assert (filled[:, 0].min(), filled[:, 0].max()) == (1970, 1971)
    assert (filled[:, 1].min(), filled[:, 1].max()) == pytest.approx((0.4, 0.6))


def test_a_year_between_gaps_has_its_interval_as_a_stroke(axes):
    year_line(axes, frame(y1957=(20, 0.5), y1961=(20, 0.6), y1962=(20, 0.7)), "share", "red", band=("low", "high"))
    (stroke,) = axes.collections[1].get_segments()
    assert stroke.ravel().tolist() == pytest.approx([1957, 0.4, 1957, 0.6])


def test_a_single_year_is_drawn(axes):
    year_line(axes, frame(y1993=(61, 0.344)), "share", "red", band=("low", "high"))
    assert all(points(line) == [(1993, 0.344)] for line in axes.lines[:2])


@pytest.mark.parametrize(("top", "step"), [(1.0, 0.2), (0.6, 0.2), (0.3, 0.1)])
def test_the_share_axis_begins_at_nothing_and_counts_in_per_cent(axes, top, step):
    share_axis(axes, top)
    ticks = axes.get_yticks()
    assert ticks[0] == axes.get_ylim()[0] == 0
    assert np.diff(ticks) == pytest.approx(step)
    assert ticks[-1] == pytest.approx(top)
    assert axes.get_ylim()[1] > top  # room for a marker at the top
    assert axes.yaxis.get_major_formatter()(0.4) == "40\N{NARROW NO-BREAK SPACE}%"
