from dataclasses import replace

import by_hand
import pandas as pd
import pytest

from relations.exhibits.indicator import Indicator
from relations.exhibits.turning.break_series import Breaks, found_breaks, searched_in, shown_years
from relations.measures import break_years
from relations.measures.turning.segmentation import JOINT
from relations.sources import Source

pytestmark = pytest.mark.slow  # the search for breaks over all years takes seconds


@pytest.fixture(scope="module")
def breaks(whole):
    return found_breaks(whole)


def test_breaks_are_those_of_the_measure_and_of_single_series_alone(breaks):
    trade = breaks.series["series"] == "trade"
    expected = break_years(breaks.series[~trade])
    assert JOINT in set(expected["series"])
    found = breaks.breaks[breaks.breaks["series"] != "trade"]
    pd.testing.assert_frame_equal(
        found.reset_index(drop=True), expected[expected["series"] != JOINT].reset_index(drop=True)
    )
    for frame in (breaks.breaks, breaks.frequency, breaks.hits, breaks.path):
        assert JOINT not in set(frame["series"])


def test_zeros_stand_where_the_record_is_whole_and_nowhere_else(breaks):
    shown = breaks.shown.set_index(["series", "year"])["value"]
    assert shown["vetoes", 1975] == 0
    assert shown["deliveries", 1953] == 0
    assert ("votes", 1964) not in shown.index
    assert (shown["trade"] > 0).all()


def test_deliveries_are_searched_as_roots_and_trade_as_logarithms(breaks):
    searched = breaks.series.set_index(["series", "year"])["value"]
    shown = breaks.shown.set_index(["series", "year"])["value"]
    delivered = by_hand.deliveries(1974, 1974, recipient="SYR")["RUS"]
    assert searched["deliveries", 1974] ** 2 == pytest.approx(delivered) == pytest.approx(shown["deliveries", 1974])
    assert searched["votes", 1989] == shown["votes", 1989]
    assert searched["trade", 1990] < 10 < shown["trade", 1990]


def test_a_level_is_the_plain_mean_of_the_years_between_two_breaks(breaks):
    shown = breaks.shown[breaks.shown["series"] == "deliveries"].set_index("year")["value"]
    own = breaks.stretches[breaks.stretches["series"] == "deliveries"].set_index("first")
    assert own.loc[1972, "last"] == 1974
    assert own.loc[1972, "mean"] == shown.loc[1972:1974].mean()


def test_a_dossier_is_told_which_tables_the_search_read(whole, breaks):
    another = replace(whole, reads=set())
    assert found_breaks(another) is breaks
    assert {"ga_votes", "arms_tiv", "sc_vetoes", "visits", "trade"} <= another.reads


def test_a_period_shares_the_search_of_all_years(cold_war, breaks):
    assert found_breaks(cold_war) is breaks


def test_the_years_of_a_period_and_beside_it(whole, cold_war):
    assert shown_years(cold_war, 0) == (1970, 1991)
    assert shown_years(cold_war, 6) == (1964, 1997)
    assert shown_years(whole, 1) == (1943, whole.made_on.year + 1)
    assert shown_years(whole.during("transition"), 0) == (2024, whole.made_on.year)


def test_series_have_the_names_of_the_states_in_the_period(whole, cold_war):
    assert searched_in(cold_war)["deliveries"].name == "Major arms delivered by USSR"
    assert searched_in(whole)["deliveries"].name == "Major arms delivered by USSR/Russia"


# Two invented series: one breaks in 1970 and 1992, the other in 1993.
ONE, TWO = (Source(id=name, publisher="P", title="T", edition="", published="", url=None) for name in ("one", "two"))
EMPTY = pd.DataFrame({"year": [], "value": [], "n": []})
INVENTED = Breaks(
    indicators={
        "visits": Indicator(
            "visits", "visits", "V", "visits", "bars", EMPTY, [TWO, ONE], str, None, "Visits", search="joint"
        ),
        "trade": Indicator(
            "trade", "trade", "T", "dollars", "line", EMPTY, [ONE], str, None, "Trade", search="alone", scale="log"
        ),
    },
    series=EMPTY,
    shown=EMPTY,
    breaks=pd.DataFrame({"series": ["visits", "visits", "trade"], "year": [1970, 1992, 1993]}),
    frequency=pd.DataFrame(
        {"series": ["visits", "visits", "trade"], "year": [1970, 1971, 1970], "near": [0.9, 0.2, 0.4]}
    ),
    hits=pd.DataFrame({"series": ["visits", "trade"], "by_chance": [0.2, 0.3]}),
)


def test_breaks_of_a_period_are_those_within_a_year_of_it(cold_war):
    """It is of 1970 to 1991."""
    assert INVENTED.near(cold_war)["year"].tolist() == [1970, 1992]


def test_chance_is_the_mean_over_the_series():
    assert INVENTED.by_chance == pytest.approx(0.25)


def test_firmness_is_that_of_the_series_and_year():
    assert INVENTED.firmness("visits", 1970) == 0.9
    assert INVENTED.firmness("trade", 1970) == 0.4


def test_sources_are_named_once():
    assert [source.id for source in INVENTED.sources(["visits", "trade"])] == ["one", "two"]
    assert [source.id for source in INVENTED.sources(["trade"])] == ["one"]


def test_series_have_short_names_in_their_order():
    assert INVENTED.names == {"visits": "Visits", "trade": "Trade"}
