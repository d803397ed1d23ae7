from types import SimpleNamespace

import pandas as pd
import pytest

from relations.exhibits.turning.break_series import found_breaks
from relations.exhibits.turning.break_strength import edge, held, ratio, shared, single_breaks, together


def breaks(*rows):
    return pd.DataFrame(rows, columns=["series", "year"])


def test_those_that_most_series_have_within_a_year_belong_together():
    found = together(breaks(("votes", 1950), ("votes", 1991), ("arms", 1991), ("trade", 1992), ("arms", 1993)))
    assert list(zip(found["series"], found["year"], strict=True)) == [("votes", 1991), ("arms", 1991), ("trade", 1992)]
    assert together(breaks()).empty


def test_breaks_are_shared_by_three_series_or_more_that_go_one_way():
    both = breaks(("votes", 1991), ("arms", 1991), ("trade", 1992))
    assert len(shared(both.assign(moved="fell"))) == 3
    assert shared(both.assign(moved=["fell", "rose", "fell"])).empty
    assert shared(both.head(2).assign(moved="fell")).empty


def test_breaks_lie_at_the_end_or_the_start_of_a_period_or_within(whole, cold_war):
    both = breaks(("votes", 1991), ("arms", 1991), ("trade", 1992))
    assert edge(cold_war, both) == "end"
    assert edge(whole.during("drift"), both) == "start"
    assert edge(whole, both) == edge(cold_war, breaks()) == ""


def test_a_ratio_counts_a_level_near_zero_as_a_tenth():
    assert ratio(2, 6) == ratio(6, 2) == 3
    assert ratio(0, 2) == pytest.approx(20)


def test_a_weak_break_is_never_written_as_often_as_a_firm_one():
    assert [held(SimpleNamespace(near=near)) for near in (0.9, 0.8975, 0.881, 0.5)] == [
        "90\u202f%",
        "89\u202f%",
        "88\u202f%",
        "50\u202f%",
    ]


@pytest.mark.slow
def test_a_break_is_firm_in_nine_draws_of_ten_and_in_a_stricter_search(whole):
    """By the table of penalties: at twice the penalty trade breaks in 1966, 1982, 1992 and 2004, so that 1972 and 1985 go."""
    found = single_breaks(whole)
    assert (found["firm"] == ((found["near"] >= 0.9) & found["stays"])).all()
    gone = found[(found["near"] >= 0.9) & ~found["firm"]]
    assert list(zip(gone["series"], gone["year"], strict=True)) == [("trade", 1972), ("trade", 1985)]


@pytest.mark.slow
def test_levels_are_in_the_unit_of_the_series(whole):
    found, known = single_breaks(whole), found_breaks(whole)
    arms = found[found["series"].eq("deliveries") & found["year"].eq(1991)].iloc[0]
    shown = known.shown[known.shown["series"] == "deliveries"].set_index("year")["value"]
    assert (arms["since"], arms["last_before"], arms["until"]) == (1988, 1990, 2009)
    assert arms["before"] == pytest.approx(shown.loc[1988:1990].mean())
    assert arms["after"] == pytest.approx(shown.loc[1991:2009].mean())
    assert arms["moved"] == "fell"
