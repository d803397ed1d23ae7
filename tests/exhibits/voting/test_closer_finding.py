import by_hand
import pytest

from relations.exhibits.voting.closer_finding import closer_to_others

pytestmark = pytest.mark.slow


def share(a, b, first):
    n, same = by_hand.counts(by_hand.joint(a, b, first))
    return same / n


def test_the_state_voted_with_most_is_told_beside_the_pair(whole):
    (found,) = closer_to_others(whole.during("transition"), "RUS", "SYR")
    assert found.statement == (
        "Of 13 states compared Syria agreed most with Saudi Arabia, on **98 per cent** of joint votes; with Russia on 85."
    )
    assert found.value == pytest.approx(share("SYR", "SAU", "2024-12-08"))
    assert found.beside["with the first state"] == pytest.approx(share("SYR", "RUS", "2024-12-08"))
    assert all(share("SYR", other, "2024-12-08") <= found.value for other in ("IRQ", "IRN", "EGY", "DZA"))
    assert len(found.statement.replace("*", "").split()) <= 25


def test_they_are_counted_from_the_files(whole):
    """Each of the states compared on its own votes with Syria, against the votes of Syria and Russia."""
    for (first, last), n in ((("2015-09-30", "2024-12-07"), 6), (("2024-12-08", "9999"), 7)):
        shares = {}
        for other in [*whole.benchmarks, "RUS"]:
            joint, same = by_hand.counts(by_hand.joint("SYR", other, first, last))
            shares[other] = same / joint
        assert sum(share > shares["RUS"] for share in shares.values()) == n


@pytest.mark.parametrize(
    ("period", "words"),
    [
        ("drift", "Of 12 states compared Syria agreed most with Iran, on **95 per cent** of joint votes; with Russia on 59."),
        ("recognition", "Syria agreed with all 12 states compared more often than with the Soviet Union, with Egypt on **94 per cent**."),
        ("uprising", "Of 13 states compared Syria agreed most with Iran, on **93 per cent** of joint votes; with Russia on 69."),
        ("2016/2020", "Of 13 states compared Syria agreed most with Iran, on **94 per cent** of joint votes; with Russia on 73."),
    ],
)  # fmt: skip
def test_that_it_is_true_of_all_is_told_where_it_is(whole, period, words):
    (found,) = closer_to_others(whole.during(period), "RUS", "SYR")
    assert found.statement == words


def test_of_a_state_that_none_was_closer_to_there_is_none(whole):
    """Iran, with which Syria voted most often in 2016 to 2024."""
    assert closer_to_others(whole.during("intervention"), "IRN", "SYR") == []
