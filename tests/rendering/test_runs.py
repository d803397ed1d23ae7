from relations.rendering.runs import Styled, coloured, runs_html, text_of, trimmed


def test_white_space_at_the_end_goes():
    runs = (Styled("a "), Styled("b \n", "#aa0000"), Styled(" \n"))
    assert trimmed(runs) == (Styled("a "), Styled("b", "#aa0000"))
    assert trimmed((Styled(" \n"),)) == ()


def test_runs_without_a_look_are_just_text():
    assert coloured((Styled("a"), Styled("b"))) == ()
    assert text_of((Styled("a"), Styled("b"))) == "ab"


def test_html_escapes_the_text_and_offers_each_colour_to_dark_pages():
    assert runs_html([Styled("<b>"), Styled("x&y", "#aa0000", "#ffeeee", ("bold",))]) == (
        '&lt;b&gt;<span style="font-weight:600;color:var(--caa0000,#aa0000);background:var(--cffeeee,#ffeeee)">x&amp;y</span>'
    )
