"""Columns and references as the descriptor declares them, by hand."""

import pytest

from relations.errors import UsageError
from relations.fields import Field, Licence, Reference, declared_field, declared_licence, declared_reference
from relations.package import open_package


def test_a_bare_declaration_allows_everything():
    field = declared_field({"name": "note", "type": "string"})
    assert field == Field("note", "string")
    assert not field.required and not field.is_closed and not field.is_date
    assert field.minimum is None and field.maximum is None


def test_every_rule_of_a_declaration_is_read():
    declared = {
        "name": "share", "type": "number", "unit": "%", "description": "Share of votes.",
        "constraints": {"required": True, "minimum": 0, "maximum": 100},
    }  # fmt: skip
    field = declared_field(declared)
    assert (field.unit, field.description, field.required) == ("%", "Share of votes.", True)
    assert (field.minimum, field.maximum) == (0, 100)


@pytest.mark.parametrize(
    "rule",
    [
        {"constraints": {"enum": ["Y", "N"]}},
        {"constraints": {"pattern": "[a-z]+"}},
        {"format": "uri"},
        {"edtf": True},
    ],
)
def test_a_column_with_a_rule_of_its_own_is_closed(rule):
    assert declared_field({"name": "one", "type": "string"} | rule).is_closed


def test_the_words_of_a_vocabulary_are_declared_with_its_values():
    declared = {
        "name": "rank",
        "type": "string",
        "categories": [{"value": "a", "label": "the first"}, {"value": "b", "label": "the second"}],
    }
    field = declared_field(declared)
    assert list(field.labels.items()) == [("a", "the first"), ("b", "the second")]
    assert field.enum == ("a", "b") and field.is_closed


def test_a_date_is_a_day_or_limited_in_precision():
    assert declared_field({"name": "day", "type": "date"}).is_date
    assert declared_field({"name": "day", "type": "string", "edtf": True}).is_date


def test_a_reference_names_both_columns():
    declared = {"fields": ["city"], "reference": {"resource": "cities", "fields": ["id"]}}
    assert declared_reference(declared) == Reference("city", "cities", "id") == ("city", "cities", "id")


def test_a_licence_may_have_no_path():
    assert declared_licence({"title": "CC BY 4.0"}) == Licence("CC BY 4.0", "")


def test_a_column_that_is_not_there_is_answered_with_those_that_are():
    with pytest.raises(UsageError, match="no column 'titel' in events; it has event, "):
        open_package().table("events").field("titel")
