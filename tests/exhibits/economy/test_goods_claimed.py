import by_hand
import pytest

from relations.exhibits import NoData, goods_claimed


@pytest.fixture(scope="module")
def shown(whole):
    return goods_claimed(whole, {"wheat": ["wheat-*"], "fuel": ["crude-*"]})


def test_only_tonnes_and_only_what_fits(shown):
    units = {row["quantity"]: row["unit"] for row in by_hand.rows("quantities")}
    assert {units[quantity] for quantity in shown.data["quantity"]} <= {"tonnes", "tonnes per year"}
    assert all(quantity.startswith(("wheat-", "crude-")) for quantity in shown.data["quantity"])


def test_contracts_and_plans_are_told_from_deliveries(shown):
    intended = dict(zip(shown.data["quantity"], shown.data["intended"], strict=True))
    assert intended["wheat-contracted-2023-11"]
    assert intended["wheat-aid-promised-2016-11"]
    assert not intended["wheat-aid-delivered-2017-03"]
    assert not intended["wheat-russia-to-syria-2024"]


def test_the_title_has_the_largest_amount_of_each_good_that_is_no_plan(shown):
    assert (
        shown.title
        == "Largest amounts said to have been delivered, shipped or produced: 1,800,000 tonnes of wheat and 100,000 tonnes of fuel"
    )


def test_one_amount_alone_is_no_largest(whole):
    assert goods_claimed(whole, {"wheat": ["wheat-contracted-2023-11"]}).title == (
        "One amount of wheat is stated: 1,400,000 tonnes"
    )


def test_a_contract_under_which_nothing_came_is_no_amount(shown):
    assert "wheat-contract-2017-02-delivered" not in set(shown.data["quantity"])


def test_a_year_in_the_name_is_not_repeated(shown):
    assert ">Wheat given as aid in 2015</text>" in shown.svg


def test_without_amounts_there_is_a_sentence(cold_war):
    assert goods_claimed(cold_war, {"wheat": ["wheat-*"]}) == NoData("The data hold no amount of wheat in this period.")


def test_of_plans_alone_the_title_says_so(whole):
    assert goods_claimed(whole, {"wheat": ["wheat-contracted-*", "wheat-aid-promised-*"]}).title == (
        "Only plans, contracts or capacities are stated, of at most 1,400,000 tonnes of wheat"
    )
