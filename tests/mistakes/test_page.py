"""docs/mistakes.md tells each mistake as the tests try it."""

from pathlib import Path

import in_data
import in_files
import in_notebooks
import on_the_command_line
import pytest
from mistake import Mistake, table

PAGE = (Path(__file__).parents[2] / "docs" / "mistakes.md").read_text(encoding="utf-8")
KINDS = {
    "In a notebook": in_notebooks,
    "In the data": in_data,
    "In a producer's file": in_files,
    "On the command line": on_the_command_line,
}


@pytest.mark.parametrize("kind", KINDS)
def test_the_page_has_the_table_of_the_mistakes_that_are_tried(kind):
    section = PAGE.partition(f"## {kind}\n")[2].partition("\n## ")[0]
    assert [line for line in section.splitlines() if line.startswith("|")] == table(KINDS[kind].MISTAKES).splitlines()


def test_there_are_ten_of_each_kind_and_more():
    assert all(len({mistake.did for mistake in kind.MISTAKES}) >= 10 for kind in KINDS.values())


def test_what_is_left_out_of_a_message_may_be_anything_and_nothing_else_may():
    mistake = Mistake("", "no kind 'a'; use b, …; did you mean b?", 2, None)
    assert mistake.is_told_by("no kind 'a'; use b, c, d; did you mean b?")
    assert not mistake.is_told_by("no kind 'a'; use b, c, d; did you mean b?, and more")
    assert not mistake.is_told_by("no kind 'x'; use b, c; did you mean b?")
