from datetime import date

import pytest

from relations.exhibits import NoData, facility_lifelines
from relations.exhibits.presence.facilities import facilities
from relations.measures import facility_years


@pytest.fixture(scope="module")
def shown(cold_war):
    return facility_lifelines(cold_war)


def test_a_line_for_each_facility_of_the_period(shown, cold_war):
    assert list(shown.data["facility"]) == list(facilities(cold_war)["facility"])
    assert "Life lines of five facilities" in shown.alt


def test_the_longest_is_that_of_the_measure(shown, whole):
    lengths = facility_years(whole.presence, "RUS", until=date(1991, 12, 25))
    row = lengths[lengths["facility"] == "soviet-advisers-1980s"].iloc[0]
    assert (
        shown.title
        == f"Longest by 25 December 1991: Soviet military advisers and specialists, {row['low']:.0f} to {row['high']:.0f} years"
    )


def test_what_is_possible_is_never_shorter_than_what_is_certain(shown):
    sure = shown.data.dropna(subset=["certain_first"])
    assert (sure["possible_first"] <= sure["certain_first"]).all()
    assert (sure["possible_last"] >= sure["certain_last"]).all()


def test_the_status_stands_beside_each_line(shown):
    for words in ("end not known", "in use", "ended"):
        assert f">{words}</text>" in shown.svg


def test_the_table_and_a_source_of_each_facility_are_cited(shown):
    assert shown.sources[0].id == "dossier-presence"
    assert 2 <= len(shown.sources) <= 1 + len(shown.data)


def test_without_facilities_there_is_a_sentence(before):
    assert facility_lifelines(before) == NoData("The data hold no facility that may have stood in this period.")
