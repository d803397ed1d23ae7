import pytest

from relations.exhibits import NoData, agreement_at_fixed_agenda
from relations.measures import agreement, standardised_agreement


@pytest.fixture(scope="module")
def figure(cold_war):
    return agreement_at_fixed_agenda(cold_war, "RUS", "SYR")


def test_the_lines_are_the_plain_and_the_standardised_share(figure, cold_war):
    plain = agreement(cold_war.ga_votes, "RUS", "SYR").set_index("year")["agreement"]
    fixed = standardised_agreement(cold_war.ga_votes, "RUS", "SYR").set_index("year")["standardised"]
    data = figure.data.set_index("year")
    assert data["agreement"].to_dict() == pytest.approx(plain.to_dict())
    assert data["standardised"].to_dict() == pytest.approx(fixed.to_dict())


def test_the_title_gives_the_largest_effect_without_a_sign(figure):
    largest = figure.data.loc[figure.data["agenda_effect"].abs().idxmax()]
    effect = abs(largest["agenda_effect"]) * 100
    end = figure.data.iloc[-1]
    assert figure.title == (
        f"With the period’s mix of topics in every year agreement was {end['standardised'] * 100:.1f}\u202f% in 1991, 2.3 points above the plain share; "
        f"the largest gap was {effect:.1f} points in {largest['year']:.0f}"
    )
    assert f"furthest apart in {largest['year']:.0f}" in figure.alt


@pytest.mark.parametrize("period", ["1944/1945", "1993/1993"])
def test_fewer_than_two_years_are_not_compared(whole, period):
    assert isinstance(agreement_at_fixed_agenda(whole.during(period), "RUS", "SYR"), NoData)
