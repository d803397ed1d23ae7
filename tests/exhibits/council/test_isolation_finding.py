import pytest

from relations.exhibits.council.isolation_finding import isolation
from relations.measures import veto_isolation


def test_the_value_is_the_median_of_the_measure(whole):
    shares = veto_isolation(whole.sc_drafts, "RUS")["isolation"].dropna()
    (found,) = isolation(whole)
    assert (found.value, found.low, found.high) == (shares.median(), shares.min(), shares.max())


@pytest.mark.parametrize(
    ("period", "words"),
    [
        (
            "all",
            "Of 21 drafts vetoed by the Soviet Union and Russia with known votes, **12** had 80 per cent of the other votes or more.",
        ),
        # yes votes of the 14 drafts: 9, 10, 11 four times, 12 three times, 13 five times
        ("intervention", "**Eight** of the 14 drafts that Russia vetoed had 12 of the 14 other votes or more."),
        ("2022-07/2022-07", "The draft that Russia vetoed had **13 of the 14 other** votes."),
    ],
)
def test_the_sentence_counts_the_drafts_of_the_upper_half(whole, period, words):
    (found,) = isolation(whole.during(period))
    assert found.statement == words


def test_without_vetoes_there_is_none(cold_war):
    assert isolation(cold_war) == []
