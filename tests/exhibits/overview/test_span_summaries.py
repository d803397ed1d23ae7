import by_hand
import pytest

from relations.exhibits.overview.span_summaries import span_summaries

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def found(whole):
    return {one.id: one for one in span_summaries(whole.during("intervention"))}


def test_votes_stand_beside_the_median_member_and_quarrels_are_left_out(found):
    assert list(found) == ["votes", "median", "voted", "deliveries", "share", "vetoes", "visits", "bases", "trade"]


def test_a_vote_is_cast_where_there_is_a_yes_a_no_or_an_abstention(found):
    calls = {row["rollcall"] for row in by_hand.rows("ga_rollcalls") if "2015-09-30" <= row["date"] <= "2024-12-07"}
    votes = [row["vote"] for row in by_hand.rows("ga_votes") if row["rollcall"] in calls and row["state"] == "SYR"]
    cast = sum(vote in "YNA" for vote in votes)
    assert found["voted"].summary.value == pytest.approx(cast / len(votes))


def test_the_median_member_is_that_of_the_years_that_lie_in_the_period(found):
    """2015 belongs to the period before, which holds most of its days; 2024 holds votes of Syria from after the period."""
    counts = {}
    for row in by_hand.rows("ga_partners"):
        if row["state"] == "RUS" and 2016 <= int(row["year"]) <= 2023:
            joint, same = counts.get(row["partner"], (0, 0))
            counts[row["partner"]] = (joint + int(row["joint"]), same + int(row["same"]))
    shares = sorted(same / joint for joint, same in counts.values() if joint >= 10)
    middle = len(shares) // 2
    median = shares[middle] if len(shares) % 2 else (shares[middle - 1] + shares[middle]) / 2
    assert found["median"].summary.value == pytest.approx(median)


def test_a_few_days_without_a_vote_have_neither(whole):
    few = {one.id: one.summary for one in span_summaries(whole.during("1973-10-06/1973-10-08"))}
    assert few["voted"] is None
    assert few["median"] is None
