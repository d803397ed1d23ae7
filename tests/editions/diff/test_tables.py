"""Rows of small tables, worked by hand."""

import string
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from small_editions import ROWS, TABLES, package, rows

from relations.editions.diff.differences import RowChange
from relations.editions.diff.tables import table_changes
from relations.package import Package


@pytest.fixture
def changes(tmp_path):
    """Return what changed between two sets of rows, by table."""

    def found(before, after, tables=(TABLES, TABLES)):
        sides = [Package(package(tmp_path / name, side, declared)) for name, side, declared in zip("ab", (before, after), tables, strict=True)]  # fmt: skip
        return {change.name: change for change in table_changes(*sides)}

    return found


def test_the_same_rows_are_no_change(changes):
    assert changes(ROWS, ROWS) == {}
    assert changes(ROWS, rows(votes=ROWS["votes"][::-1])) == {}, "their order is none"


def test_rows_that_came_went_and_changed_are_told_by_their_key_and_cell_by_cell_with_sources(changes):
    found = changes(
        ROWS,
        rows(
            votes=[["2", "AAA", "A"], ["10", "BBB", "N"], ["11", "AAA", "N"]],
            rollcalls=[["2", "un"], ["10", "un"], ["11", "tass"]],
        ),
    )
    assert found.keys() == {"votes", "rollcalls"}
    votes = found["votes"]
    assert (votes.title, votes.key) == ("Votes", ("rollcall", "state"))
    assert votes.changed == [
        RowChange(
            ("2", "AAA"),
            {"rollcall": "2", "state": "AAA", "vote": "Y"},
            {"rollcall": "2", "state": "AAA", "vote": "A"},
            ("un",),
        )
    ]
    assert votes.changed[0].cells == [("vote", "Y", "A")]
    assert [(row.key, row.before["vote"], row.sources) for row in votes.removed] == [(("10", "AAA"), "N", ("un",))]
    assert [(row.key, row.after["vote"], row.sources) for row in votes.added] == [(("11", "AAA"), "N", ("tass",))]
    assert [row.key for row in votes.rows] == [("2", "AAA"), ("10", "AAA"), ("11", "AAA")], "numbers sort as numbers"


def test_a_row_whose_source_changed_has_both(changes):
    found = changes(ROWS, rows(rollcalls=[["2", "tass"], ["10", "un"]]))
    assert [row.sources for row in found["rollcalls"].rows] == [("tass", "un")]


def test_a_table_on_one_side_alone_is_told_with_its_rows(changes):
    fewer = {name: table for name, table in TABLES.items() if name != "votes"}
    came, went = changes(ROWS, ROWS, (fewer, TABLES))["votes"], changes(ROWS, ROWS, (TABLES, fewer))["votes"]
    assert (came.before, came.after, len(came.added)) == (False, True, 3)
    assert (went.before, went.after, len(went.removed)) == (True, False, 3)


def test_columns_that_came_or_went_are_told_once_and_make_no_row_another(changes):
    wider = TABLES | {"events": TABLES["events"] | {"columns": ["event", "title", "date", "tone"]}}
    after = rows(events=[["1980-treaty", "A treaty", "1980-10-08", "warm"], ["1971-port", "The port", "1971", ""]])
    found = changes(ROWS, after, (TABLES, wider))["events"]
    assert (found.columns_before, found.columns_after) == ((), ("tone",))
    assert [(row.key, row.cells) for row in found.rows] == [(("1971-port",), [("title", "A port", "The port")])]


def test_where_the_key_is_another_rows_are_told_apart_by_all_that_they_say(changes):
    other = TABLES | {"votes": TABLES["votes"] | {"key": ["rollcall", "vote"]}}
    found = changes(ROWS, rows(votes=[*ROWS["votes"][:2], ["10", "BBB", "Y"]]), (TABLES, other))["votes"]
    assert [row.key for row in found.removed] == [("10", "BBB", "N")]
    assert [row.key for row in found.added] == [("10", "BBB", "Y")]


def test_a_key_that_stands_twice_in_unchecked_data_is_paired_in_order(changes):
    found = changes(rows(events=[["one", "1", "a"]]), rows(events=[["one", "1", "b"], ["one", "1", "c"]]))["events"]
    assert [(row.before and row.before["title"], row.after["title"]) for row in found.rows] == [("a", "b"), (None, "c")]


@st.composite
def tables(draw):
    cell = st.text(string.ascii_lowercase + ',"\n é', max_size=3)
    keys = draw(st.lists(st.tuples(st.integers(0, 5).map(str), st.sampled_from("AB")), unique=True, max_size=8))
    return [[*key, draw(cell)] for key in keys]


@given(tables(), tables())
def test_a_table_has_no_difference_from_itself_and_turned_round_it_is_the_inverse(tmp_path_factory, before, after):
    folder = tmp_path_factory.mktemp("tables")
    sides = [
        Package(package(folder / name, rows(votes=side))) for name, side in zip("ab", (before, after), strict=True)
    ]
    assert [*table_changes(sides[0], sides[0])] == []
    there, back = [*table_changes(*sides)], [*table_changes(*reversed(sides))]
    assert back == [replace(one, rows=tuple(turned(row) for row in one.rows)) for one in there]
    changed = there[0].rows if there else ()
    by_key = [{tuple(row[:2]): row for row in side} for side in (before, after)]
    told = {row.key for row in changed}
    assert told == {key for key in by_key[0] | by_key[1] if by_key[0].get(key) != by_key[1].get(key)}


def turned(row):
    return replace(row, before=row.after, after=row.before)
