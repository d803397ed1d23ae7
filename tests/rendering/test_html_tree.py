import pytest

from relations.rendering.html_tree import seen


@pytest.mark.parametrize(
    ("html", "words"),
    [
        ("<p>a</p><script>b</script><style>p{}</style>c<!-- d -->", "ac"),
        ("<style>.x {display: none}</style><p class=x>a</p>b", "b"),
        ('<p style="display:none">a</p>b<i hidden>c</i>', "b"),
        ('<p STYLE="DISPLAY:NONE">a</p>b<i style="visibility: hidden">c</i><dialog>d</dialog><dialog open>e</dialog>', "be"),
        ("<style>.x {visibility: hidden}</style><p class=x>a</p><details>b</details>", "b"),
        # xarray hides its text form where its styles are loaded, and shows the rest
        ("<style>.t {display: none} .w {display: block !important}</style><div class=w style='display:none'>a<pre class=t>b</pre></div>", "a"),
        # scikit-learn shows by its styles what an attribute hides
        ("<style>#k .c {display: inline-block !important} .t {display: none}</style><p id=k><b class=t>x</b><i class=c hidden>a</i></p>", "a"),
        ("<input value=a><input type=hidden value=x><textarea>b</textarea><input type=password value=x><input type=checkbox value=x>", "ab"),
        ("<div>" * 3000 + "deep" + "</div>" * 3000, "deep"),
        ("a\x00\x1b[0mb", "a[0mb"),
        ("a\u202eb&#x202E;c&#8238;d&#x2066e&#x206;", "abcd&#x2066e;".replace("&#x2066e;", "\U0002066e") + "\u0206"),
        # as matplotlib and Julia's Plots write drawings, and XHTML begins
        ('<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE html><p>ä</p>', "ä"),
    ],
)  # fmt: skip
def test_what_a_reader_sees(html, words):
    assert " ".join(seen(html).words.split()) == words


def test_nothing_is_nothing():
    assert seen(" \n") is None


def test_headings_are_bold_lines():
    body = seen("<h1>a <i>b</i></h1><h6>c</h6>").body
    assert [child.tag for child in body] == ["p", "p"]
    assert body.find("p/strong/i").text == "b"


def test_what_only_a_browser_shows_is_named_with_an_address_that_may_be_named():
    html = '<iframe src="https://e.org/x"></iframe><iframe src="javascript:x()"></iframe><audio>no audio</audio>tail'
    shown = seen(html)
    assert shown.players == ("an embedded page (https://e.org/x)", "an embedded page", "a sound")
    assert shown.words == "tail"
