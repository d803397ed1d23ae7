import pytest

from relations.rendering.blocks import ImprintLine
from relations.rendering.imprint import imprint


def test_lines_have_words_or_code_without_breaks_and_controls():
    lines = [
        {"name": "Authors", "text": "The\nHarbour\x07 Office"},
        {"name": "Made again by", "code": "make it"},
        {"name": "None"},
    ]
    assert [*imprint(lines)] == [
        ImprintLine("Authors", "The Harbour Office"),
        ImprintLine("Made again by", "", "make it"),
    ]


@pytest.mark.parametrize("told", [None, "Authors", {"name": "Authors"}, ["Authors"], [{"text": "x"}]])
def test_what_is_no_list_of_lines_has_none(told):
    assert [*imprint(told)] == []
