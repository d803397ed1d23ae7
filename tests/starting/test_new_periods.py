import pytest

from relations.errors import DataError
from relations.starting.new_periods import decades, periods_of


def spans(rows):
    return [(row["period"], row["start"], row["end"]) for row in rows]


def test_decades_meet_and_the_last_is_open():
    assert spans(decades(1946, 1965, "s")) == [
        ("1940s", "1946-01-01", "1949-12-31"),
        ("1950s", "1950-01-01", "1959-12-31"),
        ("1960s", "1960-01-01", ""),
    ]


def test_a_decade_that_begins_with_the_data_is_whole():
    assert spans(decades(1950, 1950, "s")) == [("1950s", "1950-01-01", "")]


def test_periods_of_a_file_are_put_in_order_and_get_ends(tmp_path):
    file = tmp_path / "periods.csv"
    file.write_text("period,name,start\nlate,Later,1991-12-26\nearly,Early,1946-01-01\n")
    rows = periods_of(file, "s")
    assert spans(rows) == [("early", "1946-01-01", "1991-12-25"), ("late", "1991-12-26", "")]
    assert {row["source"] for row in rows} == {"s"}
    assert all(row["reason"] and row["short"] == row["name"] for row in rows)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("period,name\na,A\n", "no column start"),
        ("period,name,start\na,A,1991\n", ":2: start: '1991' is not a day"),
        ("period,name,start\n", "no period below the header"),
    ],
)
def test_what_is_wrong_with_a_file_of_periods(text, told, tmp_path):
    file = tmp_path / "periods.csv"
    file.write_text(text)
    with pytest.raises(DataError, match=told):
        periods_of(file, "s")
