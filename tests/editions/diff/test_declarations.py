import pytest
from small_editions import TABLES, descriptor

from relations.editions.diff.declarations import declaration_changes
from relations.editions.diff.differences import Declaration


@pytest.mark.parametrize(
    ("after", "told"),
    [
        (descriptor(), []),
        (descriptor(version="2"), [Declaration("version", None, "2")]),
        (descriptor(created="2026-11-29"), [Declaration("created", "2026-11-22T00:00:00Z", "2026-11-29")]),
        # Tables and columns that came or went are told with the rows.
        (descriptor({name: table for name, table in TABLES.items() if name != "votes"}), []),
        (descriptor(TABLES | {"events": TABLES["events"] | {"columns": ["event", "date", "title", "tone"]}}), []),
    ],
)
def test_each_place_that_says_something_else_is_told(after, told):
    assert [*declaration_changes(descriptor(), after)] == told


def test_columns_are_told_by_name_wherever_they_stand():
    before, after = descriptor(), descriptor()
    fields = after["resources"][1]["schema"]["fields"]
    fields[1]["constraints"] = {"required": True}
    fields.reverse()
    assert [*declaration_changes(before, after)] == [
        Declaration("resources.events.schema.fields.date.constraints", None, '{"required": true}')
    ]
