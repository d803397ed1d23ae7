"""`relations data sql`: no end, no file, no connection, and no more memory than it may have."""

import time

import pytest
from hostile import data_package

from relations.curation.lookup import sql
from relations.curation.lookup.sql import query
from relations.errors import UsageError
from relations.package import open_package

pytestmark = pytest.mark.slow


@pytest.fixture
def package(tmp_path):
    return open_package(data_package(tmp_path / "package"))


def test_a_query_without_end_is_stopped(package, monkeypatch):
    monkeypatch.setattr(sql, "SECONDS", 1)
    began = time.monotonic()
    with pytest.raises(UsageError, match="took more than 1 s and was stopped"):
        query(package, "WITH RECURSIVE t(n) AS (SELECT 1 UNION ALL SELECT n+1 FROM t) SELECT count(*) FROM t")
    assert time.monotonic() - began < 60


def test_an_answer_of_millions_of_rows_is_refused(package):
    with pytest.raises(UsageError, match="more than 250,000 rows; add WHERE or LIMIT"):
        query(package, "SELECT * FROM range(30000000)")
    assert len(query(package, "SELECT * FROM range(250000)").rows) == 250_000


@pytest.mark.parametrize(
    "text", ["SELECT list(range) FROM range(100000000)", "SELECT repeat('x', 1000000) FROM range(100000)"]
)
def test_memory_is_limited(package, text):
    with pytest.raises(UsageError, match=r"needs more than 500 MB of memory|took more than"):
        query(package, text)
    assert query(package, "FROM t").rows == [["x"]]


@pytest.mark.parametrize(
    "text",
    ["SELECT * FROM read_text('/etc/passwd')", "SELECT * FROM read_csv('/etc/passwd')", "FROM '/etc/passwd'", "FROM glob('/etc/*')", "SELECT * FROM read_parquet('http://127.0.0.1:9/x')",
     "COPY t TO '/tmp/x'", "ATTACH '/tmp/x.db'", "INSTALL httpfs", "LOAD httpfs", "SET enable_external_access = true", "SET memory_limit = '99GB'", "EXPORT DATABASE '/tmp/x'", "SELECT 1; DROP TABLE t",
     "CREATE TABLE x AS SELECT 1", "PRAGMA database_list", "CALL pragma_version()", "SELECT getenv('HOME')", "FROM duckdb_secrets(); SELECT 1", "SELECT * FROM read_blob('/proc/self/environ')"],
)  # fmt: skip
def test_nothing_but_the_tables_is_in_reach(package, text):
    with pytest.raises(UsageError):
        query(package, text)
