import by_hand
import pytest

from relations.exhibits import NoData, resolutions_on_topics


def test_the_latest_come_first_with_their_titles(whole):
    table = resolutions_on_topics(whole, "RUS", "SYR", ["ukraine", "syria"], latest=3)
    assert [row[0] for row in table.rows] == ["18\u00a0Dec\u00a02025", "18\u00a0Dec\u00a02025", "3\u00a0Dec\u00a02025"]
    assert table.rows[0][2:] == ["Situation of human rights in the Syrian Arab Republic", "no", "yes", "114–2–47"]
    assert table.title == (
        "Since December 2024 Syria has voted with Russia on none of seven resolutions on Ukraine and the situation in Syria; it cast no vote on four"
    )
    assert len(table.data) == 47


def test_where_all_votes_are_the_same_those_against_which_the_fewest_voted_are_shown(whole):
    table = resolutions_on_topics(whole.during("intervention"), "RUS", "SYR", ["ukraine", "syria"])
    assert table.title == "On three resolutions of 2022 only five members voted no, Syria and Russia among them"
    assert table.subtitle.endswith(", the 12 of 32 with the fewest votes against")
    noes = sorted(
        int(row["no"])
        for row in by_hand.rows("ga_rollcalls")
        if {"ukraine", "syria"} & set(row["topics"].split()) and "2015-09-30" <= row["date"] <= "2024-12-07"
    )
    assert [int(row[-1].split("–")[1]) for row in table.rows] == noes[:12]


@pytest.mark.parametrize(
    ("period", "title"),
    [
        ("uprising", "Syria cast the same vote as Russia on seven of these eight resolutions"),
        ("2012/2014", "Syria cast the same vote as Russia on all of these seven resolutions"),
        (
            "2023-06/2025-01",
            "Syria cast the same vote as Russia on all five of these seven resolutions on which both voted",
        ),
    ],
)
def test_the_same_votes_are_counted_among_those_that_both_cast(whole, period, title):
    assert resolutions_on_topics(whole.during(period), "RUS", "SYR", ["ukraine", "syria"]).title == title


def test_without_a_vote_there_is_none(cold_war):
    assert isinstance(resolutions_on_topics(cold_war, "RUS", "SYR", ["ukraine"]), NoData)
