"""What a new package takes over from the one that comes with the code."""

import pytest

from relations.package import open_package
from relations.starting.shared_rows import shared_rows


@pytest.fixture(scope="module")
def shared():
    return shared_rows(open_package(), ["USA", "EGY"])


def test_states_are_those_that_producers_name(shared):
    codes = {row["state"] for row in shared["states"]}
    assert {"USA", "EGY", "CSK", "TWN"} <= codes
    assert "XHT" not in codes  # an actor of one dossier
    assert {row["state"] for row in shared["state_names"]} <= codes


def test_seats_and_gaps_are_those_of_the_states_shown(shared):
    assert {row["state"] for row in shared["seats"]} == {"EGY"}
    assert {row["state"] for row in shared["gaps"]} == {""}


def test_all_members_have_an_adjective_and_no_label_a_place_of_another_dossier(shared):
    assert {row["capital"] for row in shared["state_labels"]} == {""}
    members = {row["state"] for row in shared["states"] if row["kind"] == "state"} - {"PSE"}
    assert members <= {row["state"] for row in shared["state_labels"] if row["demonym"]}


def test_of_terms_only_the_abbreviations_of_producers_are_shared(shared):
    assert {row["scheme"] for row in shared["terms"]} == {"abbreviation"}
    terms = {row["term"] for row in shared["terms"]}
    assert "SAM" in terms
    assert "VDC" not in terms  # which one document of one dossier uses
