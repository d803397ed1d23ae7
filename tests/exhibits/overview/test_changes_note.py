import by_hand
import pytest

from relations.exhibits.overview.change_rows import change_rows
from relations.exhibits.overview.changes_note import changes_note
from relations.exhibits.overview.compared_periods import common_series
from relations.exhibits.voting.fixed_agenda import fixed_agenda

pytestmark = pytest.mark.slow


def note(whole, before, after):
    spans = whole.during(before), whole.during(after)
    return changes_note(spans, change_rows(*spans, common_series(*spans)))


@pytest.fixture(scope="module")
def last(whole):
    return note(whole, "intervention", "transition")


def test_what_has_no_figure_in_one_span_is_named(last):
    assert "Left out, since one of the spans has no figure: arms and trade." in last


def test_agreement_on_few_votes_stands_beside_that_at_a_fixed_mix_of_topics(whole, last):
    fixed = fixed_agenda(whole, "RUS", "SYR").set_index("year")["standardised"]
    then, now = (f"{fixed[year] * 100:.1f}\u202f%" for year in (2024, 2025))
    assert "Topics differ: both voted on 97\u202f% of roll calls before and 48\u202f% after" in last
    assert f"agreement was {then} in 2024 and {now} in 2025." in last


def test_the_base_that_was_left_is_named_and_those_that_were_kept(last):
    names = {row["place"] for row in by_hand.rows("presence") if "base" in row["kind"]}
    assert {"qamishli", "tartus-naval-base", "khmeimim"} < names
    assert (
        "Of the bases known for certain, Qamishli was given up; Tartus naval base and Khmeimim Air Base were kept."
        in last
    )


def test_it_says_how_many_absences_are_inferred(last):
    calls = {row["rollcall"]: row for row in by_hand.rows("ga_rollcalls") if row["date"] >= "2024-12-08"}
    cast = {row["rollcall"] for row in by_hand.rows("ga_votes") if row["state"] == "SYR" and row["vote"] in "YNA"}
    absent = [row for name, row in calls.items() if name not in cast]
    inferred = sum(row["non_voters"] == "unlisted" for row in absent)
    listed = {name for name, row in calls.items() if row["non_voters"] != "unlisted"}
    share = round(100 * len(listed & cast) / len(listed))
    assert (len(absent), inferred, share) == (118, 90, 58)
    assert (
        "Of the 118 roll calls without a vote of Syria 90 are inferred from lists of those that voted; on complete lists alone Syria voted on 58"
        in last
    )


def test_it_says_how_far_the_records_reach(last):
    vote = max(row["date"] for row in by_hand.rows("ga_rollcalls"))
    visit = max(row["start"] for row in by_hand.between("visits"))
    assert (vote, visit) == ("2025-12-18", "2026-02-04")
    assert last.endswith(
        "The votes end on 18 December 2025, the list of vetoes ends on 4 June 2025 and the last visit known is of 4 February 2026. "
        "Rates are of the time up to the last event known, of 12 August 2026, that of vetoes up to the end of their list."
    )


def test_of_past_spans_nothing_of_the_present_is_said(whole):
    past = note(whole, "cold-war", "drift")
    assert "Rates are of the time up to" not in past
    assert "Topics differ" not in past
    assert "May be chance" in past
