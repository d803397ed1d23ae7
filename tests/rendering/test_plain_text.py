from relations.rendering.plain_text import LONGEST, plain_text


def test_markdown_is_shown_as_it_is_and_html_as_a_reader_sees_it():
    assert plain_text("*a* <b>", html=False) == "*a* <b>"
    assert (
        plain_text("<style>x</style><table><tr><td>1 &lt; 2</td><td>b</td></tr></table><script>y</script>", html=True)
        == "1 < 2\tb"
    )


def test_what_is_cut_is_counted():
    shown = plain_text("x" * (LONGEST + 1234), html=False)
    assert shown == "x" * LONGEST + "\n… and 1,234 more signs"


def test_deep_html_is_read():
    assert plain_text("<div>" * 50_000 + "x", html=True) == "x"
