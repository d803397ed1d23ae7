import pytest

from relations.rendering.hidden_html import without_hidden


@pytest.mark.parametrize(
    ("written", "left"),
    [
        ("a <span hidden>SECRET</span> b", "a  b"),
        ('a <span style="display:none">SECRET <b>SECRET</b></span> b', "a  b"),
        ("a <em STYLE='color: red; Display : None !important'>SECRET</em> b", "a  b"),
        ("a <i style=visibility:hidden>SECRET</i> b", "a  b"),
        ('a <i style="/* x */ display:/**/none">SECRET</i> b', "a  b"),
        ("a\n\n<div hidden>\n\n# SECRET\n\n- *SECRET*\n\n</div>\n\nb", "a\n\n\n\nb"),
        ("a <div hidden>SECRET\n\nSECRET\n\n</div> b", "a  b"),
        ("<div><div hidden><div>SECRET</div>SECRET</div>b</div>", "<div>b</div>"),
        ("<div hidden><p hidden>SECRET</div>b", "b"),
        ("<table hidden><tr><td>SECRET</table>b", "b"),
        ("<ul><li hidden>SECRET<ul><li>SECRET</ul><li>b</ul>", "<ul><li>b</ul>"),
        ("<tr><td hidden>SECRET<td>b</tr>", "<tr><td>b</tr>"),
        ("- a <b hidden>SECRET</b>\n- b", "- a \n- b"),
        ("> a\n> <p hidden>SECRET</p>\n> b", "> a\n> \n> b"),
        ("| a | <u hidden>SECRET</u>b |", "| a | b |"),
        ("a <img hidden alt='SECRET'> b", "a  b"),
        ('<span title="a > b" hidden>SECRET</span>b', "b"),
        ('<span title="a `b" hidden>SECRET `SECRET</span>b', "b"),
        ("<script>\nSECRET()\n\nSECRET()\n</script>b", "b"),
        ("a <STYLE>SECRET {}</STYLE> b <template>SECRET</template>", "a  b "),
        ("a\n<script>\nSECRET\n\nSECRET", "a\n"),
        ("<dialog>SECRET</dialog>b", "b"),
        ("a <span hidden>SECRET\n\nb", "a \n\nb"),
        ("a\n\n<div hidden>SECRET\n\nSECRET", "a\n\n"),
        ("<div>\n`<b hidden>SECRET</b>`\n</div>", "<div>\n``\n</div>"),
        ("- a ` b\n- <b hidden>SECRET</b> ` c", "- a ` b\n-  ` c"),
    ],
)
def test_what_is_hidden_goes(written, left):
    assert without_hidden(written) == left


@pytest.mark.parametrize(
    "text",
    [
        "`<b hidden>code</b>`",
        "```html\n<div hidden>\n```\n</div>",
        "text\n\n    <div hidden>\n\ntext",
        "<details><summary>A</summary>shown</details>",
        '<b aria-hidden="true" class=hidden data-hidden title="hidden display:none">shown</b>',
        '<p style="display:block; x-display:none">shown</p>',
        "<dialog open>shown</dialog>",
        '<input type="hidden"> a < b and hidden > c',
        "hidden words",
    ],
)
def test_what_is_shown_stays(text):
    assert without_hidden(text) == text


def test_links_that_are_defined_in_what_is_hidden_still_lead_there():
    assert without_hidden("[a][x]\n\n<div hidden>\n\n[x]: #y\n\n</div>") == "[a][x]\n\n\n\n[x]: #y"


def test_many_tags_are_read_in_time_that_grows_with_them():
    assert without_hidden("<b hidden><i>" * 20_000 + "</b>" * 20_000) == ""
    assert without_hidden("<i hidden '" * 20_000).startswith("<i")
