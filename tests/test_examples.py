"""The example of a dossier that a machine made: whole, small, and built as its page in the docs says."""

import json
from pathlib import Path

import pytest

from relations.checks.every_check import check
from relations.cli import main
from relations.package import open_package

EXAMPLES = Path(__file__).parents[1] / "examples"
DATA = EXAMPLES / "turkey-pakistan"


def test_it_passes_all_checks_and_has_the_schema_of_the_project():
    package = open_package(DATA)
    assert check(package) == []
    assert package.descriptor["resources"] == open_package(DATA.parents[1] / "data").descriptor["resources"]


def test_it_is_small_and_of_two_importers_without_a_veto():
    assert sum(file.stat().st_size for file in DATA.rglob("*") if file.is_file()) < 1_000_000
    assert open_package(DATA).dossier["pair"] == ["TUR", "PAK"]
    assert [*open_package(DATA).table("sc_vetoes").rows()] == []


@pytest.mark.slow
def test_its_report_builds_with_the_text_of_the_pair(tmp_path):
    reports = EXAMPLES / "reports" / "reports.toml"
    assert (
        main(["build", "--reports", str(reports), "--data", str(DATA), "--period", "all", "--out", str(tmp_path)]) == 0
    )
    page = (tmp_path / "two_states" / "all.html").read_text(encoding="utf-8")
    assert "Neither of the two has a permanent seat" in page
    assert (tmp_path / "two_states" / "all.pdf").is_file()
    summary = json.loads((tmp_path / "two_states" / "all.json").read_text(encoding="utf-8"))
    shown = {exhibit["id"] for exhibit in summary["exhibits"]}
    assert {"agreement-by-year", "similarity-by-year", "deliveries-by-supplier", "largest-deals"} <= shown
    assert {"texts:", "notebook:"} <= set(json.loads((tmp_path / "two_states" / "all.trace.json").read_text())["run"])
