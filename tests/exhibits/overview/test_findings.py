from collections import Counter

import by_hand
import pytest

from relations.exhibits import NoData, overview_findings

pytestmark = pytest.mark.slow  # the indicators of two spans are computed for each


def findings(dossier):
    return {finding.id: finding for finding in overview_findings(dossier)}


@pytest.fixture(scope="module")
def found(whole):
    return findings(whole)


def test_what_changed_and_what_stayed_comes_first_and_five_are_enough(found):
    assert list(found) == [f"overview-{side}" for side in ("topic", "facilities", "vetoes", "arms", "votes")]
    assert all(len(finding.statement.split()) <= 25 for finding in found.values())


def test_votes_have_an_interval_and_what_they_rest_on(found):
    n, same = by_hand.counts(by_hand.joint("RUS", "SYR"))
    votes = found["overview-votes"]
    assert votes.value == pytest.approx(same / n)
    assert votes.low < votes.value < votes.high
    assert votes.statement.endswith(f"on **{same / n * 100:.1f} per cent** of {n:,} joint votes.")


def test_a_period_has_the_share_of_the_time_before(whole):
    assert findings(whole.during("drift"))["overview-votes"].statement.endswith(", after 82 per cent before.")
    assert "overview-votes" not in findings(whole.during("1973-10/1973-10"))


def test_arms_are_the_share_by_volume_and_the_last_year_is_told(found):
    received = by_hand.deliveries(1950, 2025, recipient="SYR")
    arms = found["overview-arms"]
    assert arms.value == pytest.approx(received["RUS"] / sum(received.values()), abs=0.001)
    assert arms.statement.endswith("; none is recorded since 2021.")


def test_vetoes_are_counted_as_the_lists_have_them(found):
    rows = by_hand.rows("sc_vetoes")
    concerned = Counter(row["concerns"] for row in rows)
    direct_or_shared = len(rows) - concerned["no"]
    assert found["overview-vetoes"].value == direct_or_shared
    assert f"**{direct_or_shared} of {len(rows)} vetoes**" in found["overview-vetoes"].statement
    assert found["overview-vetoes"].statement.endswith("the last was in July 2023.")


def test_a_period_without_one_that_concerned_the_other_says_none(whole):
    rows = [row for row in by_hand.rows("sc_vetoes") if "1970-11-13" <= row["date"] <= "1991-12-25"]
    assert {row["concerns"] for row in rows} == {"no"}
    own = findings(whole.during("cold-war"))["overview-vetoes"]
    assert own.statement == f"**None of the {len(rows)} vetoes** of the Soviet Union concerned Syria."


def test_that_none_of_a_few_vetoes_concerned_the_other_is_no_finding(whole):
    """Two vetoes were cast since December 2024."""
    assert len([row for row in by_hand.rows("sc_vetoes") if row["date"] >= "2024-12-08"]) == 2
    assert "overview-vetoes" not in findings(whole.during("transition"))


def test_findings_of_a_short_period_lead_to_the_table_of_changes(whole):
    own = findings(whole.during("transition"))
    assert {own[name].exhibit for name in ("overview-facilities", "overview-votes", "overview-visits")} == {
        "changes-between-periods"
    }
    assert own["overview-topic"].exhibit == "votes-on-topics"


def test_visits_are_counted_where_there_is_room(whole):
    visits = [row for row in by_hand.between("visits") if row["start"] >= "2024-12-08"]
    own = findings(whole.during("transition"))["overview-visits"]
    assert own.value == len(visits)
    assert f"**{len(visits)} visits** between the two states, two of them" in own.statement


def test_facilities_are_those_of_the_last_day_that_the_data_know(found):
    facilities = found["overview-facilities"]
    kept = sum(row["status"] in ("in-use", "reduced") for row in by_hand.rows("presence"))
    open_end = sum(row["status"] == "unknown" for row in by_hand.rows("presence"))
    assert (facilities.low, facilities.high) == (kept, kept + open_end)
    assert facilities.statement.endswith(" on 7 December 2024.")


def test_before_all_there_is_one_statement(before):
    (nothing,) = overview_findings(before)
    assert isinstance(nothing, NoData)
