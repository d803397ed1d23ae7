from collections import Counter

import by_hand
import pandas as pd
import pytest

from relations.dossier import Dossier
from relations.exhibits.economy.frames import (
    longest_series,
    priced_trade,
    series_name,
    trade_ratios,
    trade_sources,
    turnover,
)


@pytest.fixture(scope="module")
def trade():
    """The table by series, year and exporter, each value in million dollars of 2022."""
    found = {}
    for row in by_hand.rows("trade"):
        of = row["year"] if "current" in row["unit"] else row["unit"].removeprefix("million USD, prices of ")
        found[row["series"], row["year"], row["exporter"]] = by_hand.deflated(row["value"], of)
    return found


def test_trade_is_in_the_prices_of_2022_and_as_the_source_has_it(whole, trade):
    frame = priced_trade(whole)
    assert set(frame["unit"]) == {"million USD, prices of 2022"}
    assert len(frame) == len(trade)
    for row in frame.itertuples():
        assert row.value == pytest.approx(trade[row.series, str(row.year), row.exporter])
    stated = {(row["series"], row["year"], row["exporter"]): float(row["value"]) for row in by_hand.rows("trade")}
    assert all(row.nominal == stated[row.series, str(row.year), row.exporter] for row in frame.itertuples())


def test_trade_with_others_is_left_out_and_prices_are_made_alike(make_package):
    """10 million dollars of 1980 are 20 of 2022 where prices doubled; 12 in prices of 2010 are 16 where they rose by a third."""
    package = make_package(
        {
            "trade": {
                "fields": {"year": "integer", "exporter": "string", "importer": "string", "series": "string"}
                | {"value": "number", "unit": "string"},
                "key": ["year", "exporter", "importer", "series"],
                "text": "year,exporter,importer,series,value,unit\n"
                '1980,AAA,BBB,one,10,"million USD, current prices"\n'
                '1980,AAA,CCC,one,11,"million USD, current prices"\n'
                '1990,BBB,AAA,one,12,"million USD, prices of 2010"\n',
            },
            "deflator": {
                "fields": {"year": "integer", "deflator": "number"},
                "text": "year,deflator\n1980,0.5\n1990,0.6\n2010,0.75\n2022,1\n",
            },
        },
        dossier={"pair": ["AAA", "BBB"], "supplier": "AAA", "recipient": "BBB", "benchmarks": []},
    )
    frame = priced_trade(Dossier(package))
    assert list(frame["importer"]) == ["BBB", "AAA"]
    assert frame["value"].tolist() == pytest.approx([20, 16])
    assert frame["nominal"].tolist() == [10, 12]


def test_turnover_is_both_directions_added(whole, trade):
    years = {(row.series, str(row.year)): row.turnover for row in turnover(whole).itertuples()}
    for series, year in years:
        assert years[series, year] == pytest.approx(trade[series, year, "RUS"] + trade[series, year, "SYR"])
    both = Counter((series, year) for series, year, _ in trade)
    zero = {one for one in both if trade.get((*one, "RUS")) == trade.get((*one, "SYR")) == 0}
    assert set(years) == {one for one, n in both.items() if n == 2} - zero
    assert zero  # else nothing was left out for being nothing


def test_the_longest_series_stands_for_trade_and_the_first_by_name_of_two():
    assert longest_series(pd.DataFrame({"series": ["b", "a", "b"]})) == "b"
    assert longest_series(pd.DataFrame({"series": ["b", "a", "b", "a"]})) == "a"


def test_a_series_has_the_name_that_the_data_declare(whole):
    names = {row["term"]: row["name"] for row in by_hand.rows("terms") if row["scheme"] == "series"}
    assert series_name(whole, "itpd-e") == names["itpd-e"] == "ITPD-E"


def test_ratios_hold_one_series_against_the_other_where_both_have_a_value(whole, trade):
    frame = trade_ratios(whole)
    assert set(frame["over"]) == {"itpd-e"}
    assert set(frame["under"]) == {"cow-importer-reported"}
    expected = {
        (year, exporter): trade["itpd-e", year, exporter] / value
        for (series, year, exporter), value in trade.items()
        if series == "cow-importer-reported" and value and ("itpd-e", year, exporter) in trade
    }
    assert {(str(row.year), row.exporter): row.ratio for row in frame.itertuples()} == pytest.approx(expected)


def test_one_series_alone_has_no_ratio(cold_war, before):
    assert "itpd-e" not in set(cold_war.trade["series"])
    assert trade_ratios(cold_war).empty
    assert trade_ratios(before).empty


def test_the_series_and_the_deflator_are_cited(cold_war):
    assert [source.id for source in trade_sources(cold_war, cold_war.trade)] == ["cow-trade-4", "sipri-milex-2023"]
