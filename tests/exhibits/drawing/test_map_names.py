"""Names on invented ground, and on that of the data."""

import pandas as pd
import pytest
from matplotlib.figure import Figure
from matplotlib.path import Path

from relations.exhibits.drawing.map_ground import Ground
from relations.exhibits.drawing.map_names import name_coast, name_ground
from relations.exhibits.drawing.text_boxes import laid_out, text_box

SQUARE, NEIGHBOUR = Path([[0, 0], [4, 0], [4, 4], [0, 4]]), Path([[-2, 0], [0, 0], [0, 4], [-2, 4]])


def box_on_the_map(axes, text):
    box = text_box(text, laid_out(axes.figure))
    return axes.transData.inverted().transform([[box.x0, box.y0], [box.x1, box.y0], [box.x1, box.y1], [box.x0, box.y1]])


def test_a_name_without_room_stands_on_the_sea(ground, drawn):
    name_ground(drawn, ground, {"AAA": "Arcadia", "BBB": "Republic of Borduria"})
    where = {text.get_text(): text.get_position() for text in drawn.texts}
    assert set(where) == {"ARCADIA", "Strip\n(occupied)", "Republic of Borduria\n(occupied)"}
    assert where["Strip\n(occupied)"][0] < -2
    x, y = where["ARCADIA"]
    assert 0 < x < 4
    assert 0 < y < 4
    # The name of the state keeps off the line that bounds the strip, and the words for the sea off the land.
    assert not SQUARE.contains_point(where["Strip\n(occupied)"])


def test_a_name_with_room_lies_inside_its_outline_with_all_its_letters(ground, drawn):
    name_ground(drawn, ground, {"AAA": "Arcadia"})
    (name,) = (text for text in drawn.texts if text.get_text() == "ARCADIA")
    corners = box_on_the_map(drawn, name)
    assert SQUARE.contains_points(corners).all()
    assert corners[:, 0].min() > 1, "the strip ends at one degree, and its edge is a line too"


def test_words_on_the_sea_touch_no_land_and_lead_to_their_own_ground(ground, drawn):
    name_ground(drawn, ground, {"BBB": "Republic of Borduria"})
    aside = {text.get_text(): text for text in drawn.texts}
    for words, land in (("Republic of Borduria\n(occupied)", NEIGHBOUR), ("Strip\n(occupied)", SQUARE)):
        assert box_on_the_map(drawn, aside[words])[:, 0].max() <= -2
        assert land.contains_point(aside[words].xy)
        assert aside[words].arrow_patch is not None


def test_places_by_the_sea_are_named_on_the_sea(whole):
    places = whole.places[whole.places["place"].isin(["latakia", "tartus-naval-base", "aleppo", "tal-al-hara"])]
    places = places.assign(lines=[[name] for name in places["name"]]).set_index("place")
    axes = Figure().subplots()
    ground = Ground("SYR", whole.outlines, whole.map_features, whole.map_points)
    on_coast = name_coast(axes, ground, places, size=7)
    assert set(on_coast[on_coast].index) == {"latakia", "tartus-naval-base"}
    assert all(text.get_position()[0] < places["longitude"].min() for text in axes.texts)


def test_names_of_places_close_together_are_moved_apart(ground, drawn):
    """Two ports a tenth of a degree apart: a line of words is 0.18 degrees high."""
    ports = pd.DataFrame(
        [("south", -1.9, 2.0, ["South"]), ("north", -1.9, 2.1, ["North", "harbour"])],
        columns=["place", "longitude", "latitude", "lines"],
    ).set_index("place")
    assert name_coast(drawn, ground, ports, size=7).all()
    north, south = (
        next(text for text in drawn.texts if text.get_text().startswith(name)) for name in ("North", "South")
    )
    assert north.get_position()[1] - south.get_position()[1] == pytest.approx(0.18 * (2.6 + 1.6) / 2)
    assert north.get_position()[1] > 2.1
