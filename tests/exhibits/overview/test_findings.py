from collections import Counter

import by_hand
import pytest

from relations.errors import UsageError
from relations.exhibits import NoData, overview_findings

pytestmark = pytest.mark.slow  # the indicators of two spans are computed for each


BASES = "2026-08-09-memorandum-russian-bases-khmeimim-tartus"
TURNS = {BASES: "Syria announced it on {when}"}


def findings(dossier, **words):
    return {finding.id: finding for finding in overview_findings(dossier, turns=TURNS, **words)}


@pytest.fixture(scope="module")
def found(whole):
    return findings(whole)


def test_over_all_years_what_changed_last_comes_first_and_five_are_enough(found):
    assert list(found) == [
        "parted-beside-others",
        "overview-turn",
        "overview-arms",
        "level-of-change",
        "overview-vetoes",
    ]
    assert all(len(finding.statement.split()) <= 25 for finding in found.values())


def test_the_turn_says_its_day_and_that_it_is_only_reported(found):
    assert found["overview-turn"].statement == "Syria announced it on **9 August 2026**, as reported."


def test_votes_have_an_interval_and_what_they_rest_on(whole):
    n, same = by_hand.counts(by_hand.joint("RUS", "SYR", "1970-11-13", "1991-12-25"))
    votes = findings(whole.during("cold-war"))["overview-votes"]
    assert votes.value == pytest.approx(same / n)
    assert votes.low < votes.value < votes.high
    assert f" on **{same / n * 100:.1f} per cent** of {n:,} joint votes" in votes.statement


def test_a_period_has_the_share_of_the_time_before(whole):
    assert findings(whole.during("cold-war"))["overview-votes"].statement.endswith(", after 70 per cent before.")
    assert "overview-votes" not in findings(whole.during("1973-10/1973-10"))


def test_arms_are_the_share_by_volume_and_the_last_year_is_told(found):
    received = by_hand.deliveries(1950, 2025, recipient="SYR")
    arms = found["overview-arms"]
    assert arms.value == pytest.approx(received["RUS"] / sum(received.values()), abs=0.001)
    assert arms.statement.endswith("; none from 2022 to 2024, where the data end.")


def test_vetoes_are_counted_as_the_lists_have_them(found):
    rows = by_hand.rows("sc_vetoes")
    concerned = Counter(row["concerns"] for row in rows)
    direct_or_shared = len(rows) - concerned["no"]
    assert found["overview-vetoes"].value == direct_or_shared
    assert f"**{direct_or_shared} of {len(rows)} vetoes**" in found["overview-vetoes"].statement
    last = max(row["date"] for row in rows if row["concerns"] != "no")
    assert last.startswith("2023-07")
    assert found["overview-vetoes"].statement.endswith("; none is on record since July 2023, by lists to June 2025.")


def test_a_past_period_has_the_last_veto_of_its_time(whole):
    own = findings(whole.during("uprising"))["overview-vetoes"]
    assert own.statement.endswith("; the last was in May 2014.")


def test_the_last_period_alone_tells_of_the_turn_bases_others_and_leaders(whole):
    claims = {"russian-oil-syria-daily-2026": "Oil was put at {number} barrels"}
    own = findings(whole.during("transition"), claims=claims, told_in={"presence": "Military presence"})
    names = [
        "overview-turn",
        "bases-given-up",
        "others-still-alike",
        "leaders-told",
        "claim-russian-oil-syria-daily-2026",
    ]
    assert list(own) == names
    assert own["bases-given-up"].report == "Military presence"
    assert own["others-still-alike"].exhibit == "agreement-beside-others"


def test_harm_comes_first_and_what_the_headline_says_is_left_out(whole):
    own = findings(whole.during("intervention"))
    assert next(iter(own)) == "harm-told"
    assert not {"overview-vetoes", "bases-at-the-end", "overview-trade"} & set(own)


def test_a_large_part_of_the_arms_gives_way_to_the_year_of_most(whole):
    assert "overview-arms" not in findings(whole.during("uprising"))
    assert {"arms-told", "overview-arms"} <= set(findings(whole.during("drift")))


def test_counts_of_the_dossier_are_no_finding_where_there_are_others(whole):
    assert "overview-events" not in findings(whole.during("drift"))


def test_before_all_there_is_one_statement(before):
    (nothing,) = overview_findings(before)
    assert isinstance(nothing, NoData)


def test_a_misspelt_turn_quantity_or_subject_is_told(whole):
    with pytest.raises(UsageError, match="no-such-event"):
        overview_findings(whole, turns={"no-such-event": ""})
    with pytest.raises(UsageError, match="no-such-quantity"):
        overview_findings(whole, claims={"no-such-quantity": ""})
    with pytest.raises(UsageError, match="no subject 'votes'"):
        overview_findings(whole, told_in={"votes": "Voting"})


def test_no_finding_says_again_what_the_headline_says_of_votes(whole):
    assert "overview-votes" not in findings(
        whole.during("drift")
    )  # the headline: agreement fell from 82 to 59 per cent
    assert "overview-votes" in findings(whole.during("intervention"))
