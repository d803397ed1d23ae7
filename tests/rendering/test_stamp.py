import json

from relations.rendering.stamp import stamp


def test_the_stamp_says_what_a_report_was_made_from():
    made = {"parameters": {"period": "drift"}, "lock": "ab", "data": {"table:trade": "cd"}}
    told = {
        "report": "votes",
        "period": "drift",
        "edition": "2026-11-22",
        "commit": "abc1234",
        "title": "x",
        "made": made,
    }
    assert json.loads(stamp(told)) == {
        "report": "votes", "period": "drift", "edition": "2026-11-22", "commit": "abc1234",
        "parameters": {"period": "drift"}, "lock": "ab", "data": {"table:trade": "cd"},
    }  # fmt: skip
    assert json.loads(stamp(told | {"changes": {"edition": "1"}}))["changes"] == {"edition": "1"}


def test_anybodys_notebook_has_none():
    assert stamp({}) == stamp({"report": "votes"}) == stamp({"made": "x"}) == ""
