import json

import pytest
from small_editions import chart, edition, figure, report

from relations.editions.diff.reports import made_reports
from relations.errors import DataError

SVG = "<svg xmlns='http://www.w3.org/2000/svg'/>"


@pytest.fixture
def made(tmp_path):
    one = report(figure(0.5), chart(1.0), drawings={"by-year": SVG}, run={"table:votes": "a"})
    other = report(name="arms", period="drift", period_name="Drift")
    return edition(tmp_path / "edition", reports=[one, other])


def test_reports_are_known_by_name_and_period_with_their_records_and_drawings(made):
    found = made_reports(made)
    assert found.keys() == {("voting", "all"), ("arms", "drift")}
    voting = found["voting", "all"]
    assert (voting.title, voting.period_name) == ("Voting", "All periods")
    assert voting.listed("key_figures").keys() == {"agreement"}
    assert voting.drawings == {"by-year": SVG}
    assert found["arms", "drift"].period_name == "Drift"


def test_a_folder_that_is_not_there_has_none(tmp_path):
    assert made_reports(tmp_path / "none") == {}


def test_runs_that_read_the_same_are_alike_and_one_without_a_trace_is_like_none(made):
    found = made_reports(made)
    voting, arms = found["voting", "all"], found["arms", "drift"]
    assert voting.ran_alike(voting)
    assert not arms.ran_alike(arms)


@pytest.mark.parametrize(
    "content",
    ["", "[]", "{}", '{"report": "voting", "period": "all", "key_figures": [1], "exhibits": []}', "[" * 100_000],
)
def test_a_record_that_is_damaged_is_told_with_its_file(made, content):
    (made / "voting" / "all.json").write_text(content)
    with pytest.raises(DataError, match=r"voting/all\.json: .*; build or publish it anew$"):
        made_reports(made)


def test_a_notebook_that_is_damaged_is_told_when_it_is_read(made):
    (made / "voting" / "all.ipynb").write_text(json.dumps({"cells": 1}))
    with pytest.raises(DataError, match=r"voting/all\.ipynb: no notebook"):
        _ = made_reports(made)["voting", "all"].drawings
