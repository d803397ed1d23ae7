import pytest

from relations.exhibits import NoData, facility_lifelines
from relations.exhibits.presence.facilities import facilities


@pytest.fixture(scope="module")
def shown(cold_war):
    return facility_lifelines(cold_war)


def test_a_line_for_each_facility_of_the_period(shown, cold_war):
    assert list(shown.data["facility"]) == list(facilities(cold_war)["facility"])
    assert "Life lines of five facilities" in shown.alt


def test_the_title_tells_bases_from_deployments(shown, whole):
    """Tartus and the squadron; the advisers left in 1991, at a day that is not known."""
    assert (
        shown.title
        == "Of five bases, posts and deployments there stood for certain on 25 December 1991: one base and one deployment"
    )
    none = facility_lifelines(whole.during("1956-10-29/1967-06-11"))
    assert none.title == "One deployment stood on 11 June 1967"


def test_what_is_possible_is_never_shorter_than_what_is_certain(shown):
    sure = shown.data.dropna(subset=["certain_first"])
    assert (sure["possible_first"] <= sure["certain_first"]).all()
    assert (sure["possible_last"] >= sure["certain_last"]).all()


def test_the_status_stands_beside_each_line(whole):
    shown = facility_lifelines(whole.during("intervention"))
    for words in ("end not known", "in use", "ended"):
        assert f">{words}</text>" in shown.svg


def test_the_table_and_a_source_of_each_facility_are_cited(shown):
    assert shown.sources[0].id == "dossier-presence"
    assert 2 <= len(shown.sources) <= 1 + len(shown.data)


def test_without_facilities_there_is_a_sentence(before):
    assert facility_lifelines(before) == NoData("The data hold no facility that may have stood in this period.")
