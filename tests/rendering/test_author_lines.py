import pytest

from relations.rendering.author_lines import without_author_lines


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("a\n% SECRET\n  % SECRET `x`\n%\nb 5 % c", "a\nb 5 % c"),
        ("%SECRET: later", ""),
        ("$$\nx\n% SECRET\ny\n$$", "$$\nx\ny\n$$"),
        ("a\n\n+++\n\nb", "a\n\n\n\nb"),
        ('a\n+++ {"tags": ["remove-cell"]}\nSECRET\n+++\nb', "a\n\nb"),
        ('a\n+++ {"slideshow": {"slide_type": "fragment"}}\nb', "a\n\nb"),
        ("a\n+++ {broken}\nb", "a\n\nb"),
    ],
)
def test_comments_and_breaks_go_and_what_they_hide(text, left):
    assert without_author_lines(text, 1) == left


@pytest.mark.parametrize(
    "text",
    ["```\n% x\n+++\n```", "    % x\n", "%matplotlib inline", "%%time\nx", "a + b +++ c", "++ a", "50\\% of"],
)
def test_code_magics_and_what_only_looks_so_stay(text):
    assert without_author_lines(text, 1) == text


def test_comments_are_told(caplog):
    without_author_lines("% a\n\n% b\n", 7)
    assert "cell 7: 2 lines that begin with % are comments, and are left out" in caplog.text
