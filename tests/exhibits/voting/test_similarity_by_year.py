import pytest

from relations.exhibits import NoData, similarity_by_year
from relations.exhibits.voting.similarity_by_year import PANELS
from relations.measures import agreement, vote_similarity


@pytest.fixture(scope="module")
def figure(cold_war):
    return similarity_by_year(cold_war, "RUS", "SYR")


def test_the_panels_hold_the_values_of_the_measures(figure, cold_war):
    expected = vote_similarity(cold_war.ga_votes, "RUS", "SYR").set_index(["year", "measure"])["estimate"]
    shown = figure.data.set_index(["year", "measure"])["estimate"]
    assert set(figure.data["measure"]) == set(PANELS)
    assert shown.to_dict() == pytest.approx({key: expected[key] for key in shown.index})


def test_identical_votes_are_the_agreement(figure, cold_war):
    shares = agreement(cold_war.ga_votes, "RUS", "SYR").set_index("year")["agreement"]
    identical = figure.data[figure.data["measure"] == "identical"].set_index("year")["estimate"]
    assert identical.to_dict() == pytest.approx(shares.to_dict())
    assert identical[1989] == pytest.approx(0.955, abs=5e-4)


def test_the_alternative_text_names_each_measure_with_its_extremes(figure):
    for name in PANELS.values():
        assert f"{name}: lowest " in figure.alt


def test_few_years_have_no_movement(whole):
    assert isinstance(similarity_by_year(whole.during("1993/1993"), "RUS", "SYR"), NoData)


def test_the_longest_run_of_years_without_agreement_beyond_chance_is_named(figure, whole):
    """In 1977 too it was below 0, in one year alone."""
    kappa = figure.data[figure.data["measure"] == "kappa"].set_index("year")["estimate"]
    assert list(kappa[kappa <= 0].index) == [1977, 1990, 1991]
    assert figure.title == "Corrected for chance, agreement was nil or less in 1990 and 1991"
    assert similarity_by_year(whole.during("drift"), "RUS", "SYR").title == (
        "Corrected for chance, agreement was nil or less from 1992 to 1999"
    )
    assert similarity_by_year(whole.during("intervention"), "RUS", "SYR").title == (
        "In every year the two agreed more often than chance alone would give"
    )


def test_without_votes_there_is_a_sentence(before):
    assert isinstance(similarity_by_year(before, "RUS", "SYR"), NoData)
