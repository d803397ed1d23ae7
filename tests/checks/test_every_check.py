"""All checks together: on a package without a fault, on one with many, through the command line, and on the project's own data."""

import pytest

from relations.checks.every_check import Problem, check
from relations.cli import main
from relations.package import open_package


def test_a_package_without_a_fault_has_no_problem(found):
    assert found() == []


def test_every_offender_of_every_kind_is_listed_at_once_in_order_of_file_and_line(edit, package, found):
    edit("sources", "en,https://example.org/votes", "english,https://example.org/votes")
    edit("places", "Alfa; Alpha,AAA,port,1.5,-2", "Alfa; Port B,AAA,port,91,")
    edit("places", "port-b,Port B,,BBB", "port-b,Port B,,ZZZ")
    edit("ga_votes", "10,BBB,N\n", "10,BBB,N\n10,BBB\n")
    (package.root / "arms_tiv.csv").unlink()
    (package.root / "extra.csv").write_text("a\n")
    assert found() == [
        "arms_tiv.csv: no such file; datapackage.json declares the table 'arms_tiv': put its file back",
        "extra.csv: datapackage.json declares no such table",
        "ga_votes.csv:6: 2 cells; the header has 3; look for a missing comma",
        "places.csv:2:latitude: 91 is above 90",
        "places.csv:2:latitude: latitude and longitude go together",
        "places.csv:2:variants: 'Port B' is a spelling of 'port-b' already",
        "places.csv:3:state: 'ZZZ' is not in states.csv",
        "sources.csv:8:language: 'english' does not match ^[a-z]{2}$",
    ]


def test_each_problem_names_file_line_and_column(edit, package):
    edit("periods", "1950-01-01,1989-12-31", "1950-02-30,1989-12-31")
    assert check(package) == [
        Problem(package.root / "periods.csv", 2, "start", "'1950-02-30' is not a day of the calendar")
    ]


def test_the_command_prints_the_problems_and_exits_with_3(edit, package, capsys):
    edit("periods", "1950-01-01,1989-12-31", "1950-02-30,1989-12-31")
    edit("ga_topics", "rights,Rights", "rights,")
    assert main(["check", "--data", str(package.root)]) == 3
    printed = capsys.readouterr()
    lines = printed.out.splitlines()
    assert len(lines) == 2
    assert lines[0] == f"{package.root}/ga_topics.csv:3:name: is empty, but required"
    assert lines[1] == f"{package.root}/periods.csv:2:start: '1950-02-30' is not a day of the calendar"
    assert printed.err == f"relations: 2 problems in {package.root}\n"


def test_one_problem_is_not_called_problems(edit, package, capsys):
    edit("periods", "1950-01-01,1989-12-31", "1950-02-30,1989-12-31")
    assert main(["check", "--data", str(package.root)]) == 3
    assert capsys.readouterr().err == f"relations: 1 problem in {package.root}\n"


def test_the_command_exits_with_0_when_there_is_no_problem(package, capsys):
    assert main(["check", "--data", str(package.root)]) == 0
    assert capsys.readouterr() == ("28 tables, no problem\n", "")


@pytest.mark.slow
def test_the_projects_own_data_has_no_problem():
    package = open_package()
    assert sum(1 for _ in package.table("ga_votes").rows()) > 80_000
    assert check(package) == []


@pytest.mark.slow
def test_frictionless_finds_the_projects_own_data_valid():
    """An outside tool, which knows nothing of our code, judges the package by its declarations."""
    from frictionless import validate

    report = validate(str(open_package().root / "datapackage.json"))
    assert report.stats["tasks"] == len(open_package().tables)
    assert report.valid, report.flatten(["title", "rowNumber", "fieldName", "note"])


def test_the_quick_check_leaves_out_the_bulk_tables_and_what_only_they_can_tell(edit, package):
    edit("ga_votes", "10,BBB,N\n", "10,BBB,Z\n")
    assert len(check(package)) > 0
    assert check(package, quick=True) == []


def test_a_row_without_a_row_in_the_table_that_sources_it_is_found(edit, found):
    edit("event_sources", "1981-talks,telegraph,the meeting\n", "")
    assert found() == ["events.csv:3:event: '1981-talks' has no row in event_sources.csv, so no source"]
