import pytest

from relations.builds.runs import RunLine
from relations.editions.history import of_report, over_time, overview
from relations.errors import UsageError


def made(report, period, seconds, status="done"):
    return {"report": report, "period": period, "seconds": seconds, "status": status, "reason": "x", "error": None}


RUNS = [
    RunLine("day 1", "build", "asked for", 9, made=2, reports=(made("votes", "all", 2.0), made("votes", "cold-war", 4.0))),
    RunLine("day 2", "publish", "asked for", 1, kept=2, edition="2026-11-22"),
    RunLine("day 3", "build", "asked for", 7, made=1, failed=1, reports=(made("votes", "all", 8.0), made("arms", "all", 1.0, "failed"))),
    RunLine("day 4", "build", "asked for", 0.04, error="3 problems in data"),
]  # fmt: skip


def test_the_last_runs_come_latest_first():
    grid = overview(RUNS, 3)
    assert [column.name for column in grid.columns] == [
        "when",
        "what",
        "why",
        "seconds",
        "made",
        "kept",
        "failed",
        "edition",
        "error",
    ]
    assert grid.rows == [
        ["day 4", "build", "asked for", "0.0", "0", "0", "0", "", "3 problems in data"],
        ["day 3", "build", "asked for", "7.0", "1", "0", "1", "", ""],
        ["day 2", "publish", "asked for", "1.0", "0", "2", "0", "2026-11-22", ""],
    ]
    assert len(overview(RUNS, 0).rows) == 4


def test_a_report_has_a_row_for_each_time_that_it_was_made():
    assert [row[:4] for row in of_report(RUNS, "votes", 10).rows] == [
        ["day 3", "all", "done", "8.0"],
        ["day 1", "all", "done", "2.0"],
        ["day 1", "cold-war", "done", "4.0"],
    ]
    assert [row[0] for row in of_report(RUNS, "votes", 1).rows] == ["day 3"]


def test_over_time_a_report_has_its_seconds_for_one_period_and_failures_do_not_count():
    # 3 = (2 + 4) / 2, then 8; their median is 5.5
    assert over_time(RUNS, 10).rows == [["votes", "2", "8.0", "5.5", "8.0", "3.0 8.0"]]
    assert over_time(RUNS, 1).rows[0][-1] == "8.0"


def test_a_name_that_is_mistyped_gets_a_suggestion():
    with pytest.raises(UsageError, match="no run has made 'vote'; did you mean votes"):
        of_report(RUNS, "vote", 10)
