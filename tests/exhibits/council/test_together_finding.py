import by_hand

from relations.exhibits.council.together_finding import put_forward_together


def test_it_says_since_when_they_have_done_so(whole):
    both = [
        row["date"]
        for row in by_hand.rows("sc_drafts")
        if row["outcome"] == "adopted"
        and row["topic"] == "golan-undof"
        and {"RUS", "USA"} <= set(row["sponsors"].split("; "))
    ]
    assert min(both).startswith("2009")
    (found,) = put_forward_together(whole.during("transition"))
    assert found.statement.endswith(", as they first had in 2009.")
    assert found.value == sum(day > "2024-12-08" for day in both) == 3


def test_many_resolutions_have_no_such_finding(whole):
    assert put_forward_together(whole) == []
