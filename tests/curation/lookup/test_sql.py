import json
import subprocess
import sys

import pytest

from relations.curation.lookup.sql import query
from relations.errors import DataError, UsageError


def test_tables_have_the_types_of_their_schema(events_package):
    grid = query(events_package, "SELECT typeof(year), typeof(value), typeof(exporter) FROM trade LIMIT 1")
    assert grid.rows == [["BIGINT", "DOUBLE", "VARCHAR"]]
    grid = query(events_package, "SELECT typeof(mutual) FROM events UNION ALL SELECT typeof(date) FROM ga_rollcalls")
    assert {row[0] for row in grid.rows} == {"BOOLEAN", "DATE"}


def test_rows_are_in_the_order_of_the_table_and_empty_cells_are_null(events_package):
    grid = query(events_package, "SELECT event FROM events WHERE place IS NULL")
    assert grid.rows == [["195x-envoys-exchanged"], ["1991-03-loan-agreed"]]
    assert query(events_package, "SELECT rollcall FROM ga_rollcalls").rows == [["9"], ["10"]]


def test_a_date_in_edtf_has_the_days_that_it_may_mean(events_package):
    grid = query(events_package, "SELECT date, earliest, latest FROM events WHERE event LIKE '195x%'")
    assert grid.rows == [["195X", "1950-01-01", "1959-12-31"]]
    assert query(events_package, "SELECT signed, earliest FROM agreements WHERE signed IS NULL").rows == [["", ""]]


def test_cells_and_kinds_of_the_answer(events_package):
    sql = "SELECT 1 AS n, 2.50::DECIMAL(4, 2) AS d, true AS t, DATE '1980-10-08' AS day, NULL AS nothing, [1, 2] AS list, 'nan'::DOUBLE AS gap, 7 AS n"
    grid = query(events_package, sql)
    assert grid.rows == [["1", "2.50", "true", "1980-10-08", "", "[1, 2]", "", "7"]]
    assert json.loads(grid.json()) == [
        {"n": 1, "d": 2.5, "t": True, "day": "1980-10-08", "nothing": None, "list": "[1, 2]", "gap": None, "n_2": 7}
    ]


@pytest.mark.parametrize(
    "sql",
    ["FROM events", "WITH a AS (SELECT 1) SELECT * FROM a;", "VALUES (1)", "DESCRIBE events", "SHOW TABLES", "SUMMARIZE trade"],
)  # fmt: skip
def test_statements_that_read(sql, events_package):
    assert query(events_package, sql).rows


@pytest.mark.parametrize(
    "sql",
    [
        "",
        "-- nothing",
        "SELECT 1; SELECT 2",
        "DROP TABLE events",
        "INSERT INTO trade SELECT * FROM trade",
        "CREATE TABLE x AS SELECT 1",
        "COPY events TO 'x.csv'",
        "ATTACH 'x.db'",
        "INSTALL httpfs",
        "SET threads = 1",
        "PRAGMA version",
        "CALL duckdb_tables()",
        "EXPLAIN ANALYZE DELETE FROM events",
    ],
)
def test_other_statements_are_refused(sql, events_package):
    with pytest.raises(UsageError, match="one statement that reads is allowed: SELECT, WITH, FROM"):
        query(events_package, sql)


def test_a_query_reaches_no_file(events_package, tmp_path):
    file = tmp_path / "secret.csv"
    file.write_text("a\n1\n")
    for what in (f"'{file}'", f"read_csv('{file}')", f"read_text('{file}')", f"glob('{tmp_path}/*')"):
        with pytest.raises(UsageError):
            query(events_package, f"SELECT * FROM {what}")


@pytest.mark.parametrize(
    ("sql", "message"),
    [("SELEC 1", "syntax error"), ("SELECT * FROM evnts", 'Did you mean "events"'), ("SELECT kin FROM events", '"kind"')],
)  # fmt: skip
def test_what_the_engine_refuses_is_told_in_one_line(sql, message, events_package):
    with pytest.raises(UsageError, match=message) as raised:
        query(events_package, sql)
    assert "\n" not in str(raised.value)


def test_tables_that_cannot_be_read_are_named(events_package):
    file = events_package.root / "trade.csv"
    file.write_text(file.read_text().replace("12.5", "twelve"))
    with pytest.raises(DataError, match=r"trade\.csv: .*; see relations check") as raised:
        query(events_package, "SELECT 1")
    assert "\n" not in str(raised.value)
    file.unlink()
    with pytest.raises(DataError, match=r"trade\.csv: no such file"):
        query(events_package, "SELECT 1")


def test_a_date_that_is_none_is_named(events_package):
    file = events_package.root / "events.csv"
    file.write_text(file.read_text().replace("195X", "the fifties"))
    with pytest.raises(DataError, match=r"events\.csv: 'the fifties' is not an EDTF date"):
        query(events_package, "SELECT 1")


def test_only_sql_imports_the_engine():
    code = (
        "import sys, relations.cli, relations.curation.lookup.select, relations.curation.lookup.event_words, "
        "relations.curation.citing, relations.curation.adding.add\n"
        "assert not {'duckdb', 'pandas', 'numpy'} & set(sys.modules)"
    )
    subprocess.run([sys.executable, "-c", code], check=True)
