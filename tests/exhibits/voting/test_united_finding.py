import by_hand
import pytest

from relations.exhibits.voting.united_finding import united


def test_a_topic_that_divides_the_assembly_and_not_the_two_is_told(whole):
    (finding,) = united(whole.during("intervention"), "RUS", "SYR")
    calls = [
        row
        for row in by_hand.rows("ga_rollcalls")
        if "ukraine" in row["topics"].split() and "2015-09-30" <= row["date"] <= "2024-12-07"
    ]
    shares = [int(row["yes"]) / (int(row["yes"]) + int(row["no"]) + int(row["abstain"])) for row in calls]
    assert (finding.value, len(calls)) == (19, 19)
    assert finding.beside["average support"] == pytest.approx(sum(shares) / len(shares))
    assert finding.statement.startswith(
        "Syria cast the same vote as Russia on **all 19** votes on Ukraine, texts that on average"
    )


@pytest.mark.parametrize("period", ["all", "cold-war", "transition"])
def test_elsewhere_there_is_none(whole, period):
    assert united(whole.during(period), "RUS", "SYR") == []
