import by_hand
import pytest

from relations.exhibits.voting.place_findings import peak_among_others, rank

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


def test_a_peak_at_which_others_stood_as_high_is_told_with_the_place(whole):
    """106 of 111 in 1989, when 50 of 156 members voted with the Soviet Union more often; in 1984 15 of 152."""
    assert by_hand.counts(by_hand.joint(*PAIR, "1989-01-01", "1989-12-31")) == (111, 106)
    (finding,) = peak_among_others(whole.during("cold-war"), *PAIR)
    assert finding.statement == (
        "At the peak, 95.5 per cent in 1989, Syria was only **51st**: the median member agreed with the Soviet Union on 93.9."
    )


@pytest.mark.parametrize("period", ["opening", "intervention", "2022/2022"])
def test_a_peak_near_the_best_place_is_not_told(whole, period):
    assert peak_among_others(whole.during(period), *PAIR) == []
