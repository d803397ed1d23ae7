import by_hand
import pytest

from relations.exhibits.overview.stand_findings import (
    agreement_beside_the_median,
    arms_beside_others,
    little_of_all_arms,
    places_given_up,
)

pytestmark = pytest.mark.slow


def test_agreement_stands_beside_that_of_the_median_member(whole):
    n, same = by_hand.counts(by_hand.joint("RUS", "SYR", "1991-12-26", "2004-12-31"))
    one = agreement_beside_the_median(whole.during("drift"))
    assert one.value == pytest.approx(same / n)
    assert one.value < one.beside["median"]
    assert (
        f"in **{100 * same / n:.0f} per cent** of the votes that both cast, less often than the median member"
        in one.statement
    )


def test_arms_are_told_by_where_they_came_from(whole):
    received = by_hand.deliveries(1971, 1991, recipient="SYR")
    one = arms_beside_others(whole.during("cold-war"))
    assert one.value == pytest.approx(received["RUS"] / sum(received.values()))
    assert arms_beside_others(whole.during("recognition")).statement.startswith("**None** of the major arms")
    assert arms_beside_others(whole.during("transition")) is None


def test_a_small_part_of_all_that_ever_came_is_told_as_such(whole):
    own, every = (
        by_hand.deliveries(first, last, recipient="SYR")["RUS"] for first, last in ((2016, 2024), (1950, 2024))
    )
    one = little_of_all_arms(whole.during("intervention"))
    assert one.value == pytest.approx(own / every)
    assert (
        one.statement
        == f"Of all Soviet and Russian arms for Syria **{100 * own / every:.1f} per cent** by volume came in 2016–2024."
    )
    assert little_of_all_arms(whole.during("cold-war")) is None
    assert little_of_all_arms(whole.during("recognition")) is None


def test_places_are_those_that_were_left_or_handed_over_since(whole):
    change = "2024-12"
    gone = [
        row
        for row in by_hand.rows("presence")
        if row["owner"] == "RUS" and row["status"] in ("left", "handed-over") and row["kind"] not in ("unit", "advisers")
        and row["end"].split("/")[-1] >= change
    ]  # fmt: skip
    one = places_given_up(whole.during("transition"))
    assert one.value == len(gone) == 8
    assert one.statement == (
        "By 27 January 2026 Russia had given up as many as **eight** bases and posts and kept two, Tartus naval base and Khmeimim Air Base."
    )
    posts = [row for row in gone if row["kind"] not in ("air-base", "helicopter-base", "naval-base")]
    assert len(posts) == 4
    assert places_given_up(whole.during("transition"), by_kind=True).statement == (
        "Since December 2024 Russia has given up as many as **four bases and four posts** in Syria, the last by 27 January 2026."
    )
    assert places_given_up(whole.during("cold-war")) is None
