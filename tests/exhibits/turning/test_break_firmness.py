import pytest

from relations.exhibits import break_firmness
from relations.exhibits.turning.break_series import JOINT, found_breaks


@pytest.fixture(scope="module")
def figure(whole):
    return break_firmness(whole)


def test_firmness_is_a_share_and_the_title_counts_what_is_firm(figure):
    found = figure.data[figure.data["found"]]
    assert figure.data["near"].between(0, 1).all()
    single = found[found["series"] != JOINT]
    assert figure.title.startswith(f"{(single['near'] >= 0.9).sum()} of {len(single)} breaks of single series hold")


def test_the_firmest_joint_break_is_named(figure):
    joint = figure.data[(figure.data["series"] == JOINT) & figure.data["found"]]
    best = joint.loc[joint["near"] == joint["near"].max()]
    year = int(best.sort_values("frequency")["year"].iloc[-1])
    assert figure.title.endswith(f"; firmest joint break: {year}")


def test_every_break_that_was_found_is_shown_and_told(figure, whole):
    breaks = found_breaks(whole).breaks
    shown = figure.data[figure.data["found"]]
    assert set(zip(shown["series"], shown["year"], strict=True)) == set(
        zip(breaks["series"], breaks["year"], strict=True)
    )
    votes = shown[(shown["series"] == "votes") & (shown["year"] == 1991)].iloc[0]
    assert f"Votes 1991 {votes['near'] * 100:.0f}\u202f%" in figure.alt


def test_the_title_of_a_period_counts_its_own(cold_war):
    n = len(found_breaks(cold_war).near(cold_war).query("series != @JOINT"))
    assert f" of {n} breaks of single series" in break_firmness(cold_war).title
