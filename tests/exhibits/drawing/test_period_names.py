from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from relations.exhibits.drawing.period_names import AIR, Band, placed_names


def rows(places):
    return {place.band.name: place.row for place in places}


def test_a_name_stands_in_the_middle_of_a_band_that_holds_it():
    (place,) = placed_names([Band("Alliance", 20, 80, 40)], 100)
    assert (place.x, place.row) == (50, 0)


def test_a_wider_name_stands_above_and_inside_the_axis():
    places = placed_names([Band("Intervention", 0, 80, 50), Band("Transition", 90, 100, 40)], 100)
    assert rows(places) == {"Intervention": 0, "Transition": 1}
    assert places[1].x == 80  # its right end at the axis' end


def test_neighbours_above_are_pushed_apart_and_still_reach_over_their_bands():
    left, right = placed_names([Band("Rapprochement", 40, 60, 40), Band("Civil war", 60, 76, 30)], 200)
    assert left.row == right.row == 1
    assert right.x - left.x >= 35 + AIR - 0.5
    assert left.x - 20 <= 50 <= left.x + 20
    assert right.x - 15 <= 68 <= right.x + 15


def test_of_names_for_which_there_is_no_row_those_of_the_shortest_periods_are_left_out():
    bands = [Band("long", 0, 12, 40), Band("middle", 12, 22, 40), Band("short", 22, 30, 40)]
    places = placed_names(bands, 45)
    assert [place.band.name for place in places] == ["long", "middle"]
    assert [place.row for place in places] == [1, 2]


lengths = st.lists(st.tuples(st.integers(1, 60), st.integers(5, 60)), min_size=1, max_size=8)


@given(lengths)
def test_names_of_a_row_never_overlap_or_leave_the_axis(parts):
    bands, x = [], 0
    for i, (length, width) in enumerate(parts):
        bands.append(Band(str(i), x, x + length, width))
        x += length
    places = placed_names(bands, x)
    for row in {place.row for place in places}:
        ends = sorted((p.x - p.band.width / 2, p.x + p.band.width / 2) for p in places if p.row == row)
        assert ends[0][0] >= -0.5
        assert ends[-1][1] <= x + 0.5
        assert all(b[0] - a[1] >= AIR - 1 for a, b in pairwise(ends))
