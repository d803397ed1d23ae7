import by_hand
import pytest

from relations.exhibits import NoData, claims_listed


@pytest.fixture(scope="module")
def table(whole):
    return claims_listed(whole, "debt", ["syrian-debt-*"], category="debt")


def test_a_row_for_each_quantity_in_order_of_time(table):
    expected = {row["quantity"] for row in by_hand.rows("quantities") if row["quantity"].startswith("syrian-debt-")}
    assert set(table.data["quantity"]) == expected
    assert len(table.rows) == len(expected)
    assert [row[0] for row in table.rows][:2] == ["April 1987", "1989"]


def test_one_unit_stands_in_the_head(table):
    assert table.columns[2] == ("Number, million USD", "right")
    assert table.rows[0][2] == "13,000"


def test_the_title_names_the_widest_disagreement(table):
    assert table.title.startswith("Eight numbers on debt; sources differ on three of them")
    assert table.title.endswith("7,000 to 11,000 million USD")


def test_a_range_has_its_column_only_where_sources_differ(whole, table):
    assert ("Range (claims)", "right") in table.columns
    agreed = claims_listed(whole, "soldiers", ["qamishli-soldiers-*", "tartus-staff-*"])
    assert [head for head, _ in agreed.columns] == ["As of", "What is counted", "Number, people", "Source"]
    assert {len(row) for row in agreed.rows} == {4}
    assert agreed.title == "Two numbers on soldiers; one rests on one source"


def test_every_claim_shown_is_cited(table):
    shown = set(table.data["quantity"])
    expected = {row["source"] for row in by_hand.rows("claims") if row["quantity"] in shown}
    assert {source.id for source in table.sources} == expected


def test_fewer_rows_are_those_that_most_sources_give(whole):
    short = claims_listed(whole, "debt", ["syrian-debt-*"], rows=2)
    assert len(short.rows) == 2
    assert "2 of 8" in short.subtitle


def test_one_number_is_the_title(whole):
    assert claims_listed(whole, "debt", ["debt-gross-2005"]).title == (
        "One number on debt: Gross debt of Syria to the former USSR, 14,550 million USD"
    )


def test_without_numbers_there_is_a_sentence(before):
    assert claims_listed(before, "debt", ["*"]) == NoData("The data hold no number on debt in this period.")


def test_a_relayed_report_is_named_before_the_page_on_which_it_was_read(whole):
    shown = claims_listed(whole, "personnel", ["russian-personnel-syria-2015-11"])
    assert shown.rows[0][-1]["text"] == "Reuters, in Breitbart"
