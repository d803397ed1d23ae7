import pytest
from small_editions import chart, edition, report

from relations.editions.diff.exhibits import exhibit_changes
from relations.editions.diff.reports import made_reports


@pytest.fixture
def changes(tmp_path):
    def found(before, after):
        sides = [made_reports(edition(tmp_path / name, reports=[one]))["voting", "all"] for name, one in zip("ab", (before, after), strict=True)]  # fmt: skip
        return [*exhibit_changes(*sides)]

    return found


def test_an_exhibit_with_the_same_data_is_no_change_whatever_its_title(changes):
    assert changes(report(chart(1.0)), report(chart(1.0, title="It fell"))) == []


def test_the_rows_that_the_other_side_does_not_have_are_told_with_both_drawings(changes):
    before = report(chart(1.0, 2.0, 3.0), drawings={"by-year": "<svg>old</svg>"})
    after = report(chart(1.0, 5.0, 3.0, 4.0), drawings={"by-year": "<svg>new</svg>"})
    (found,) = changes(before, after)
    assert found.id == "by-year"
    assert found.before.rows == ((2001, 2.0),)
    assert found.after.rows == ((2001, 5.0), (2003, 4.0))
    assert (found.before.size, found.after.size) == (3, 4)
    assert (found.before.svg, found.after.svg) == ("<svg>old</svg>", "<svg>new</svg>")
    assert found.after.columns == ("Year", "Share")


def test_rows_that_stand_twice_are_counted(changes):
    rows = {"columns": [{"name": "x"}], "rows": [[1], [1], [2]]}
    (found,) = changes(report(chart(data=rows)), report(chart(data=rows | {"rows": [[1], [2]]})))
    assert (found.before.rows, found.after.rows) == (((1,),), ())


def test_a_column_of_another_unit_makes_all_rows_others(changes):
    before, after = ({"columns": [{"name": "x", "unit": unit}], "rows": [[1], [2]]} for unit in ("votes", "share"))
    (found,) = changes(report(chart(data=before)), report(chart(data=after)))
    assert (len(found.before.rows), len(found.after.rows)) == (2, 2)


def test_exhibits_that_came_or_went_are_told(changes):
    found = changes(report(chart(1.0, id="old")), report(chart(1.0, id="new")))
    assert [(one.id, one.before is None, one.after is None) for one in found] == [
        ("new", True, False),
        ("old", False, True),
    ]
