import pytest

from relations.editions.summary import summary

A, B = "a" * 64, "b" * 64


def entry(report, period="all", status="done"):
    files = {f"{report}/{period}.html": A, f"{report}/{period}.pdf": A}
    return {"report": report, "title": report.title(), "period": period, "status": status, "files": files}


def files(*entries, **others):
    return {path: digest for one in entries for path, digest in one["files"].items()} | others


VOTES, ARMS, WAR = entry("votes"), entry("arms"), entry("votes", "cold-war")


@pytest.mark.parametrize(
    ("entries", "after", "before", "said"),
    [
        ([VOTES], files(VOTES), None, "The first edition: one report."),
        ([VOTES, ARMS], files(VOTES, ARMS), None, "The first edition: 2 reports."),
        ([VOTES], files(VOTES) | {"votes/all.pdf": B}, files(VOTES), "Changed: Votes."),
        ([VOTES], files(VOTES) | {"votes/all.html": B}, files(VOTES), "The reports are as before."),
        ([VOTES, WAR], files(VOTES, WAR), {"votes/all.html": B, "votes/cold-war.html": B}, "Changed: Votes (2 periods)."),
        ([VOTES, ARMS], files(VOTES, ARMS), files(VOTES), "New: Arms."),
        ([VOTES], files(VOTES), files(VOTES, ARMS), "No longer there: one report."),
        ([VOTES], files(VOTES), files(VOTES, ARMS, WAR), "No longer there: 2 reports."),
        ([VOTES], files(VOTES) | {"data.zip": A}, files(VOTES) | {"data.zip": B}, "The data have changed, but no report."),
        ([VOTES], files(VOTES), files(VOTES), "The reports are as before."),
        (
            [VOTES, entry("arms", status="failed")],
            files(VOTES, ARMS),
            files(ARMS),
            "New: Votes. As before, since they could not be made: Arms.",
        ),
    ],
)  # fmt: skip
def test_it_says_which_reports_are_others(entries, after, before, said):
    assert summary(entries, after, before) == said


def test_a_report_that_failed_and_was_never_there_is_not_told():
    assert summary([VOTES, entry("arms", status="failed")], files(VOTES), files(VOTES)) == "The reports are as before."
