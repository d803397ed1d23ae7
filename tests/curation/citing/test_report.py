import json

import pytest

from relations.curation.citing.report import report_names, report_sources
from relations.errors import DataError, UsageError


@pytest.fixture
def built(tmp_path):
    def write(period: str, *sources: str) -> None:
        file = tmp_path / "build" / "harbours" / f"{period}.json"
        file.parent.mkdir(parents=True, exist_ok=True)
        exhibits = [{"id": "a", "sources": [{"id": source} for source in sources]}]
        file.write_text(json.dumps({"key_figures": [{"sources": [{"id": "atlas"}]}], "exhibits": exhibits}))

    return write


def test_the_sources_of_exhibits_and_findings(events_package, built, tmp_path):
    built("all", "annals", "register-3")
    built("1980_1985", "annals")
    assert report_sources(events_package, tmp_path / "build", "harbours", "all") == {"annals", "atlas", "register-3"}
    assert report_sources(events_package, tmp_path / "build", "harbours", "1980/1985") == {"annals", "atlas"}


def test_a_report_that_is_not_built_says_how_to_build_it(events_package, tmp_path):
    with pytest.raises(UsageError, match=r"harbours/late\.json: not built; run relations build harbours --period late"):
        report_sources(events_package, tmp_path, "harbours", "late")


def test_an_unknown_period_lists_the_known(events_package, tmp_path):
    with pytest.raises(UsageError, match="no period 'lately'; use all, early, late"):
        report_sources(events_package, tmp_path, "harbours", "lately")


def test_a_broken_record_is_named(events_package, built, tmp_path):
    built("all")
    (tmp_path / "build/harbours/all.json").write_text("{")
    with pytest.raises(DataError, match=r"all\.json:1: not valid JSON"):
        report_sources(events_package, tmp_path / "build", "harbours", "all")


def test_the_names_of_reports(tmp_path):
    file = tmp_path / "reports.toml"
    assert report_names(None) == report_names(file) == []
    file.write_text("[reports.harbours]\n[reports.ships]\n")
    assert report_names(file) == ["harbours", "ships"]
    file.write_text("[reports")
    with pytest.raises(UsageError, match=r"reports\.toml: "):
        report_names(file)
