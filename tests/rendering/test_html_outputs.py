import pytest
from invented import png

from relations.rendering.html_outputs import has_table, of_html

IMAGE = f'<img src="data:image/png;base64,{png()}" alt="A box" width="120">'


def shown(html):
    return [
        (item.kind, item.content if item.kind in ("html", "placeholder") else item.alt) for item in of_html(html, 2)
    ]


def test_tables_and_pictures_stand_where_they_stood_between_the_text():
    html = f"<h2>T</h2><p>a {IMAGE} b</p><div><table><tr><td>1</td></tr></table>c</div>"
    assert shown(html) == [
        ("html", "<p><strong>T</strong></p><p>a </p>"),
        ("picture", "A box"),
        ("html", "b<div></div>"),
        ("grid", ""),
        ("html", "c"),
    ]
    assert of_html(html, 2)[1].width == 120


@pytest.mark.parametrize(
    "html", ["", "<script>x()</script>", "<div id=x></div><style>p{}</style>", "<span>Loading BokehJS ...</span>"]
)
def test_where_a_reader_sees_nothing_there_is_nothing(html):
    assert of_html(html, 2) == []


def test_what_only_a_browser_shows_is_named():
    map_ = '<div><span>Make this Notebook Trusted to load map: File -> Trust Notebook</span><iframe srcdoc="x"></iframe></div>'
    assert shown(map_) == [("placeholder", "Cell 2: an embedded page is not shown in print.")]
    assert shown("words<video></video>") == [
        ("html", "words"),
        ("placeholder", "Cell 2: a film is not shown in print."),
    ]


def test_tables_in_a_table_that_only_places_them_are_tables():
    inner = "<table><tr><th>a</th><td>1</td></tr></table>"
    items = of_html(f"<table><tr><td>x{inner}</td><td>{inner}</td></tr></table>", 2)
    assert [item.kind for item in items] == ["html", "grid", "grid"]
    assert has_table(items)


def test_pictures_in_a_table_follow_it_and_empty_tables_are_told_without_a_loss(caplog):
    assert [kind for kind, _ in shown(f"<table><tr><td>{IMAGE}</td><td>1</td></tr></table>")] == ["grid", "picture"]
    assert shown("<table><caption>c</caption></table>") == [("placeholder", "Cell 2: an empty table: c.")]
    assert caplog.messages == []


def test_words_beside_the_cells_of_a_table_are_kept():
    assert shown("<table>stray<tr>words<td>1</td></tr></table>")[0] == ("html", "<p>stray words</p>")


def test_drawings_are_pictures_and_hidden_ones_are_not():
    svg = '<svg viewBox="0 0 1 1"><svg><path d="M0 0"/></svg></svg>'
    assert [kind for kind, _ in shown(f"a{svg}b")] == ["html", "picture", "html"]
    assert [kind for kind, _ in shown(f'a<svg style="position: absolute; width: 0; height: 0">{svg}</svg>')] == ["html"]
    assert [kind for kind, _ in shown(f'<svg viewBox="0 0 1 1" width="0.5" stroke-width="0">{svg}</svg>')] == [
        "picture"
    ]
    assert [kind for kind, _ in shown("a<svg><script>x</script>")] == ["html"]


def test_pictures_that_lie_elsewhere_stay_in_the_text_and_broken_ones_are_told():
    assert shown('<img src="https://e.org/a.png" alt="far">')[0][0] == "html"
    assert shown('<img src="data:image/png;base64,AAAA">')[0][0] == "placeholder"
    assert shown('<img src="data:image/svg+xml,%3Csvg viewBox=\'0 0 1 1\'%3E%3C/svg%3E" alt="s">') == [("picture", "s")]


def test_marks_of_ours_in_an_output_are_text():
    for forged in (
        '<relations-mark-part n="5"></relations-mark-part>',
        '<img RELATIONS-mark-drawing="7" src="data:,x" alt="a">',
    ):
        assert "grid" not in [kind for kind, _ in shown(f"a {forged} b")]
