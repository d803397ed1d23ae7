import by_hand
import pytest

from relations.errors import UsageError
from relations.exhibits import NoData, agreements_of_weight

TREATY = "treaty-of-friendship-and-cooperation-between-the-ussr-and"


def test_a_dozen_in_order_of_signature_with_what_became_of_each(whole):
    table = agreements_of_weight(whole, named=[TREATY])
    assert len(table.rows) == 12
    signed = [row["signed"] for row in by_hand.rows("agreements") if row["parties"] == "RUS SYR" and row["signed"]]
    assert len(table.data) == len(signed)
    (row,) = [row for row in table.rows if row[1].startswith("Treaty of Friendship")]
    assert row[0] == "8 October 1980"
    assert row[2] == "disputed"
    assert row[3].startswith("Called still in force by the Russian Foreign Ministry in 2020")


def test_those_named_come_before_others(whole):
    named = ["agreement-on-merchant-shipping", TREATY]
    table = agreements_of_weight(whole, rows=2, named=named)
    assert [row[1] for row in table.rows][1] == "Agreement on merchant shipping"


def test_a_name_that_no_agreement_has_is_told(whole):
    with pytest.raises(UsageError, match="treaty-of-frendship"):
        agreements_of_weight(whole, named=["treaty-of-frendship"])


def test_small_numbers_read_well(whole):
    assert (
        agreements_of_weight(whole.during("1993/1993")).title
        == "Of two agreements signed or standing in these years, one is disputed today and what became of one is not known"
    )
    assert isinstance(agreements_of_weight(whole.during("1945/1945")), NoData)


def test_the_dispute_is_told_where_there_is_one(whole):
    table = agreements_of_weight(whole, rows=90)
    accounts = [row[3] for row in table.rows if row[2] == "disputed" and "aviation group" in row[1]]
    assert accounts
    assert all("al-Shaibani" in account and "al-Sharaa" in account for account in accounts)


def test_what_an_earlier_row_tells_is_not_told_again(whole):
    accounts = {row[1]: row[3] for row in agreements_of_weight(whole, rows=90).rows}
    assert accounts[
        "Protocol to the agreement of 26 August 2015 on the stationing of a Russian air group in Syria"
    ] == ("As for the text of 18 January 2017 above.")
    (later,) = (said for title, said in accounts.items() if title.startswith("Protocol No. 1"))
    assert later == (
        "In force from 30 July by Al Arabiya, through MENA News. The rest as for the text of 18 January 2017 above."
    )


def test_of_a_period_that_is_over_the_note_counts_the_ends_that_are_dated(whole, cold_war):
    assert "Ends with a date up to 25 December 1991: none." in agreements_of_weight(cold_war).note
    assert "Ends with a date" not in agreements_of_weight(whole).note
