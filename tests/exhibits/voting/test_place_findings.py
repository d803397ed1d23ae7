import pytest

from relations.exhibits.voting.place_findings import rank

PAIR = ("RUS", "SYR")


@pytest.mark.parametrize(
    ("period", "words"),
    [
        ("cold-war", "Syria ranked highest in 1984, **16th** of 152 states by agreement with the Soviet Union; in 1991 it stood 113th of 162."),
        ("1993/1993", "In 1993 Syria stood **165th** of 171 states by agreement with Russia."),
        ("2022/2023", "In 2023 only Mali and North Korea voted with Russia more often: Syria stood **3rd** of 186 states."),
    ],
)  # fmt: skip
def test_the_closest_year_is_told_with_those_above_where_they_are_few(whole, period, words):
    (finding,) = rank(whole.during(period), *PAIR)
    assert finding.statement == words


def test_a_year_on_far_fewer_votes_than_others_has_none(whole):
    """93 joint votes of 2025, when the median member had 189."""
    assert rank(whole.during("transition"), *PAIR) == []


def test_without_votes_there_is_none(before):
    assert rank(before, *PAIR) == []
