import pytest

from relations.rendering.markdown_code import parts


def code(text):
    assert "".join(part for part, _ in parts(text)) == text
    return [part for part, is_code in parts(text) if is_code]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a `$x$` b", ["`$x$`"]),
        ("a `` ` `` b `c", ["`` ` ``"]),
        ("```py\n$x$\n```\nrest", ["```py\n$x$\n```\n"]),
        ("> ```\n> $x$\n> ```\nrest", ["> ```\n> $x$\n> ```\n"]),
        ("- a\n\n      ```\n      $x$\n      ```\n", ["      ```\n      $x$\n      ```\n"]),
        ("~~~\n```\n~~~", ["~~~\n```\n~~~"]),
        ("text\n\n    $x$\n\ntext", ["    $x$\n"]),
        ("- item\n\n    $x$\n", []),
        ("text\n    $x$\n", []),
        ("no `end\n\nof it`", []),
    ],
)
def test_code_is_told_from_text(text, expected):
    assert code(text) == expected
