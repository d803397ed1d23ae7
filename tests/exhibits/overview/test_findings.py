from collections import Counter

import by_hand
import pytest

from relations.exhibits import NoData, overview_findings


@pytest.fixture(scope="module")
def found(whole):
    return {finding.id: finding for finding in overview_findings(whole)}


def test_there_is_one_for_each_side(found):
    assert list(found) == [
        f"overview-{side}" for side in ("votes", "arms", "vetoes", "visits", "facilities", "harm", "trade", "events")
    ]


def test_votes_have_an_interval_and_what_they_rest_on(found):
    n, same = by_hand.counts(by_hand.joint("RUS", "SYR"))
    votes = found["overview-votes"]
    assert votes.value == pytest.approx(same / n)
    assert votes.low < votes.value < votes.high
    assert f"on **{same / n * 100:.1f} per cent** of {n:,} joint votes" in votes.statement


def test_arms_are_all_that_was_delivered(found):
    arms = found["overview-arms"]
    assert arms.value == pytest.approx(by_hand.deliveries(1950, 2025, supplier="RUS")["SYR"], abs=0.5)
    received = by_hand.deliveries(1950, 2025, recipient="SYR")
    assert f"{received['RUS'] / sum(received.values()) * 100:.0f} per cent of what it received" in arms.statement


def test_vetoes_are_counted_as_the_lists_have_them(found):
    rows = by_hand.rows("sc_vetoes")
    concerned = Counter(row["concerns"] for row in rows)
    direct_or_shared = len(rows) - concerned["no"]
    assert found["overview-vetoes"].value == direct_or_shared
    assert f"**{direct_or_shared} of {len(rows)} vetoes**" in found["overview-vetoes"].statement


def test_a_period_without_one_that_concerned_the_other_says_none(whole):
    found = {one.id: one for one in overview_findings(whole.during("drift"))}
    rows = [row for row in by_hand.rows("sc_vetoes") if "1991-12-26" <= row["date"] <= "2004-12-31"]
    assert {row["concerns"] for row in rows} == {"no"}
    assert found["overview-vetoes"].statement.startswith(f"**None of the {len(rows)} vetoes** of Russia")


def test_visits_are_counted(found):
    visits = by_hand.between("visits")
    assert found["overview-visits"].value == len(visits)
    assert f"**{len(visits)} visits** between the two states" in found["overview-visits"].statement


def test_facilities_are_those_of_the_last_day_that_the_data_know(found):
    facilities = found["overview-facilities"]
    kept = sum(row["status"] in ("in-use", "reduced") for row in by_hand.rows("presence"))
    open_end = sum(row["status"] == "unknown" for row in by_hand.rows("presence"))
    assert (facilities.low, facilities.high) == (kept, kept + open_end)
    assert facilities.statement.startswith("On 12 August 2026 the forces of Russia had")


def test_harm_is_that_of_the_narrowest_attribution_and_monitors_are_not_added(found):
    rows = [row for row in by_hand.rows("operations_harm") if row["unit"] == "persons"]
    narrow = [row for row in rows if row["attributed"] == "russia-on-fair-evidence-or-better"]
    harm = found["overview-harm"]
    assert (harm.low, harm.high) == tuple(sum(int(row[bound]) for row in narrow) for bound in ("low", "high"))
    assert harm.value is None
    assert harm.statement.count(" counts **") == 2


def test_events_are_counted_and_the_disputed_among_them(found):
    rows = [row for row in by_hand.rows("events") if row["weight"] == "high" and row["date"] >= "1944-07"]
    disputed = sum(row["confidence"] == "disputed" for row in rows)
    assert found["overview-events"].value == len(rows)
    assert f"sources dispute {disputed}." in found["overview-events"].statement


def test_each_leads_to_the_board_or_where_it_is_told_to(found, whole):
    assert found["overview-votes"].exhibit == "indicator-board"
    assert found["overview-events"].exhibit == "events-of-weight"
    led = {"overview-votes": "agreement-by-year", "overview-arms": ""}
    told = {one.id: one.exhibit for one in overview_findings(whole.during("drift"), shown_in=led)}
    assert (told["overview-votes"], told["overview-arms"]) == ("agreement-by-year", None)


def test_a_period_without_records_has_one_sentence(before):
    (only,) = overview_findings(before)
    assert isinstance(only, NoData)
    assert only.statement.startswith("**No finding.**")
