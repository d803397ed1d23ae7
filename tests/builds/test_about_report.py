from dataclasses import replace
from datetime import date
from pathlib import Path

from relations.builds.about_report import about_report
from relations.builds.edition import Edition
from relations.builds.plan import Job
from relations.periods import Period

ALL = Period("all", "All periods", "All", date(1944, 7, 1), None)
JOB = Job("votes", "Votes", Path("votes.ipynb"), ALL, {}, ("pdf",))
CALLS = {"fields": {"date": "date"}, "text": "date\n2025-12-29\n", "time": "date"}
NOTEBOOK = {"cells": []}


def test_each_report_has_its_own_last_day_of_data_and_says_it_in_its_imprint(make_package):
    package = make_package({"calls": CALLS}, title="Arcadia", created="2026-11-29", version="3")
    edition = Edition(package.root, "Arcadia", "2026-11-29", "12 August 2026", None, ())
    shown = {"data": {"columns": [{"name": "date"}], "rows": [["2025-06-30"]]}, "sources": []}
    told = about_report(JOB, edition, NOTEBOOK, [shown], {"table:calls": "0"})
    assert told["data_to"] == "30 June 2025"
    assert next(line["text"] for line in told["imprint"] if line["name"] == "Data").startswith("to 30 June 2025, ")
    assert about_report(JOB, edition, NOTEBOOK, [], {"table:calls": "0"})["data_to"] == "29 December 2025"


def test_parameters_that_were_changed_are_named_as_they_are_given(make_package):
    package = make_package({}, title="Arcadia", created="2026-11-29")
    edition = Edition(package.root, "Arcadia", "2026-11-29", "", None, ())
    changed = replace(JOB, changed={"top": 3, "compare": ["USA"]})
    assert about_report(changed, edition, NOTEBOOK, [], {})["changed_parameters"] == 'top = 3; compare = ["USA"]'
