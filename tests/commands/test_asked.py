import argparse
from pathlib import Path

import pytest

from relations.commands.asked import add_options, asked
from relations.errors import UsageError

REPORTS = Path(__file__).parents[2] / "reports" / "reports.toml"


def given(*words):
    parser = argparse.ArgumentParser()
    add_options(parser, out="output folder")
    parser.add_argument("--data", type=Path)
    return parser.parse_args(["--reports", str(REPORTS), *words])


def test_the_options_name_reports_periods_and_formats():
    what = asked(given("--period", "1971/1991", "--format", "pdf"), ["economy"])
    assert [(job.stem, job.formats) for job in what.plan(what.package)] == [("economy/1971_1991", ("pdf",))]


def test_parameters_are_asked_for_by_name_one_option_each():
    what = asked(given("-p", 'compare=["USA"]', "--period", "1971/1991"), ["un_voting"])
    (job,) = what.plan(what.package)
    assert job.parameters["compare"] == job.changed["compare"] == ["USA"]
    what = asked(given("-p", "suppliers=2", "--parameter", "compare=USA"), ["arms_dependency"])
    with pytest.raises(UsageError, match=r"unknown parameter 'compare'; the notebook declares suppliers, clients$"):
        what.plan(what.package)


def test_the_output_folder_lies_beside_reports_toml_unless_it_is_named(tmp_path):
    assert asked(given(), []).out == REPORTS.parent / "build"
    assert asked(given("--out", str(tmp_path)), []).out == tmp_path


def test_a_report_that_nobody_declares_is_wrong_usage():
    what = asked(given(), ["ekonomy"])
    with pytest.raises(UsageError, match="did you mean economy"):
        what.plan(what.package)
