import csv
import io
import json

import pytest

from relations.curation.lookup.grid import Column, Grid, typed
from relations.errors import UsageError

GRID = Grid(
    [Column("id"), Column("n", "integer"), Column("x", "number"), Column("ok", "boolean"), Column("day", "date")],
    [["a, b", "1980", "12.50", "true", "1980-10-08"], ['| "c"\nd', "", "", "false", ""]],
)


def test_csv_keeps_every_cell_as_it_is_written():
    text = GRID.csv()
    assert text.startswith("id,n,x,ok,day\n")
    assert list(csv.reader(io.StringIO(text)))[1:] == [list(row) for row in GRID.rows]


def test_json_has_types_and_null():
    assert json.loads(GRID.json()) == [
        {"id": "a, b", "n": 1980, "x": 12.5, "ok": True, "day": "1980-10-08"},
        {"id": '| "c"\nd', "n": None, "x": None, "ok": False, "day": None},
    ]


def test_a_cell_that_is_not_of_its_type_stays_text():
    assert [typed("many", "integer"), typed("1.5.2", "number"), typed("", "string")] == ["many", "1.5.2", None]


def test_markdown_escapes_what_would_end_a_cell():
    assert GRID.markdown() == (
        "| id | n | x | ok | day |\n"
        "| --- | ---: | ---: | --- | --- |\n"
        "| a, b | 1980 | 12.50 | true | 1980-10-08 |\n"
        '| \\| "c" d |  |  | false |  |\n'
    )


def test_some_columns_in_another_order():
    assert GRID.only(["x", "id"]).rows == [["12.50", "a, b"], ["", '| "c"\nd']]
    with pytest.raises(UsageError, match="no column 'day_'; there are id, n, x, ok, day; did you mean day"):
        GRID.only(["id", "day_", "z"])
