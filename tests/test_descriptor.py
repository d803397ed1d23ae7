import json

import pytest

from relations.descriptor import read_descriptor
from relations.errors import DataError, UsageError


def test_what_is_sound_is_returned_as_it_is(tmp_path):
    schema = {"fields": [{"name": "a", "type": "string"}], "primaryKey": ["a"], "foreignKeys": []}
    declared = {
        "resources": [{"name": "t", "path": "in/t.csv", "schema": schema, "scheme": "file", "format": "csv"}],
        "x": 1,
    }
    (tmp_path / "datapackage.json").write_text(json.dumps(declared))
    assert read_descriptor(tmp_path) == declared


def test_a_folder_without_one_is_wrong_usage(tmp_path):
    with pytest.raises(UsageError, match="no data package here"):
        read_descriptor(tmp_path / "none")


def test_the_line_of_bad_json_is_named(tmp_path):
    (tmp_path / "datapackage.json").write_text('{\n"a": }')
    with pytest.raises(DataError, match=r"datapackage\.json:2: not valid JSON"):
        read_descriptor(tmp_path)


def test_a_reference_has_one_field_on_each_side(tmp_path):
    schema = {"fields": [{"name": "a", "type": "string"}], "primaryKey": ["a"], "foreignKeys": [{"fields": ["a"]}]}
    (tmp_path / "datapackage.json").write_text(
        json.dumps({"resources": [{"name": "t", "path": "t.csv", "schema": schema}]})
    )
    with pytest.raises(DataError, match="resource 't': 'foreignKeys' is no list of references"):
        read_descriptor(tmp_path)
