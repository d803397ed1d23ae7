import pytest

from relations.errors import DataError
from relations.starting.new_periods import decades, periods_of

TERMS = (
    "leader,start,end,source\n"
    "Anna Arc,1970-05-01,1981-10-06,A list of leaders\n"
    "Bo Brink,1981-10-14,1990-01-01,A list of leaders\n"
    "Anna Arc,1990-01-01,,Another list\n"
)


def spans(rows):
    return [(row["period"], row["start"], row["end"]) for row in rows]


def test_decades_meet_and_the_last_is_open():
    assert spans(decades(1946, 1965)) == [
        ("1940s", "1946-01-01", "1949-12-31"),
        ("1950s", "1950-01-01", "1959-12-31"),
        ("1960s", "1960-01-01", ""),
    ]


def test_a_decade_that_begins_with_the_data_is_whole():
    assert spans(decades(1950, 1950)) == [("1950s", "1950-01-01", "")]


def test_periods_of_a_file_are_put_in_order_and_get_ends(tmp_path):
    file = tmp_path / "periods.csv"
    file.write_text("period,name,start\nlate,Later,1991-12-26\nearly,Early,1946-01-01\n")
    rows, sources = periods_of(file)
    assert sources == []
    assert spans(rows) == [("early", "1946-01-01", "1991-12-25"), ("late", "1991-12-26", "")]
    assert {row["source"] for row in rows} == {"this-package"}
    assert all(row["reason"] and row["short"] == row["name"] for row in rows)


def test_terms_of_leaders_become_periods_that_meet_each_with_its_source(tmp_path):
    file = tmp_path / "leaders.csv"
    file.write_text(TERMS)
    rows, sources = periods_of(file)
    assert spans(rows) == [
        ("anna-arc", "1970-05-01", "1981-10-13"),  # to the day before the next took office
        ("bo-brink", "1981-10-14", "1989-12-31"),
        ("anna-arc-1990", "1990-01-01", ""),
    ]
    assert rows[0]["reason"] == "Anna Arc took office, until 1981-10-06."
    assert [row["source"] for row in rows] == [
        "periods-a-list-of-leaders",
        "periods-a-list-of-leaders",
        "periods-another-list",
    ]
    assert [(row["source"], row["publisher"]) for row in sources] == [
        ("periods-a-list-of-leaders", "A list of leaders"),
        ("periods-another-list", "Another list"),
    ]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("period,name\na,A\n", "no column start"),
        ("period,name,start\na,A,1991\n", ":2: start: '1991' is not a day"),
        ("period,name,start\n", "no period below the header"),
        (
            "period,name,start\na,A,1991-01-01\nb,B,1991-01-01\n",
            ":3: start: 1991-01-01 begins the period of line 2 too",
        ),
        ("leader,start\na,1991-01-01\n", "no column end and no source"),
        (TERMS.replace("Another list", ""), ":4: source: empty; name the work"),
        (
            TERMS.replace("1990-01-01,A", "1991-01-01,A"),
            r":3: end: the term of Bo Brink ends after the next term begins \(1990-01-01\)",
        ),
        (TERMS.replace("1990-01-01,A", ",A"), ":3: end: empty; only the last term may be open"),
        (
            TERMS.replace("1981-10-06", "1969-10-06"),
            r":2: end: the term of Anna Arc ends before it begins \(1970-05-01\)",
        ),
    ],
)
def test_what_is_wrong_with_a_file_of_periods(text, told, tmp_path):
    file = tmp_path / "periods.csv"
    file.write_text(text)
    with pytest.raises(DataError, match=told):
        periods_of(file)
