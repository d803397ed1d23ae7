import by_hand

from relations.exhibits.council.together_finding import put_forward_together


def test_the_resolutions_put_forward_together_are_counted_from_the_file(whole):
    both = [
        row["date"]
        for row in by_hand.rows("sc_drafts")
        if row["outcome"] == "adopted"
        and row["topic"] == "golan-undof"
        and {"RUS", "USA"} <= set(row["sponsors"].split("; "))
    ]
    (found,) = put_forward_together(whole.during("transition"))
    assert found.statement.endswith(" of the four together, all on the Golan and its observers.")
    assert found.value == sum(day > "2024-12-08" for day in both) == 3


def test_many_resolutions_have_no_such_finding(whole):
    assert put_forward_together(whole) == []
