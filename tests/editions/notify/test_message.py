import pytest

from relations.builds.runs import RunLine
from relations.editions.notify.message import is_wanted, message

BAD = tuple({"report": "arms", "period": str(n), "status": "failed", "error": f"cell {n}: no"} for n in range(12))
QUIET = RunLine("2026-11-22T05:30:00Z", "publish", "due by its schedule", 2.0, kept=81)
MADE = RunLine("2026-11-22T05:30:00Z", "build", "due by its schedule", 62.0, made=3, kept=78)
PUBLISHED = RunLine("2026-11-22T05:30:00Z", "publish", "asked for", 62.0, made=3, kept=78, edition="2026-11-22")
FAILED = RunLine(
    "2026-11-22T05:30:00Z", "publish", "asked for", 62.0, made=2, failed=1, edition="2026-11-22", reports=BAD[:1]
)
BROKEN = RunLine("2026-11-22T05:30:00Z", "publish", "asked for", 1.0, error="the disk is full")


@pytest.mark.parametrize(
    ("run", "subject"),
    [
        (QUIET, "Two states: nothing has changed"),
        (MADE, "Two states: 3 reports made"),
        (PUBLISHED, "Two states: edition 2026-11-22"),
        (FAILED, "Two states: 1 report failed"),
        (BROKEN, "Two states: the run failed"),
    ],
)
def test_the_subject_says_the_worst_first(run, subject):
    assert message(run, "Two states", []).subject == subject


def test_the_text_names_what_changed_what_failed_and_where():
    told = message(FAILED, "Two states", ["Changed: Arms."], "https://example.org/r/")
    lines = ["Changed: Arms.", "Failed: arms 0: cell 0: no", "", "https://example.org/r/editions/2026-11-22/index.html"]
    assert told.text.split("\n") == lines
    assert told.failed
    assert message(MADE, "Two states", []).text == "3 reports made, 78 unchanged, in 62 s."
    assert message(BROKEN, "Two states", []).text == "The run ended before its time: the disk is full"


def test_of_many_failures_ten_are_named():
    run = RunLine("2026-11-22T05:30:00Z", "build", "asked for", 9.0, failed=12, reports=BAD)
    lines = message(run, "Two states", []).text.split("\n")
    assert (len(lines), lines[-1]) == (11, "… and 2 more")


@pytest.mark.parametrize(
    ("on", "wanted"),
    [
        ("failure", [FAILED, BROKEN]),
        ("change", [MADE, PUBLISHED, FAILED, BROKEN]),
        ("always", [QUIET, MADE, PUBLISHED, FAILED, BROKEN]),
    ],
)
def test_who_wants_to_know_what(on, wanted):
    assert [run for run in (QUIET, MADE, PUBLISHED, FAILED, BROKEN) if is_wanted(run, on)] == wanted
