import pandas as pd
import pytest

from relations.exhibits.turning.break_series import JOINT, found_breaks
from relations.exhibits.turning.break_strength import held, ratio, single_breaks, together


def breaks(*rows):
    return pd.DataFrame(rows, columns=["series", "year"])


def test_those_that_most_series_have_within_a_year_belong_together():
    found = together(breaks(("votes", 1950), ("votes", 1991), ("arms", 1991), ("trade", 1992), ("arms", 1993)))
    assert list(zip(found["series"], found["year"], strict=True)) == [("votes", 1991), ("arms", 1991), ("trade", 1992)]
    assert together(breaks()).empty


def test_a_ratio_counts_a_level_near_zero_as_a_tenth():
    assert ratio(2, 6) == ratio(6, 2) == 3
    assert ratio(0, 2) == pytest.approx(20)


def test_a_weak_break_is_never_written_as_often_as_a_firm_one():
    assert [held(near) for near in (0.9, 0.8975, 0.881, 0.5)] == ["90\u202f%", "89\u202f%", "88\u202f%", "50\u202f%"]


@pytest.mark.slow
def test_levels_are_in_the_unit_of_the_series_and_a_break_is_firm_from_nine_draws_of_ten(whole):
    found, known = single_breaks(whole), found_breaks(whole)
    assert JOINT not in set(found["series"])
    assert (found["firm"] == (found["near"] >= 0.9)).all()
    arms = found[found["series"].eq("deliveries") & found["year"].eq(1991)].iloc[0]
    shown = known.shown[known.shown["series"] == "deliveries"].set_index("year")["value"]
    assert (arms["since"], arms["last_before"], arms["until"]) == (1988, 1990, 2009)
    assert arms["before"] == pytest.approx(shown.loc[1988:1990].mean())
    assert arms["after"] == pytest.approx(shown.loc[1991:2009].mean())
    assert arms["moved"] == "fell"
