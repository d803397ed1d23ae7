from time import monotonic

import pytest

from relations.rendering.comments import without_comments


@pytest.mark.parametrize(
    ("written", "left"),
    [
        ("a <!-- SECRET --> b", "a  b"),
        ("a\n\n<!-- SECRET\n\nSECRET -->\n\nb", "a\n\n\n\nb"),
        ("a <!-- SECRET\n\nSECRET --> b", "a  b"),
        ("<!-- SECRET --!>b", "b"),
        ("<!-->b", "b"),
        ("<!--->b", "b"),
        ("a\n<!-- SECRET\n\nSECRET", "a\n"),
        ("a <!-- SECRET\nSECRET\n\nb", "a \n\nb"),
        ("<!-- SECRET --> a <!-- SECRET --> b", " a  b"),
        ("<!--\n```\nSECRET\n```\n-->\nb", "\nb"),
        ("- a\n    <!-- SECRET -->\n- b", "- a\n    \n- b"),
        ("- a\n\n    <!-- SECRET -->\n", "- a\n\n    \n"),
        ("unclosed ` <!-- SECRET -->", "unclosed ` "),
    ],
)
def test_comments_go(written, left):
    assert without_comments(written) == left


@pytest.mark.parametrize(
    "text",
    [
        "no comment < ! -- here -->",
        "`<!-- code -->`",
        "``a ` <!-- code -->``",
        "```html\n<!-- code -->\n```\n",
        "~~~\n<!-- code -->\n~~~\nb",
        "text\n\n    <!-- code -->\n    <p>\n",
        "",
    ],
)
def test_in_code_they_are_what_the_text_is_about(text):
    assert without_comments(text) == text


def test_many_are_read_in_time_that_grows_with_them():
    assert without_comments("<!-- x -->` `a\n" * 20_000).count("a") == 20_000


def test_a_line_of_megabytes_with_thousands_of_comments_takes_no_time():
    begun = monotonic()
    assert without_comments("<!-- c --> `a`, " * 60_000) == " `a`, " * 60_000
    assert monotonic() - begun < 20  # the square of its length took minutes
