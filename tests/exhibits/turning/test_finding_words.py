import pandas as pd
import pytest

from relations.exhibits.indicator import Indicator
from relations.exhibits.turning.finding_words import change_said
from relations.exhibits.words.numbers import number, per_cent

OWN = pd.DataFrame({"year": range(1950, 2000), "value": [1.0] * 50})


def row(before, after, *, moved="fell", year=1990, until=1995, firm=True):
    values = {"before": before, "after": after, "moved": moved, "year": year, "until": until, "firm": firm}
    return pd.Series(values | {"since": 1980, "last_before": 1989})


def series(*, unit="tons", record=None, scale="plain", level=number):
    return Indicator(
        "x",
        "x",
        "X",
        unit,
        "bars",
        OWN,
        [],
        str,
        None,
        record=record,
        scale=scale,
        subject="Trade",
        level=level,
        rate=" tons a year",
    )


ROOT = series(scale="root", record=range(1950, 2000))


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (row(900, 18), "Trade averaged **18** tons a year in 1990–1995, after 900 in 1980–1989."),
        (row(100, 610, moved="rose", until=1999), "Trade averaged **610** tons a year in 1990–1999, after 100 in 1980–1989."),
        (row(0, 82, moved="rose"), "Trade averaged **82** tons a year in 1990–1995, after 0 in 1980–1989."),
        (row(900, 120, firm=False), "Trade averaged **120** tons a year in 1990–1995, after 900 in 1980–1989; a weak break."),
    ],
)  # fmt: skip
def test_a_change_is_told_by_the_averages_of_both_sides(change, said):
    assert change_said(ROOT, change, OWN, "within", 1980).statement == said


def test_a_share_has_both_levels():
    share = series(unit="share of votes", level=lambda value: per_cent(value, 0))
    said = change_said(share, row(0.9, 0.47), OWN, "within", 1980)
    assert said.statement == "Trade averaged **47 per cent** in 1990–1995, after 90 in 1980–1989."
    assert said.value == 0.47


def test_cases_of_a_whole_record_are_counted():
    """One a year from 1980 to 1989, and one a year from 1990 to 1995."""
    counted = series(record=range(1950, 2000))
    said = change_said(counted, row(1, 1), OWN, "within", 1980)
    assert said.statement == "Trade numbered **6** in 1990–1995, after 10 in 1980–1989."


def test_more_than_ever_before_is_said_where_the_years_before_lie_outside_the_period():
    own = OWN.assign(value=(OWN["year"] >= 1990).astype(float))
    change = row(0, 1, moved="rose")
    change["since"] = 1950
    counted = series(record=range(1950, 2000))
    assert "more than in all years before" in change_said(counted, change, own, "within", 1985).statement
    assert "after 0 in 1950–1989" in change_said(counted, change, own, "within", 1950).statement


def test_a_firm_break_beside_the_period_is_told_with_its_levels_and_a_weak_one_by_its_year():
    before = change_said(ROOT, row(9, 3), OWN, "before", 1991)
    assert (
        before.statement
        == "Trade had fallen before this period began, from 9 in 1980–1989 to **3** tons a year in 1990–1995."
    )
    assert before.beside == {"level before": 9}
    after = change_said(ROOT, row(9, 3, firm=False), OWN, "after", 1980)
    assert after.statement == "Trade fell only after this period, in **1990**; a weak break."


def test_a_level_of_few_years_has_the_one_that_followed_beside_it():
    after = pd.Series({"first": 1992, "last": 1995, "mean": 120.0})
    said = change_said(ROOT, row(100, 900, moved="rose", until=1991), OWN, "within", 1980, after)
    assert (
        said.statement
        == "Trade averaged **900** tons a year in 1990–1991, after 100 in 1980–1989 and before 120 in 1992–1995."
    )
    assert said.beside == {"level before": 100, "level after": 120.0}
