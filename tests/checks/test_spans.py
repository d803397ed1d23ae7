"""A table of yearly figures that declares the part of its year, and notes that restrict a year."""

import json
from pathlib import Path

import pytest

ROW = "2015,{start},{end},battle-deaths,UCDP,all,5,,,persons,atlas,{note}\n"
HEAD = "year,start,end,indicator,monitor,attributed,value,low,high,unit,source,note\n"


@pytest.fixture
def harm(package):
    """Return a function that adds the table of harm with one row."""
    whole = json.loads((Path(__file__).parents[2] / "data/datapackage.json").read_text(encoding="utf-8"))
    declared = next(one for one in whole["resources"] if one["name"] == "operations_harm")

    def write(start: str = "2015-01-01", end: str = "2015-12-31", note: str = "", *, span: bool = True) -> None:
        resource = declared if span else {key: value for key, value in declared.items() if key != "span"}
        file = package.root / "datapackage.json"
        descriptor = json.loads(file.read_text(encoding="utf-8"))
        descriptor["resources"].append(resource)
        file.write_text(json.dumps(descriptor), encoding="utf-8")
        (package.root / "operations_harm.csv").write_text(HEAD + ROW.format(start=start, end=end, note=note))

    return write


def test_whole_years_and_declared_parts_are_sound(harm, found):
    harm("2015-09-30", "2015-12-31", "Counted from 30 September.")
    assert found() == []


@pytest.mark.parametrize(
    "note",
    [
        "Sums of incidents. From 30 September.",
        "Count to 7 December 2024.",
        "Until June only.",
        "Reports since mid-October.",
        "January–September.",
        "The first half of the year.",
        "The first nine months.",
    ],
)
def test_a_note_that_restricts_a_year_given_as_whole_is_found(note, harm, found):
    harm(note=note)
    (problem,) = found()
    assert problem.startswith("operations_harm.csv:2:note: '")
    assert problem.endswith("restricts the year; say so in the columns that `span` declares, where measures see it")


def test_a_note_on_other_things_is_none(harm, found):
    harm(note="By the report of 3 May 2016; deaths may lie across the border.")
    assert found() == []


def test_a_span_outside_its_year_is_found(harm, found):
    harm("2014-09-30", "2015-12-31")
    assert found() == ["operations_harm.csv:2:start: 2014-09-30 to 2015-12-31 is no part of 2015"]
