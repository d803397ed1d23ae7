from collections import defaultdict

import by_hand
import pytest

from relations.exhibits import NoData, deals_by_category


def ordered(first, last):
    return [row for row in by_hand.rows("arms_deals") if row["order_year"] and first <= int(row["order_year"]) <= last]


@pytest.fixture(scope="module")
def figure(cold_war):
    return deals_by_category(cold_war)


def test_each_category_holds_what_was_delivered_under_its_deals(figure):
    categories = {row["description"]: row["category"] for row in by_hand.rows("arms_categories")}
    expected = defaultdict(lambda: [0, 0.0, 0.0])
    for deal in ordered(1971, 1991):
        row = expected[categories[deal["description"]]]
        row[0] += 1
        row[1 if deal["supplier"] == "RUS" else 2] += float(deal["tiv_delivered"] or 0)
    found = {row.category: [row.deals, row.supplier, row.others] for row in figure.data.itertuples()}
    assert found == {name: pytest.approx(row, abs=0.006) for name, row in expected.items() if row[1] + row[2]}


def test_no_deal_is_lost(whole):
    delivered = [float(row["tiv_delivered"] or 0) for row in by_hand.rows("arms_deals")]
    assert deals_by_category(whole).data["total"].sum() == pytest.approx(sum(delivered), abs=0.05)


def test_the_largest_category_comes_first_and_makes_the_message(figure):
    assert figure.data["total"].is_monotonic_decreasing
    share = (10929 + 8602) / figure.data["total"].sum()
    assert figure.title == (
        f"Aircraft and armoured vehicles made up {share * 100:.0f}\u202f% of what Syria received on orders of 1971–1991"
    )
    assert "Aircraft 10,929 million TIV; Armoured vehicles 8,602 million TIV;" in figure.alt


def test_other_suppliers_are_named_where_there_are_any(whole, figure):
    assert "all other suppliers" in figure.svg
    assert "all other suppliers" not in deals_by_category(whole.during("intervention")).svg


def test_the_register_and_the_vocabulary_of_categories_are_cited(figure):
    assert [source.id for source in figure.sources] == ["sipri-at-2023", "sipri-at-2026"]


def test_without_deals_there_is_a_sentence(before):
    assert deals_by_category(before) == NoData(
        "The register lists no deal ordered in this period under which arms were delivered."
    )
