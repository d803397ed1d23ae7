import by_hand
import pytest

from relations.exhibits import NoData, presence_findings
from relations.exhibits.presence.facilities import facilities

GROUPS = {
    "in the whole country": ["soviet-[!b]*-syria-19*", "russian-troops-syria-*"],
    "with East Europeans": ["soviet-bloc-*"],
}


@pytest.fixture(scope="module")
def found(whole):
    return {finding.id: finding for finding in presence_findings(whole, GROUPS)}


def test_each_number_leads_to_its_exhibit(found):
    assert {finding.exhibit for finding in found.values()} == {
        "facility-lifelines", "facilities-remaining", "personnel-estimates", "harm-by-year",
    }  # fmt: skip


def test_the_facilities_at_the_end_are_a_range(found, whole):
    frame = facilities(whole)
    figure = found["facilities-standing"]
    status = [row["status"] for row in by_hand.rows("presence")]
    kept = status.count("in-use") + status.count("reduced")
    assert (kept, kept + status.count("unknown")) == (4, 7)
    assert (figure.low, figure.high) == (frame["standing"].sum(), frame["possible"].sum()) == (4, 7)
    assert "at least **four facilities** of Russia’s forces" in figure.statement
    assert figure.statement.endswith("up to seven may have stood, since some ends are not dated.")


def test_the_forces_have_the_name_of_the_day(cold_war):
    first = presence_findings(cold_war, GROUPS)[0]
    assert first.statement.startswith(
        "On 25 December 1991 at least **two facilities** of the Soviet Union’s forces stood"
    )


def test_harm_is_given_by_monitor_with_its_range(found):
    rows = [r for r in by_hand.rows("operations_harm") if r["indicator"] == "battle-deaths"]
    figure = found["harm-battle-deaths"]
    assert figure.value == sum(float(row["value"]) for row in rows)
    assert (figure.low, figure.high) == tuple(sum(float(row[end]) for row in rows) for end in ("low", "high"))
    assert figure.statement.startswith(
        "UCDP (Uppsala Conflict Data Program) counts **335,796 battle deaths** as its best estimate"
    )


def test_harm_on_fair_evidence_comes_before_all_claims(found):
    figure = found["harm-civilians-killed"]
    assert (figure.low, figure.high) == (4431, 6522)
    assert (
        "out of 15,616 to 24,956 in incidents for which its sources blame Russia alone or with others"
        in figure.statement
    )
    assert list(figure.beside.values()) == [15616, 24956]


def test_the_largest_estimate_is_named_for_each_group_in_the_order_given(found):
    statement = found["most-personnel"].statement
    assert statement.startswith(
        "The largest dated estimate of personnel in the whole country is **7,500** (Russian troops"
    )
    assert "; with East Europeans 13,000 (Soviet and East European advisers in Syria, 1984)." in statement
    assert found["most-personnel"].value == 7500


def test_what_became_of_the_facilities_adds_up(found):
    assert found["facilities-kept"].statement.endswith(
        "eight had been given up; no source tells the end of three others."
    )


def test_nothing_after_the_change_is_said_of_a_period_before_it(cold_war):
    assert "facilities-kept" not in {finding.id for finding in presence_findings(cold_war, GROUPS)}


def test_without_anything_there_is_one_sentence(before):
    (only,) = presence_findings(before, GROUPS)
    assert isinstance(only, NoData)
    assert only.statement.startswith("**No finding.**")
