"""What all exhibits keep to, whatever they show; what each shows is tested with its module."""

import json

import pytest
from every_exhibit import EVERY

from relations import exhibits
from relations.dossier import load
from relations.exhibits import NoData
from relations.formats import EXHIBIT


def made(name, dossier):
    shown = EVERY[name](dossier)
    return shown if isinstance(shown, list) else [shown]


def bundles(exhibits):
    return [exhibit._repr_mimebundle_() for exhibit in exhibits]


pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def again():
    """The same period of a dossier that was read anew, with nothing computed yet."""
    return load().during("cold-war")


@pytest.fixture(scope="module")
def all_made(whole, cold_war):
    """What every exhibit makes of all years and of one period."""
    return {(name, d.period is None): made(name, d) for name in EVERY for d in (whole, cold_war)}


def test_every_exhibit_is_tested_here():
    verbs = {name for name in exhibits.__all__ if name.islower()}
    given = {"compact", "show", "style"}  # these show what they are given
    of_other_pairs = {
        "deliveries_in_turn",
        "terms_listed",
    }  # two suppliers, two without a permanent seat: each has its own test
    assert set(EVERY) == verbs - given - of_other_pairs


@pytest.mark.parametrize("name", EVERY)
def test_it_brings_sources_data_and_a_message_and_is_json(name, all_made):
    for bundle in bundles(all_made[name, True]):
        record = json.loads(json.dumps(bundle, allow_nan=False))[EXHIBIT]
        assert record["title"]
        assert record["subtitle"]
        assert record["sources"]
        assert record["data"]["rows"]
        assert all(len(row) == len(record["data"]["columns"]) for row in record["data"]["rows"])


SUMMED = {"contacts-by-level", "closest-members", "visits-by-period"}  # their last row sums up the others


@pytest.mark.parametrize("name", EVERY)
def test_the_data_have_every_row_that_is_printed(name, all_made):
    for shown in (*all_made[name, True], *all_made[name, False]):
        if getattr(shown, "type", "") == "table":
            assert len(shown.rows) - (shown.id in SUMMED) <= len(shown.data)


@pytest.mark.parametrize("name", EVERY)
def test_it_has_the_same_bytes_each_time(name, all_made, again):
    assert bundles(all_made[name, False]) == bundles(made(name, again))


@pytest.mark.parametrize("name", EVERY)
def test_a_period_without_data_has_a_sentence_in_its_place(name, before):
    (shown,) = made(name, before)
    assert isinstance(shown, NoData)
    assert shown.statement.endswith(".")


def test_no_two_exhibits_share_an_id(all_made):
    shown = [exhibit for (_, all_years), one in all_made.items() if all_years for exhibit in one]
    ids = [exhibit.id for exhibit in shown if exhibit.type != "headline"]  # a report has one
    assert len(set(ids)) == len(ids)


@pytest.mark.parametrize("all_years", [True, False])
def test_findings_lead_to_exhibits_that_there_are(all_years, all_made):
    shown = [exhibit for name in EVERY for exhibit in all_made[name, all_years] if not isinstance(exhibit, NoData)]
    led = {exhibit.exhibit for exhibit in shown if exhibit.type == "key-figure"} - {None}
    assert led <= {exhibit.id for exhibit in shown}


# A break and an index are found over all years, what followed lies after the period, the categories of deals come from the newest edition, and a
# finding and a headline hold a period's arms against those of all years.
ALL_YEARS = {
    "arms_findings", "boundaries_tested", "break_beside_others", "break_firmness", "break_sensitivity", "breaks_listed", "briefing_findings",
    "briefing_headline", "changes_that_followed",
    "closeness_by_year", "deals_by_category", "levels_by_series", "turning_findings", "turning_headline", "usual_ranges",
}  # fmt: skip


@pytest.mark.parametrize("name", sorted(set(EVERY) - ALL_YEARS))
def test_only_what_was_shown_is_cited(name, all_made):
    """The older edition alone covers the years to 1991, and windows reach back, never forward."""
    cited = {source.id for exhibit in all_made[name, False] for source in getattr(exhibit, "sources", [])}
    assert "sipri-at-2026" not in cited
