"""Parameters of the command line: what is a list, a number, a truth value, and what is text."""

import math
from datetime import date

import pytest

from relations.builds.given import given_parameters
from relations.errors import UsageError


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ('["USA", "CHN"]', ["USA", "CHN"]),  # JSON and TOML
        ("['USA']", ["USA"]),  # TOML alone
        ("USA", "USA"),
        ("Syria before 1971", "Syria before 1971"),
        ('"3"', "3"),
        ("'3'", "3"),
        ("3", 3),
        ("-2.5", -2.5),
        ("1_000", 1000),
        ("true", True),
        ("null", None),
        ("", ""),
        ("007", "007"),
        ("a=b", "a=b"),
        ("1971/1991", "1971/1991"),
        ("1971-03-13", "1971-03-13"),  # what is declared as a date makes it one
        ("nan", "nan"),
        ("inf", "inf"),
        ("NaN", "NaN"),
        ("1\nother = 2", "1\nother = 2"),
        ('{ a = "b" }', {"a": "b"}),
        ("[1971-03-13, inf]", [date(1971, 3, 13), math.inf]),
    ],
)
def test_a_value_is_toml_or_json_and_bare_words_are_text(text, value):
    found = given_parameters([f"name={text}"])
    assert found == {"name": value}
    assert type(found["name"]) is type(value)


def test_spaces_around_name_and_value_do_not_count_and_several_are_taken():
    assert given_parameters(["a = 1", "b=x "]) == {"a": 1, "b": "x"}


def test_all_that_cannot_be_read_is_told_at_once():
    with pytest.raises(UsageError) as refused:
        given_parameters(['a=["USA"', "compare", "=3", "b=1", "b=2", "c='x"])
    broken = "the value is neither TOML nor JSON; is a quotation mark or bracket missing?"
    write = "write NAME=VALUE, such as compare='[\"USA\"]'"
    assert str(refused.value).splitlines() == [
        f'--parameter a=["USA": {broken}',
        f"--parameter compare: {write}",
        f"--parameter =3: {write}",
        "--parameter b=2: 'b' is given twice",
        f"--parameter c='x: {broken}",
    ]
