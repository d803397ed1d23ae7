"""The outline of AAA is the square from 4 to 0 degrees west and from 0 to 4 degrees north."""

import pytest


@pytest.mark.parametrize(("latitude", "longitude"), [("2", "-2"), ("4.09", "-2"), ("0", "0"), ("-0.05", "-4.05")])
def test_inside_and_just_outside_is_right(latitude, longitude, edit, found):
    edit("places", "1.5,-2", f"{latitude},{longitude}")
    assert found() == []


@pytest.mark.parametrize(("latitude", "longitude"), [("4.2", "-2"), ("2", "2"), ("-2", "1.5")])
def test_outside_is_found(latitude, longitude, edit, found):
    edit("places", "1.5,-2", f"{latitude},{longitude}")
    assert found() == [f"places.csv:2:latitude: {latitude}, {longitude} lies outside AAA"]


def test_a_state_without_outline_and_a_cell_that_is_no_number_are_left_to_others(edit, found):
    edit("places", "port-b,Port B,,BBB,city,,", "port-b,Port B,,BBB,city,80,170")
    edit("outlines", "AAA,1,3,0,4", "AAA,1,3,0,north")
    assert found() == ["outlines.csv:4:latitude: 'north' is not a number"]
