import pytest

from relations.errors import DataError
from relations.table_text import row_key, rows_by_key, table_text

FIELDS = {"year": "integer", "state": "string", "note": "string"}


def test_numbers_in_keys_are_in_the_order_of_numbers(make_package):
    text = "year,state,note\n10,A,\n9,B,\n9,A,x\n"
    table = make_package({"t": {"fields": FIELDS, "key": ["year", "state"], "text": text}}).table("t")
    assert sorted(rows_by_key(table)) == [(9, "A"), (9, "B"), (10, "A")]
    assert row_key(table, {"year": "9", "state": "A", "note": ""}) == (9, "A")


def test_a_table_without_a_file_has_no_rows(make_package):
    table = make_package({"t": {"fields": FIELDS, "text": None}}).table("t")
    assert rows_by_key(table) == {}


def test_a_key_that_is_no_number_is_named(make_package):
    table = make_package({"t": {"fields": FIELDS, "text": "year,state,note\nlast,A,\n"}}).table("t")
    with pytest.raises(DataError, match=r"t\.csv: a key is no whole number: .*'last'; see relations check"):
        rows_by_key(table)


def test_what_is_written_reads_as_it_was(make_package):
    text = 'year,state,note\n9,A,"two\nlines, a ""word"""\n10,B,\n'
    table = make_package({"t": {"fields": FIELDS, "text": text}}).table("t")
    assert table_text(table, [row for _, row in table.rows()]) == text
