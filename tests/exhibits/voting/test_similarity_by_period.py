import pytest

from relations.exhibits import NoData, similarity_by_period
from relations.measures import vote_similarity

pytestmark = pytest.mark.slow  # the findings of whole periods are computed for each


def test_each_period_has_all_measures(whole):
    table = similarity_by_period(whole, "RUS", "SYR")
    assert len(table.rows) == 8
    assert table.rows[2][:2] == ["Cold War alliance, 1970–1991", "0.82"]
    votes = whole.during("cold-war").ga_votes
    expected = vote_similarity(votes, "RUS", "SYR", by=None, draws=1).set_index("measure")["estimate"]
    shown = table.data[table.data["period"] == "Cold War alliance"].set_index("measure")["estimate"]
    assert shown.to_dict() == pytest.approx({name: expected[name] for name in shown.index})


def test_its_message_names_the_lowest_period_or_the_values_of_one(whole):
    assert similarity_by_period(whole, "RUS", "SYR").title == (
        "The share of identical votes was lowest in 1944–1954, agreement beyond chance in 1991–2004"
    )
    assert similarity_by_period(whole.during("transition"), "RUS", "SYR").title == (
        "Identical votes were 0.85 of all, agreement beyond chance 0.28"
    )


def test_few_votes_have_none(whole):
    assert isinstance(similarity_by_period(whole.during("1973-10/1973-10"), "RUS", "SYR"), NoData)
