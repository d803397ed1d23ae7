import by_hand
import pytest

from relations.exhibits import NoData, personnel_estimates

GROUPS = {"in the whole country": ["soviet-*-syria-19*"], "civilian experts": ["*civilian*"]}


@pytest.fixture(scope="module")
def shown(cold_war):
    return personnel_estimates(cold_war, GROUPS)


def test_the_values_are_those_of_the_claims(shown):
    claims = {row["quantity"]: row for row in by_hand.rows("claims") if row["preferred"] == "true"}
    for row in shown.data.itertuples():
        stated = claims[row.quantity]
        assert row.value == float(stated["value"]) if stated["value"] else row.low <= row.high


def test_the_title_gives_the_extremes(shown):
    assert shown.title == "Estimates run from 1,000 (1972) to 13,000 people (1984); each counts its own group"
    assert "1984" in shown.alt


def test_a_claim_without_a_date_is_named_and_not_drawn(whole):
    shown = personnel_estimates(whole, {"peak": ["soviet-military-personnel-syria-*", "russian-personnel-*"]})
    assert "at most 14,000" in shown.note
    assert "soviet-military-personnel-syria-peak" not in set(shown.data["quantity"])


def test_shapes_tell_the_groups_apart(shown):
    assert shown.subtitle.endswith("circle: in the whole country and square: civilian experts")


def test_few_estimates_are_a_sentence(whole):
    assert personnel_estimates(whole, {"all": ["russian-troops-syria-2024-12"]}) == NoData(
        "Few dated estimates of personnel are on record for this period: 7,500 (Russian troops in Syria, estimate, December 2024)."
    )


def test_without_estimates_there_is_a_sentence(before):
    assert personnel_estimates(before, GROUPS) == NoData("The data hold no dated estimate of personnel in this period.")


def test_events_stand_at_their_days(cold_war):
    left = {"1985-many-soviet-advisers-leave-dispute-2-000-5": "many advisers leave"}
    assert "1985: many advisers leave" in personnel_estimates(cold_war, GROUPS, events=left).svg
