from collections import Counter

import by_hand
import pytest

from relations.exhibits import NoData, usual_ranges

pytestmark = pytest.mark.slow  # the search for breaks over all years takes seconds


@pytest.fixture(scope="module")
def table(whole):
    return usual_ranges(whole)


@pytest.fixture(scope="module")
def votes():
    """The share of joint votes cast alike by year, since the level of 1998 began."""
    return {
        year: same / n
        for year in range(1998, 2026)
        for n, same in [by_hand.counts(by_hand.joint("RUS", "SYR", f"{year}-01-01", f"{year}-12-31"))]
    }


def test_the_last_year_is_held_against_the_years_before_it_since_the_last_break(table, votes):
    row = table.data.set_index("series").loc["votes"]
    last = votes.pop(2025)
    assert (row["value"], row["low"], row["high"]) == pytest.approx((last, min(votes.values()), max(votes.values())))
    assert (row["year"], row["since"], row["n"], row["place"]) == (2025, 1998, 27, "unsure")
    assert last > max(votes.values())


def test_a_value_outside_its_range_is_named_with_the_years_of_the_range(table):
    visits = Counter(row["start"][:4] for row in by_hand.between("visits"))
    assert visits["2025"] > max(visits[str(year)] for year in range(2011, 2025))
    assert table.title == "In 2025 visits stood above their range since 2011"


def test_a_share_whose_interval_reaches_into_the_range_is_not_said_to_have_left_it(table):
    row = next(row for row in table.rows if row[0] == "Same vote in the General Assembly")
    assert row[-1] == "unsure"
    assert "reaches into it" in table.note


def test_a_series_that_ended_long_before_is_left_out(table):
    """Trade is known to 2016, and the last year with enough of it lies more than five years back."""
    assert "trade" not in set(table.data["series"])
    assert {"votes", "deliveries", "visits"} == set(table.data["series"])


def test_none_of_what_is_rare_is_left_out(table, whole):
    """At most one veto a year since 2021, and none in 2025; in 2023 there was one, though no more than in years before."""
    vetoes = Counter(row["date"][:4] for row in by_hand.rows("sc_vetoes") if row["concerns"] != "no")
    assert (max(vetoes[str(year)] for year in range(2021, 2025)), vetoes["2025"], vetoes["2023"]) == (1, 0, 1)
    assert "vetoes" not in set(table.data["series"])
    assert usual_ranges(whole.during("2019/2023")).data.set_index("series").loc["vetoes", "value"] == 1


def test_only_what_the_years_of_the_ranges_rest_on_is_cited(table):
    """The older edition of deliveries ends its part before the level of 2014 began."""
    cited = {source.id for source in table.sources}
    assert "sipri-at-2026" in cited
    assert "sipri-at-2021" not in cited


def test_a_level_that_has_just_begun_has_no_range(whole):
    """Votes fell to a new level in 1991, so that 1992 has one year before it."""
    table = usual_ranges(whole.during("1992/1992"))
    row = next(row for row in table.rows if row[0] == "Same vote in the General Assembly")
    assert row[3:] == ["level begins 1991", "new level"]


def test_a_period_without_values_has_a_sentence(before):
    assert isinstance(usual_ranges(before), NoData)
