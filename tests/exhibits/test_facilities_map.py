import by_hand
import pytest
from matplotlib.figure import Figure

from relations.exhibits import NoData, facilities_map
from relations.exhibits.map_ground import name_coast


@pytest.fixture(scope="module")
def shown(whole):
    return facilities_map(whole)


def test_a_mark_for_each_facility_whose_place_has_a_position(shown):
    placed = {row["place"] for row in by_hand.rows("places") if row["latitude"]}
    expected = {row["facility"] for row in by_hand.rows("presence") if row["place"] in placed}
    assert set(shown.data["facility"]) == expected


def test_every_place_is_named_on_the_map(shown):
    for name in shown.data["place_name"].unique():
        assert f">{name}</text>" in shown.svg


def test_places_by_the_sea_are_named_on_the_sea(whole):
    places = whole.places[whole.places["place"].isin(["latakia", "tartus-naval-base", "aleppo", "tal-al-hara"])]
    places = places.assign(lines=[[name] for name in places["name"]]).set_index("place")
    axes = Figure().subplots()
    on_coast = name_coast(axes, whole.outlines, places, size=7)
    assert set(on_coast[on_coast].index) == {"latakia", "tartus-naval-base"}
    assert all(text.get_position()[0] < places["longitude"].min() for text in axes.texts)


@pytest.mark.parametrize("period", ["cold-war", "intervention", "2024-12-08/.."])
def test_every_place_is_named_in_other_periods_too(whole, period):
    part = facilities_map(whole.during(period))
    assert [name for name in part.data["place_name"].unique() if f">{name}</text>" not in part.svg] == []


def test_what_is_not_drawn_is_named_in_the_note(shown):
    drawn = set(shown.data["facility"])
    for row in by_hand.rows("presence"):
        assert row["facility"] in drawn or row["name"] in shown.note


def test_the_note_says_what_the_outlines_show_of_disputed_ground(shown):
    assert "control in fact, not in law" in shown.note
    assert "the Golan Heights lie within the outline of Israel" in shown.note
    assert "Stored copy" not in shown.note


def test_the_outlines_the_positions_and_the_facilities_are_cited(shown):
    cited = {source.id for source in shown.sources}
    assert {"natural-earth-4-1", "dossier-presence", "wikipedia-khmeimim-air-base"} <= cited


def test_the_title_and_the_alt_text_count(cold_war, shown):
    assert (
        shown.title
        == "Tartus naval base and Khmeimim Air Base in use on 18 February 2026; one other place uncertain, eight given up"
    )
    assert "with 11 places" in shown.alt
    assert (
        facilities_map(cold_war).title
        == "Tartus naval base in use on 25 December 1991; one other place uncertain, one given up"
    )


def test_without_a_position_there_is_a_sentence(whole):
    assert isinstance(facilities_map(whole.during("1956-10-29/1967-06-11")), NoData)
