import by_hand
import pandas as pd
import pytest

from relations.exhibits.voting.topic_votes import UnitedOnTopic
from relations.exhibits.voting.united_finding import _with_whom, fewest_against, united


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
    noes = sorted(int(row["no"]) for row in calls)
    assert noes[:4] == [5, 5, 5, 7]
    assert [row["date"][:4] for row in calls if row["no"] == "5"] == ["2022"] * 3
    assert finding.statement == (
        "Syria cast the same vote as Russia on **all 19** votes on Ukraine; on three of them, in 2022, only five members voted no."
    )


def test_it_leads_to_the_table_of_roll_calls_of_topics_that_the_report_lists(whole):
    intervention = whole.during("intervention")
    assert [united(intervention, "RUS", "SYR", listed)[0].exhibit for listed in ([], ["syria"], ["ukraine"])] == [
        "agreement-by-topic", "agreement-by-topic", "resolutions-on-topics",
    ]  # fmt: skip


def test_where_many_voted_no_too_the_support_is_told():
    votes = pd.DataFrame(
        {"vote_a": ["N", "Y"], "vote_b": ["N", "Y"], "no": [30, 2], "date": pd.to_datetime(["2020-01-01"] * 2)}
    )
    assert fewest_against(votes)["no"].tolist() == [30]
    told = _with_whom(UnitedOnTopic("golan", "the Golan", 0.6, votes))
    assert told == ", texts that on average 60 per cent of voting members supported"


@pytest.mark.parametrize("period", ["all", "cold-war", "transition"])
def test_elsewhere_there_is_none(whole, period):
    assert united(whole.during(period), "RUS", "SYR") == []
