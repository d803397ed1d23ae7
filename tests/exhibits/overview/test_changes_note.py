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
    names = {row["place"]: row["name"] for row in by_hand.rows("presence") if "base" in row["kind"]}
    assert (
        f"Of the certain bases left: {names['qamishli']}; kept: {names['tartus-naval-base']} and {names['khmeimim']}."
        in last
    )


def test_it_says_how_far_the_records_reach(last):
    vote = max(row["date"] for row in by_hand.rows("ga_rollcalls"))
    visit = max(row["start"] for row in by_hand.between("visits"))
    assert (vote, visit) == ("2025-12-18", "2026-02-04")
    assert last.endswith(
        "The last vote is of 18 December 2025, the last veto is of 24 February 2025 and the last visit is of 4 February 2026; "
        "rates are of the time up to the last event known, of 12 August 2026."
    )


def test_of_past_spans_nothing_of_the_present_is_said(whole):
    past = note(whole, "cold-war", "drift")
    assert "rates run to" not in past
    assert "Topics differ" not in past
    assert "May be chance" in past
