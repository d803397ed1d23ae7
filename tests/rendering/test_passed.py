"""The parameters of a run in words."""

import pytest

from relations.rendering.blocks import Passed
from relations.rendering.passed import passed


@pytest.mark.parametrize(
    ("value", "words"),
    [
        ("all", "all"),
        ("", "(empty)"),
        (3, "3"),
        (True, "yes"),
        (None, "none"),
        (["USA", "CHN"], "USA, CHN"),
        ([], "(none)"),
        ({"a": [1, None]}, "a: 1, none"),
        ("two\nlines\x1b[0m", "two lines"),
        ("a" * 301, "a" * 300 + "…"),
        ([f"2026-08-09-event-{n}" for n in range(5)], "5 values"),
        ({"bases": "2026-08-09-memorandum", "port": "2025-07-13-takeover-of-the-port"}, "2 values"),
    ],
)
def test_a_value_is_words_on_one_line(value, words):
    assert [*passed([{"name": "one", "value": value, "help": "what it is"}])] == [Passed("one", words, "what it is")]


@pytest.mark.parametrize("parameters", [None, "all", {"a": 1}, [3, {}, {"name": 3}]])
def test_what_is_no_list_of_parameters_has_none(parameters):
    assert [*passed(parameters)] == []
