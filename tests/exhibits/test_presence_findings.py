import by_hand
import pytest

from relations.exhibits import NoData, presence_findings
from relations.exhibits.facilities import facilities

GROUPS = {"in the whole country": ["soviet-*-syria-19*", "russian-troops-syria-*"]}


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
    assert (figure.low, figure.high) == (frame["standing"].sum(), frame["possible"].sum()) == (3, 7)
    assert "at least **three facilities**" in figure.statement


def test_harm_is_given_by_monitor_with_its_range(found):
    rows = [r for r in by_hand.rows("operations_harm") if r["indicator"] == "battle-deaths"]
    figure = found["harm-battle-deaths-all"]
    assert figure.value == sum(float(row["value"]) for row in rows)
    assert (figure.low, figure.high) == tuple(sum(float(row[end]) for row in rows) for end in ("low", "high"))
    assert figure.statement.startswith("UCDP counts **335,796 battle deaths** as its best estimate")


def test_the_largest_estimate_is_named_with_its_date(found):
    assert "**13,000** (Soviet and East European advisers in Syria, 1984)" in found["most-personnel"].statement
    assert found["most-personnel"].value == 13000


def test_nothing_after_the_change_is_said_of_a_period_before_it(cold_war):
    assert "facilities-kept" not in {finding.id for finding in presence_findings(cold_war, GROUPS)}


def test_without_anything_there_is_one_sentence(before):
    (only,) = presence_findings(before, GROUPS)
    assert isinstance(only, NoData)
    assert only.statement.startswith("**No finding.**")
