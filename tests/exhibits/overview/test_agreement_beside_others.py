import by_hand
import pytest

from relations.exhibits import NoData, agreement_beside_others

pytestmark = pytest.mark.slow


def test_where_the_votes_parted_it_counts_who_else_stays_away(whole):
    table = agreement_beside_others(whole.during("transition"))
    never = [row for row in table.rows if row[0] != "Syria" and row[-1] == "0 of 5"]
    assert len(never) == 9
    assert table.title == "Nine of 13 states compared have not voted with Russia on Ukraine since December 2024 either"
    assert [name for name, _ in table.columns] == [
        "State",
        "Intervention",
        "Transition",
        "Joint votes",
        "On Ukraine before",
        "On Ukraine since",
    ]


def test_what_others_did_on_the_topic_before_stands_beside_what_they_did_since(whole):
    rows = {row[0]: row[-2:] for row in agreement_beside_others(whole.during("transition")).rows}
    calls = {one["rollcall"] for one in by_hand.rows("ga_rollcalls") if "ukraine" in one["topics"].split()}
    for state, name in (("DZA", "Algeria"), ("IRN", "Iran"), ("SYR", "Syria")):
        joint = [one for one in by_hand.joint("RUS", state, "2014-01-01", "2024-12-07") if one[0]["rollcall"] in calls]
        assert rows[name][0] == f"{sum(a == b for _, a, b in joint)} of {len(joint)}"
    assert rows["Algeria"] == ["1 of 20", "0 of 5"]


def test_elsewhere_it_names_those_that_agreed_as_often(whole):
    share = {}
    for state in ("CHN", "SYR", "IRN"):
        n, same = by_hand.counts(by_hand.joint("RUS", state, "2015-09-30", "2024-12-07"))
        share[state] = same / n
    assert abs(share["CHN"] - share["SYR"]) < 0.02 < share["SYR"] - share["IRN"]
    table = agreement_beside_others(whole.during("intervention"))
    assert table.title == "Syria voted with Russia about as often as China did"


def test_many_are_counted_and_all_are_all(whole):
    assert agreement_beside_others(whole.during("drift")).title.startswith("10 of 13 states compared")
    assert (
        agreement_beside_others(whole.during("1993/1993")).title
        == "All 13 states compared voted with Russia more often than Syria"
    )


def test_the_first_period_has_no_column_for_the_time_before(whole):
    table = agreement_beside_others(whole.during("recognition"))
    assert [name for name, _ in table.columns] == ["State", "Agreement", "Joint votes"]


def test_few_votes_give_a_sentence(whole, before):
    assert isinstance(agreement_beside_others(whole.during("1973-10-06/1973-10-25")), NoData)
    assert isinstance(agreement_beside_others(before), NoData)
