import pytest

from relations.exhibits import NoData, agreement_at_fixed_agenda
from relations.exhibits.voting.around_change import around_change, change_in
from relations.exhibits.voting.fixed_agenda import fixed_agenda
from relations.measures import standardised_agreement


@pytest.mark.slow
def test_a_year_has_one_figure_whatever_the_period(whole):
    by_year = standardised_agreement(whole.ga_votes, "RUS", "SYR").set_index("year")["standardised"]
    clipped = whole.during("intervention")
    assert fixed_agenda(clipped, "RUS", "SYR").set_index("year")["standardised"].equals(by_year)
    chart = agreement_at_fixed_agenda(clipped, "RUS", "SYR").data.set_index("year")["standardised"]
    assert chart.equals(by_year[chart.index])


@pytest.mark.slow
def test_the_chart_and_the_finding_on_the_change_agree(whole):
    transition = whole.during("transition")
    found = around_change(transition, "RUS", "SYR", change_in(transition))
    chart = agreement_at_fixed_agenda(whole, "RUS", "SYR").data.set_index("year")["standardised"]
    for row in found.fixed.itertuples():
        assert chart[row.year] == row.standardised


def test_one_whole_year_makes_no_chart(whole):
    assert isinstance(agreement_at_fixed_agenda(whole.during("transition"), "RUS", "SYR"), NoData)
