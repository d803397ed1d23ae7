import pytest

from relations.rendering.markdown_habits import as_commonmark


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Text\n| a |\n|---|\n| 1 |", "Text\n\n| a |\n|---|\n| 1 |\n"),
        ("> Text\n> | a |\n> |---|", "> Text\n>\n> | a |\n> |---|\n"),
        ("| a |\n|---|\n| `x|y` |", "| a |\n|---|\n| `x\\|y` |\n"),
        ("`x|y`", "`x|y`\n"),
        ("```\nText\n| a |\n|---|\n```", "```\nText\n| a |\n|---|\n```\n"),
        ("1. one\n  - sub\n    more\n2. two", "1. one\n   - sub\n     more\n2. two\n"),
        ("1. one\n   - sub", "1. one\n   - sub\n"),
        ("[x](a b) [y](a 'b')", "[x](<a b>) [y](a 'b')\n"),
        ("`[x](a b)`", "`[x](a b)`\n"),
    ],
)
def test_habits_become_commonmark(text, expected):
    assert as_commonmark(text) == expected
