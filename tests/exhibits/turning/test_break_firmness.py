import pytest

from relations.exhibits import break_firmness
from relations.exhibits.turning.break_series import JOINT, found_breaks


@pytest.fixture(scope="module")
def figure(whole):
    return break_firmness(whole)


def test_the_title_names_the_firm_breaks_of_all_together(figure):
    assert figure.data["near"].between(0, 1).all()
    joint = figure.data[(figure.data["series"] == JOINT) & figure.data["found"]]
    years = sorted(joint.loc[joint["near"] >= 0.9, "year"])
    assert 1991 in years
    assert all(str(year) in figure.title for year in years)
    assert figure.title.startswith("Taken together, the records broke firmly in ")


def test_every_break_that_was_found_is_shown_and_told(figure, whole):
    breaks = found_breaks(whole).breaks
    shown = figure.data[figure.data["found"]]
    assert set(zip(shown["series"], shown["year"], strict=True)) == set(
        zip(breaks["series"], breaks["year"], strict=True)
    )
    votes = shown[(shown["series"] == "votes") & (shown["year"] == 1991)].iloc[0]
    assert f"Votes 1991 {votes['near'] * 100:.0f}\u202f%" in figure.alt


def test_the_title_of_a_period_names_its_own(cold_war):
    assert "1991" in break_firmness(cold_war).title
    assert "2016" not in break_firmness(cold_war).title
