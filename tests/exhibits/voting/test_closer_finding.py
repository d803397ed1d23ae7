import by_hand
import pytest

from relations.exhibits.voting.closer_finding import closer_to_others

pytestmark = pytest.mark.slow


def share(a, b, first):
    n, same = by_hand.counts(by_hand.joint(a, b, first))
    return same / n


def test_the_state_voted_with_most_is_told_beside_the_pair(whole):
    (found,) = closer_to_others(whole.during("transition"), "RUS", "SYR")
    assert found.statement.startswith("Syria voted with Saudi Arabia on **98 per cent** of votes, with Russia on 85;")
    assert found.value == pytest.approx(share("SYR", "SAU", "2024-12-08"))
    assert found.beside["with the first state"] == pytest.approx(share("SYR", "RUS", "2024-12-08"))
    assert all(share("SYR", other, "2024-12-08") <= found.value for other in ("IRQ", "IRN", "EGY", "DZA"))
    assert len(found.statement.replace("*", "").split()) <= 25


def test_of_a_state_that_none_was_closer_to_there_is_none(whole):
    """Iran, with which Syria voted most often in 2016 to 2024."""
    assert closer_to_others(whole.during("intervention"), "IRN", "SYR") == []
