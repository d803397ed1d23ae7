from collections import Counter

import by_hand
import pandas as pd
import pytest

from relations.exhibits.indicators import Indicator, indicators


@pytest.fixture(scope="module")
def found(whole):
    return {one.id: one for one in indicators(whole)}


def value(one, year):
    return one.frame.set_index("year")["value"].get(year)


def test_they_stand_in_the_order_of_the_board(found):
    assert list(found) == ["votes", "deliveries", "share", "vetoes", "visits", "facilities", "trade", "acts"]


def test_votes_are_the_share_of_joint_votes_cast_alike(found):
    n, same = by_hand.counts(by_hand.joint("RUS", "SYR", "1989-01-01", "1989-12-31"))
    assert (n, same) == (111, 106)
    row = found["votes"].frame.set_index("year").loc[1989]
    assert (row["n"], row["value"]) == (n, pytest.approx(same / n))


def test_deliveries_and_their_part_of_all_over_five_years(found):
    assert value(found["deliveries"], 1974) == pytest.approx(by_hand.deliveries(1974, 1974, recipient="SYR")["RUS"])
    five = by_hand.deliveries(1970, 1974, recipient="SYR")
    assert value(found["share"], 1974) == pytest.approx(five["RUS"] / sum(five.values()))
    assert (found["deliveries"].frame["value"] > 0).all()


def test_vetoes_are_those_that_concerned_the_other_state(found):
    rows = [row for row in by_hand.rows("sc_vetoes") if row["concerns"] != "no"]
    by_year = Counter(int(row["date"][:4]) for row in rows)
    assert dict(zip(found["vetoes"].frame["year"], found["vetoes"].frame["value"], strict=True)) == by_year


def test_visits_of_a_certain_year(found):
    visits = [row["start"] for row in by_hand.between("visits")]
    assert value(found["visits"], 1974) == sum(day.startswith("1974") for day in visits)
    assert value(found["visits"], 2025) == sum(day.startswith("2025") for day in visits)


def test_trade_is_one_series_in_prices_of_one_year(found, whole):
    rows = [row for row in by_hand.rows("trade") if (row["year"], row["series"]) == ("1990", "cow-importer-reported")]
    assert value(found["trade"], 1990) == pytest.approx(sum(by_hand.deflated(row["value"], "1990") for row in rows))
    other = next(one for one in indicators(whole, trade="itpd-e") if one.id == "trade")
    assert {str(year) for year in other.frame["year"]} <= {
        row["year"] for row in by_hand.rows("trade") if row["series"] == "itpd-e"
    }
    assert [source.id for source in other.sources] == ["sipri-milex-2023", "usitc-itpd-e-1"]


def test_conflictual_acts_hang_below_the_cooperative_ones(found):
    acts = Counter(row["tone"] for row in by_hand.between("events", first="1987", last="1987-12-31"))
    row = found["acts"].frame.set_index("year").loc[1987]
    assert (row["value"], row["low"]) == (acts["cooperative"], -acts["conflictual"])
    assert acts["conflictual"] > 0


def test_an_indicator_without_a_value_is_absent(whole, before):
    names = [one.id for one in indicators(whole.during("1993/1993"))]
    assert "vetoes" not in names
    assert "votes" in names
    assert indicators(before) == []


def test_each_names_its_sources_unit_and_noun(found):
    for one in found.values():
        assert one.sources
        assert one.name
        assert one.unit
        assert one.noun
    assert {one.id for one in found.values() if one.is_share} == {"votes", "share"}


@pytest.fixture
def share():
    frame = pd.DataFrame({"year": [1990, 1991], "value": [0.5, 0.25], "n": [3, 20]})
    return Indicator("x", "x", "X", "share of all", "line", frame, [], str, few=10)


def test_years_on_few_cases_are_not_firm(share):
    assert share.firm["year"].tolist() == [1991]


def test_a_range_of_shares_has_its_sign_once(share):
    assert share.written_range(0.25, 0.5) == "25.0 to 50.0\u202f%"
    count = Indicator("x", "x", "X", "visits", "bars", share.frame, [], str)
    assert count.written_range(2, 1200) == "2 to 1,200"
