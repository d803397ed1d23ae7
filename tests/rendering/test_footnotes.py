import pytest
from invented import markdown, notebook

from relations.rendering import render_html
from relations.rendering.footnotes import brought_together


@pytest.mark.parametrize(
    ("texts", "read"),
    [
        (["a[^1]", "[^1]: Note"], ["a[^1]\n\n[^1]: Note", "[^1]: Note"]),
        (
            ["[^1]: Note\n    more\n\n    and more\n\nText", "a[^1]"],
            ["[^1]: Note\n    more\n\n    and more\n\nText", "a[^1]\n\n[^1]: Note\n    more\n\n    and more"],
        ),
        (["a[^1]\n\n[^1]: Mine", "b[^1]\n\n[^1]: Yours"], ["a[^1]\n\n[^1]: Mine", "b[^1]\n\n[^1]: Yours"]),
        (["[^1]: Note", "b"], ["&#91;^1]: Note", "b"]),
        (["a[^1]", "```\n[^1]: Note\n```"], ["a[^1]", "```\n[^1]: Note\n```"]),
        (
            ["a[^x] `b`", "[^x]: `c`\n[^y]: d", "e[^y]"],
            ["a[^x] `b`\n\n[^x]: `c`", "[^x]: `c`\n[^y]: d", "e[^y]\n\n[^y]: d"],
        ),
    ],
)
def test_a_note_goes_to_its_mark(texts, read):
    assert brought_together(texts) == read


def test_no_note_is_lost():
    page = render_html(
        notebook(markdown("# T"), markdown("a[^1]"), markdown("[^1]: The note"), markdown("[^2]: No mark"))
    )
    assert page.count("The note") == 1
    assert "[^2]: No mark" in page
    assert "[^1]" not in page


def test_a_note_that_leads_to_itself_has_an_end():
    assert brought_together(["a[^b]\n\n[^b]: c [^b] and [^d]\n\n[^d]: [^b]"]) == [
        "a[^b]\n\n[^b]: c &#91;^b] and &#91;^d]\n\n&#91;^d]: &#91;^b]"
    ]


def test_so_has_one_whose_indented_lines_lead_to_it():
    (text,) = brought_together(["a[^1]\n\n[^1]: b\n\n    see [^1]\n"])
    assert text.rstrip() == "a[^1]\n\n[^1]: b\n\n    see &#91;^1]"
