import argparse

import pytest

from relations.checks.reserved import RESERVED, names_itself, reserved_fault
from relations.cli import _parser


def words(parser):
    """Yield the verbs of a parser and those below them, but for the tables and kinds of files, which the data and the code name."""
    for action in parser._actions:
        if isinstance(action, argparse._SubParsersAction):
            yield from action.choices
            yield from words(action.choices["data"]) if "data" in action.choices else ()


def test_every_word_of_the_command_line_is_reserved(events_package):
    known = set(words(_parser(["data", "--data", str(events_package.root)])))
    assert {"build", "show", "sql", "add", "pages", "new"} <= known
    assert known - set(events_package.tables) <= RESERVED


def test_a_row_that_is_named_like_one_is_found(edit, found):
    edit("people", "ana-borg,Ana", "show,Ana")
    assert "people.csv:2:person: 'show' is a word of the command line; take another id" in found()


@pytest.mark.parametrize(("name", "free"), [("show", False), ("All", False), ("show-case", True), ("cold-war", True)])
def test_only_the_word_itself_is_reserved(name, free):
    assert (reserved_fault(name) is None) is free


def test_only_ids_that_nothing_else_gives_are_looked_at(events_package):
    named = {name for name, table in events_package.tables.items() if names_itself(table)}
    assert {"events", "people", "sources"} <= named
    assert not {"visits", "event_people", "ga_votes"} & named
