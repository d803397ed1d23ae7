import by_hand
import pytest

from relations.exhibits.economy.goods_frame import goods_frame, largest, origins


@pytest.fixture(scope="module")
def wheat(whole):
    return goods_frame(whole, ["*wheat*"]).set_index("quantity")


def test_amounts_in_tonnes_of_which_there_were_any(wheat):
    units = {row["quantity"]: row["unit"] for row in by_hand.rows("quantities") if "wheat" in row["quantity"]}
    nothing = {row["quantity"] for row in by_hand.rows("claims") if row["value"] == "0"} & set(units)
    assert nothing == {"commercial-wheat-delivered-2017-03", "wheat-contract-2017-02-delivered"}
    assert set(wheat.index) == {name for name, unit in units.items() if unit.startswith("tonnes")} - nothing


def test_what_was_meant_is_told_from_what_was_done(wheat):
    """By hand, of the names of the quantities."""
    assert set(wheat.index[wheat["intended"]]) == {
        "wheat-aid-promised-2016-11", "wheat-contract-2017-02", "wheat-contract-2017-09", "wheat-contracted-2023-11",
        "wheat-imports-expected-2017", "wheat-russia-planned-2021", "zernomir-wheat-contract-2016",
    }  # fmt: skip


def test_a_stated_value_is_drawn_there_and_a_range_in_its_middle(wheat):
    assert wheat.loc["wheat-aid-2015", "y"] == 100_000  # though another source says 120,000
    assert wheat.loc["wheat-import-need-month-2020", "y"] == pytest.approx(189_737, abs=1)  # √(180,000 · 200,000)


def test_a_period_has_its_own(whole):
    assert list(goods_frame(whole.during("2015/2015"), ["*wheat*"])["quantity"]) == ["wheat-aid-2015"]
    assert goods_frame(whole.during("1950/1951"), ["*wheat*"]).empty


def test_the_largest_amount_is_no_capacity(whole):
    frame = goods_frame(whole, ["phosphate-output-*", "phosphate-capacity-*", "sharqiya-contract-output-2018"])
    assert largest(frame, intended=False)["quantity"] == "phosphate-output-2010"
    assert largest(frame[frame["intended"]], intended=False) is None


def test_the_origins_are_those_of_one_good():
    tracked = {"wheat-a": ("wheat", "from here"), "oil-b": ("oil", "from there")}
    assert origins("wheat", tracked) == {"wheat-a": "from here"}
