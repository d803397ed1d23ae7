import by_hand
import pytest

from relations.exhibits import NoData, facilities_map


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


@pytest.mark.parametrize("period", ["cold-war", "intervention", "2024-12-08/.."])
def test_every_place_is_named_in_other_periods_too(whole, period):
    part = facilities_map(whole.during(period))
    assert [name for name in part.data["place_name"].unique() if f">{name}</text>" not in part.svg] == []


def test_what_is_not_drawn_is_named_in_the_note(shown):
    drawn = set(shown.data["facility"])
    for row in by_hand.rows("presence"):
        assert row["facility"] in drawn or row["name"] in shown.note


def test_the_note_says_what_is_occupied_what_the_dashes_are_and_that_the_map_implies_no_position(shown):
    assert (
        "Hatched, under occupation by Israel: the Golan Heights (Syria) and the West Bank and Gaza (Palestine). "
        "Dashed, since they are no boundaries: the armistice demarcation lines of 1949, the disengagement lines of 1974 on the Golan and "
        "the limits of the United Nations buffer zone in Cyprus."
    ) in shown.note
    assert "follows the practice of the United Nations" in shown.note
    assert shown.note.endswith("imply no position on the status of any territory.")


@pytest.mark.parametrize(
    "name", ["Golan Heights", "Palestine", "Israel", "Lebanon", "Türkiye", "Iraq", "Jordan", "Cyprus"]
)
def test_states_and_occupied_areas_are_named_on_the_map(shown, name):
    assert f">{name}</text>" in shown.svg


def test_no_other_territory_has_a_name(shown):
    assert not any(name in shown.svg for name in ("Kurdistan", "Rojava", "Hatay", "Northern Cyprus", "Crimea"))


def test_the_outlines_the_positions_and_the_facilities_are_cited(shown):
    cited = {source.id for source in shown.sources}
    assert {
        "natural-earth-4-1",
        "natural-earth-disputed",
        "united-nations-resolution-497",
        "dossier-presence",
        "airportsdata-2026",
    } <= cited


def test_the_title_and_the_alt_text_count(cold_war, shown):
    assert shown.title == "Tartus naval base and Khmeimim Air Base in use on 12 August 2026"
    assert max(row["date"] for row in by_hand.rows("events") if len(row["date"]) == 10) == "2026-08-12"
    assert f"with {shown.data['place_name'].nunique()} places" in shown.alt
    assert facilities_map(cold_war).title == "Tartus naval base in use on 25 December 1991; one other place uncertain"


def test_without_a_position_there_is_a_sentence(whole):
    assert isinstance(facilities_map(whole.during("1956-10-29/1967-06-11")), NoData)
