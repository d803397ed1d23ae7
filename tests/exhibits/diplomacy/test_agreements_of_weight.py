import by_hand
import pytest

from relations.errors import UsageError
from relations.exhibits import NoData, agreements_of_weight

TREATY = "treaty-of-friendship-and-cooperation-between-the-ussr-and"


def test_a_dozen_in_order_of_signature_with_what_each_gave_and_what_became_of_it(whole):
    named = ["agreement-on-merchant-shipping", TREATY]
    table = agreements_of_weight(whole)
    assert len(table.rows) == 12
    signed = [row["signed"] for row in by_hand.rows("agreements") if row["parties"] == "RUS SYR" and row["signed"]]
    assert len(table.data) == len(signed)
    (row,) = [row for row in agreements_of_weight(whole, named=named).rows if row[1].startswith("Treaty of Friendship")]
    assert row[0] == "8 October 1980"
    assert row[2] == (
        "Friendship, consultations, coordination in crises and military cooperation; 20 years; "
        "renewal: automatic, five years at a time, unless a party ends it"
    )
    assert row[3].startswith("Called still in force by the Russian Foreign Ministry in 2020")


def test_where_agreements_are_named_others_fill_a_short_table_alone(whole):
    few = agreements_of_weight(whole, named=["agreement-on-merchant-shipping", TREATY])
    assert len(few.rows) == 4
    assert {"Agreement on merchant shipping"} < {row[1] for row in few.rows}
    ten = [row["agreement"] for row in by_hand.rows("agreements") if row["parties"] == "RUS SYR" and row["signed"]][:10]
    assert len(agreements_of_weight(whole, named=ten).rows) == 10
    assert len(agreements_of_weight(whole, rows=2, named=ten).rows) == 2


def test_a_name_that_no_agreement_has_is_told(whole):
    with pytest.raises(UsageError, match="treaty-of-frendship"):
        agreements_of_weight(whole, named=["treaty-of-frendship"])


def test_before_any_agreement_there_is_a_sentence(whole):
    assert isinstance(agreements_of_weight(whole.during("1945/1945")), NoData)


def test_of_few_agreements_all_are_shown(cold_war):
    """Nine were signed in these years or stood in them; the treaty of 1984 was followed by another, of which its account tells."""
    table = agreements_of_weight(cold_war, named=[TREATY])
    assert len(table.rows) == len(table.data) == 9
    assert "a treaty on criminal matters followed on 29 June 2022" in " ".join(row[3] for row in table.rows)
    assert table.subtitle == "Agreements and contracts between the two states, with the term where one is stated"


def test_what_several_accounts_say_stands_once_below_the_table(whole):
    table = agreements_of_weight(whole.during("transition"))
    left = "What the memorandum of August 2026 leaves of it is not stated."
    with_it = [row for row in by_hand.rows("agreements") if row["status_note"].endswith(left)]
    assert len(with_it) == 4
    assert sum(row[3].endswith("*") for row in table.rows) >= 3
    assert f" * {left}" in table.note
    assert not any(left in row[3] for row in table.rows)


def test_the_subtitle_tells_how_many_have_no_date(whole):
    undated = [row for row in by_hand.rows("agreements") if row["parties"] == "RUS SYR" and not row["signed"]]
    assert len(undated) == 2
    assert agreements_of_weight(whole).subtitle == (
        "The 12 that matter most of 90 dated agreements and contracts (two more undated)"
    )


def test_the_dispute_on_the_port_is_told_from_both_sides(whole):
    (said,) = [row[3] for row in agreements_of_weight(whole, rows=90).rows if row[1].startswith("Contract no. 22")]
    assert "void" in said
    assert "stood" in said


def test_of_a_period_that_is_over_the_note_counts_the_ends_that_are_dated(whole, cold_war):
    assert "Ends with a date up to 25 December 1991: none." in agreements_of_weight(cold_war).note
    assert "Ends with a date" not in agreements_of_weight(whole).note
