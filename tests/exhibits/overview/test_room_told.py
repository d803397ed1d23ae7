from collections import Counter

import by_hand
import pytest

from relations.exhibits.overview.room_told import last_visit, resolutions_backed, united_told, vetoed_most

pytestmark = pytest.mark.slow


def test_the_last_visit_is_that_of_a_leader_and_is_told_after_a_year(whole):
    top = [
        row
        for row in by_hand.between("visits", last="1991-12-25")
        if row["level"] in ("head-of-state", "head-of-government")
    ]
    last = max(row["start"] for row in top if row["sender"] == "RUS")
    assert last.startswith("1976-06")
    cold_war = whole.during("cold-war")
    assert (
        last_visit(cold_war, brief=True).statement
        == "The last known visit of a leader of the Soviet Union to Syria was in **June 1976**."
    )
    assert (
        last_visit(cold_war, brief=False).statement
        == "After **June 1976** no leader of the Soviet Union came to Syria, as far as is known."
    )
    assert last_visit(whole.during("1976/1976"), brief=True) is None
    assert last_visit(whole.during("recognition"), brief=True) is None


def test_resolutions_are_counted_with_the_vote_of_the_first_state(whole):
    one = resolutions_backed(whole.during("recognition"), brief=False)
    assert (one.value, one.beside) == (1.0, {"adopted": 3})
    assert (
        one.statement
        == "**One** of three resolutions on Syria that the Council adopted had the support of the Soviet Union."
    )
    both = resolutions_backed(whole.during("uprising"), brief=True)
    assert both.value == both.beside["adopted"]
    assert (
        both.statement == f"**All {both.value:.0f}** resolutions on Syria passed the Council with the vote of Russia."
    )


def test_a_single_resolution_is_the_one(whole):
    few = whole.during("2024-12-08/2025-03-01")
    one = resolutions_backed(few, brief=False)
    assert one.beside == {"adopted": 1}
    assert one.statement == "**The one** resolution on Syria that the Council adopted had the support of Russia."


def test_what_the_vetoes_stopped_most_often(whole):
    cast = [row for row in by_hand.rows("sc_drafts") if "RUS" in row["vetoed_by"].split()]
    assert Counter(row["date"] >= "1991-12-26" for row in cast) == {True: 18, False: 7}
    one = vetoed_most(whole.during("intervention"))
    counts = Counter(one.data["aim"])
    assert sorted(counts.values())[-2:] == [5, 5]
    assert one.statement == (
        "Of Russia’s 14 vetoes on Syria **five** stopped an inquiry into chemical weapons and five aid across the border."
    )
    assert vetoed_most(whole).statement.startswith("Of Russia’s 18 vetoes on Syria **five** stopped ")
    assert vetoed_most(whole.during("opening")).statement == (
        "Of the Soviet Union’s five vetoes on Syria **two** stopped a United Nations force or observers and two terms between parties to a dispute."
    )
    assert vetoed_most(whole.during("cold-war")) is None


def test_a_topic_on_which_the_two_never_differed(whole):
    calls = {row["rollcall"]: row for row in by_hand.rows("ga_rollcalls") if "ukraine" in row["topics"].split()}
    joint = [
        (row, a, b) for row, a, b in by_hand.joint("RUS", "SYR", "2015-09-30", "2024-12-07") if row["rollcall"] in calls
    ]
    against = [int(row["no"]) for row, _, _ in joint]
    assert all(a == b for _, a, b in joint)
    past = whole.during("intervention")
    assert united_told(past, brief=True).statement == (
        f"The {len(joint)} texts on Ukraine on which the two were at one met between {min(against)} and **{max(against)}** votes against."
    )
    assert united_told(past, brief=False).value == len(joint)
    assert united_told(whole.during("drift"), brief=True) is None
