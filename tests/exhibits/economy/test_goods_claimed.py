import by_hand
import pytest

from relations.exhibits import NoData, goods_claimed


@pytest.fixture(scope="module")
def shown(whole):
    return goods_claimed(whole, "wheat", ["wheat-*"])


def test_only_tonnes_and_only_what_fits(shown):
    units = {row["quantity"]: row["unit"] for row in by_hand.rows("quantities")}
    assert {units[quantity] for quantity in shown.data["quantity"]} <= {"tonnes", "tonnes per year"}
    assert all(quantity.startswith("wheat-") for quantity in shown.data["quantity"])


def test_contracts_and_plans_are_told_from_deliveries(shown):
    intended = dict(zip(shown.data["quantity"], shown.data["intended"], strict=True))
    assert intended["wheat-contracted-2023-11"]
    assert intended["wheat-aid-promised-2016-11"]
    assert not intended["wheat-aid-delivered-2017-03"]
    assert not intended["wheat-russia-to-syria-2024"]


def test_the_title_has_the_largest_plan_and_the_largest_amount_that_is_none(shown):
    assert (
        shown.title
        == "Up to 3,000,000 tonnes of wheat were planned or contracted (September 2017); the most said to have been delivered is 1,800,000 (November 2018)"
    )


def test_few_amounts_are_a_sentence(whole):
    assert goods_claimed(whole, "wheat", ["wheat-contracted-2023-11"]) == NoData(
        "Of wheat few amounts are on record in this period: 1,400,000 tonnes (Russian wheat contracted (November 2023))."
    )


def test_where_less_was_planned_the_title_has_what_came(whole):
    assert goods_claimed(whole, "oil", ["crude-*", "oil-russia-to-*"], done="shipped").title == (
        "The most oil said to have been shipped is 350,000 tonnes (2025 to 30 May)"
    )


def test_a_contract_under_which_nothing_came_is_no_amount(shown):
    assert "wheat-contract-2017-02-delivered" not in set(shown.data["quantity"])


def test_a_year_in_the_name_is_not_repeated(shown):
    assert ">Wheat given as aid in 2015</text>" in shown.svg


def test_without_amounts_there_is_a_sentence(cold_war):
    assert goods_claimed(cold_war, "wheat", ["wheat-*"]) == NoData("The data hold no amount of wheat in this period.")


def test_of_plans_alone_the_title_says_so(whole):
    assert goods_claimed(whole, "wheat", ["wheat-contracted-*", "wheat-aid-promised-*", "zernomir-*"]).title == (
        "Only plans, contracts or capacities are stated, of at most 1,400,000 tonnes of wheat"
    )


def test_what_ships_brought_stands_beside_what_is_claimed(whole):
    crimea = {"wheat-sevastopol-to-syria-2022-jan-nov": ("wheat", "from Sevastopol in occupied Crimea")}
    patterns = ["wheat-contract-2017-09", "wheat-imports-claimed-2018", "wheat-sevastopol-to-syria-2022-jan-nov"]
    assert goods_claimed(whole, "wheat", patterns, tracked=crimea).title == (
        "1,800,000 tonnes of wheat a year were claimed (November 2018); "
        "ship data show 501,800 at most, from Sevastopol in occupied Crimea (January–November 2022)"
    )
    assert goods_claimed(whole, "wheat", ["wheat-contract-2017-0?", patterns[2]], tracked=crimea).title.startswith(
        "3,000,000 tonnes of wheat were contracted or planned (September 2017); ship data show 501,800 at most,"
    )


def test_a_range_no_wider_than_a_dot_is_not_explained(whole, shown):
    """Aid of 2015 was 100,000 or 120,000 tonnes: a bar beside sums of the same size, none beside three million."""
    few = goods_claimed(whole, "wheat", ["wheat-aid-20??", "wheat-pola-marina-*"])
    assert "The bar is the range of all claims." not in shown.note
    assert isinstance(few, NoData) or "The bar is the range of all claims." in few.note


def test_a_capacity_is_no_plan(whole):
    """The two mines could give 3.5 million tonnes a year; 2.2 million were agreed for one block."""
    patterns = ["phosphate-output-2010", "sharqiya-contract-output-2018", "phosphate-capacity-*"]
    assert goods_claimed(whole, "phosphate", patterns, done="mined").title == (
        "The most phosphate said to have been mined is 2,800,000 tonnes (2010); the largest plan or contract is for 2,200,000"
    )
