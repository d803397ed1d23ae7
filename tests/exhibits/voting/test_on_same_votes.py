import by_hand
import pytest

from relations.exhibits.voting.on_same_votes import on_same_votes, same_votes

PAIR = ("RUS", "SYR")


def alike(other: str) -> tuple[int, int]:
    """Return how many votes Russia and another state both cast on the roll calls of 2025 on which Syria voted too, and how many were the same."""
    calls = {call["rollcall"] for call, _, _ in by_hand.joint(*PAIR, "2025-01-01", "2025-12-31")}
    return by_hand.counts([one for one in by_hand.joint("RUS", other, "2025") if one[0]["rollcall"] in calls])


@pytest.mark.parametrize("other", ["SYR", "EGY", "IRN", "SAU"])
def test_each_is_counted_on_the_votes_that_the_partner_cast(whole, other):
    row = same_votes(whole, *PAIR, 2025).set_index("other").loc[other]
    assert (row["n"], row["same"]) == alike(other)


def test_those_more_often_and_as_often_are_named(whole):
    assert on_same_votes(whole, *PAIR, 2025) == (
        "On the 93 votes of 2025 that Syria and Russia both cast, China, Iran and Iraq agreed with Russia more often than Syria did, and Algeria, Egypt "
        "and Saudi Arabia as often, on 85\u202f%"
    )


def test_where_none_did_it_says_so(whole):
    """In 2022, on the same votes, none of the states compared came near."""
    assert on_same_votes(whole, *PAIR, 2022) == (
        "On the 87 votes of 2022 that Syria and Russia both cast, none of the others compared agreed with Russia more often than Syria did, on 76\u202f%"
    )
