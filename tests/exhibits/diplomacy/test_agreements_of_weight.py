import by_hand
import pytest

from relations.errors import UsageError
from relations.exhibits import NoData, agreements_of_weight
from relations.exhibits.diplomacy.agreements_of_weight import account

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


def test_of_an_account_the_last_sentence_is_shown():
    assert account("signed by Nobody on 1 May 1980. ratified; the port went to a firm Ltd. in 1990") == (
        "Signed by Nobody on 1 May 1980. ratified; the port went to a firm Ltd. in 1990."
    )
    assert account("Text not seen. It stood until 1990; later it ended.") == "It stood until 1990; later it ended."
    assert account(None) == "No later source was found."


def test_the_dispute_on_the_port_is_told_from_both_sides(whole):
    (said,) = [row[3] for row in agreements_of_weight(whole, rows=90).rows if row[1].startswith("Contract no. 22")]
    assert "void" in said
    assert "stood" in said


def test_of_a_period_that_is_over_the_note_counts_the_ends_that_are_dated(whole, cold_war):
    assert "Ends with a date up to 25 December 1991: none." in agreements_of_weight(cold_war).note
    assert "Ends with a date" not in agreements_of_weight(whole).note
