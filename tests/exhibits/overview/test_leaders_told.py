import by_hand
import pytest

from relations.exhibits.overview.leaders_told import leaders_told

TOP = ("head-of-state", "head-of-government")


@pytest.mark.parametrize("period", ["transition", "all"])
def test_the_months_of_journeys_that_were_not_returned(whole, period):
    since = [row for row in by_hand.between("visits", first="2024-12-08") if row["level"] in TOP]
    assert [(row["sender"], row["start"][:7]) for row in since] == [("SYR", "2025-10"), ("SYR", "2026-01")]
    one = leaders_told(whole.during(period))
    assert (
        one.statement
        == "Ahmed al-Sharaa has been to Russia in October 2025 and **January 2026**; no leader of Russia is known to have come in return."
    )
    assert one.value == 2


def test_a_past_period_has_none(cold_war):
    assert leaders_told(cold_war) is None
