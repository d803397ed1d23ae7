import json
import re

import pytest

from relations.curation.citing import cite
from relations.errors import UsageError

LOAN = "1991-03-loan-agreed"


def ids(text: str) -> list[str]:
    return [item["id"] for item in json.loads(text)]


@pytest.fixture
def reports(tmp_path):
    file = tmp_path / "reports.toml"
    file.write_text("[reports.harbours]\n[reports.trade]\n")
    for name in ("harbours", "trade"):
        built = tmp_path / "build" / name / "all.json"
        built.parent.mkdir(parents=True)
        built.write_text(json.dumps({"key_figures": [], "exhibits": [{"sources": [{"id": "atlas"}]}]}))
    return file


def test_an_event_a_table_and_a_report_with_the_dataset_first(events_package, reports, tmp_path):
    assert ids(cite(events_package, LOAN, style="csl-json")) == ["arcadia", "gazette-1991"]
    assert ids(cite(events_package, "ga_votes", style="csl-json")) == ["arcadia", "register-3"]
    assert ids(cite(events_package, "events", style="csl-json", period="late")) == ["arcadia", "gazette-1991"]
    assert ids(cite(events_package, "harbours", style="csl-json", reports=reports)) == ["arcadia", "atlas"]
    elsewhere = tmp_path / "elsewhere"
    (tmp_path / "build").rename(elsewhere)
    assert ids(cite(events_package, "harbours", style="csl-json", reports=reports, out=elsewhere)) == [
        "arcadia",
        "atlas",
    ]


def test_the_styles(events_package):
    assert cite(events_package, LOAN) == (
        "Loan agreed. (1991, March). Gazette.\n\nThe relations project. (2027). Arcadia and Borduria (Version 3) [Data set].\n"
    )
    assert re.findall(r"^@\w+{(.+),$", cite(events_package, LOAN, style="bibtex"), re.MULTILINE) == [
        "arcadia",
        "gazette-1991",
    ]


def test_a_name_that_several_have_needs_a_word_for_the_kind(events_package, reports):
    with pytest.raises(UsageError, match="'trade' is a table and a report; say table:trade or report:trade"):
        cite(events_package, "trade", reports=reports)
    assert ids(cite(events_package, "table:trade", style="csl-json", reports=reports)) == ["arcadia", "register-3"]
    assert ids(cite(events_package, "report:trade", style="csl-json", reports=reports)) == ["arcadia", "atlas"]
    assert ids(cite(events_package, f"event:{LOAN}", style="csl-json")) == ["arcadia", "gazette-1991"]


@pytest.mark.parametrize(
    ("name", "options", "message"),
    [
        ("evnts", {}, "no event, table or report 'evnts'; did you mean events"),
        ("table:evnts", {}, "no table 'evnts'; did you mean events"),
        ("report:harbours", {}, "no report 'harbours'$"),
        ("1991-03-laon", {}, f"did you mean {LOAN}"),
        (LOAN, {"period": "late"}, "is an event; a period goes with a table or a report"),
        (LOAN, {"style": "mla"}, "no style 'mla'; there are apa, bibtex, csl-json"),
    ],
)
def test_what_cannot_be_cited_says_so(name, options, message, events_package):
    with pytest.raises(UsageError, match=message):
        cite(events_package, name, **options)
