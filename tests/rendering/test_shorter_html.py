import pytest

from relations.rendering import shorter_html as module
from relations.rendering.html_outputs import of_html
from relations.rendering.shorter_html import shorter_html


@pytest.fixture(autouse=True)
def short(monkeypatch):
    monkeypatch.setattr(module, "LONGEST", 100_300)


def test_html_of_a_bearable_length_stays_as_it_is():
    text = "<script>x</script><!-- a -->" + "<p>a</p>" * 100
    assert shorter_html(text, 1) == (text, "")


@pytest.mark.parametrize(
    "unseen", ["<SCRIPT src=x>{}</script >", "<!-- {} -->", '<img src="data:image/png;base64,{}">']
)
def test_scripts_comments_and_pictures_cost_no_words(unseen):
    text, left_out = shorter_html("<p>a</p>" + unseen.format("abc/" * 50_000) + "<p>b</p>", 1)
    assert "<p>a</p>" in text
    assert "<p>b</p>" in text
    assert "relations-mark" not in text
    assert not left_out


def test_a_script_without_an_end_goes_to_the_end():
    assert shorter_html("<p>a</p><script>" + "x" * 200_000, 1) == ("<p>a</p>", "")


def test_of_long_html_the_beginning_is_shown_and_the_rest_told(caplog):
    table = "<table>" + "".join(f"<tr><td>row {n}</td></tr>" for n in range(9_000)) + "</table>"
    grid, note = of_html(table, 3)
    assert grid.content.body[0][0].text == "row 0"
    rows = len(grid.content.body) + grid.content.left_out
    assert f" signs of HTML with {9_000 - rows:,} rows of tables are left out" in note.content
    assert "cell 3: " in caplog.text
    assert "rows of tables are left out" in caplog.text


def test_what_a_style_sheet_behind_the_cut_hides_is_not_shown():
    html = "<p class=a>SECRET</p>" + "<p>b</p>" * 20_000 + "<style>.a {display: none}</style>"
    shown = "".join(item.content for item in of_html(html, 1))
    assert "SECRET" not in shown
    assert "are left out here" in shown


def test_what_hides_in_the_part_that_is_cut_out_shows_nothing_of_the_end():
    html = "<p>a</p>" * 20_000 + "<div hidden>" + "<p>SECRET</p>" * 20_000 + "</div>"
    assert "SECRET" not in "".join(item.content for item in of_html(html, 1))


def test_a_text_without_a_sign_of_html_keeps_its_beginning():
    text, left_out = shorter_html("x" * 200_000, 1)
    assert len(text) == 100_300
    assert left_out


def test_a_style_behind_the_cut_is_kept_however_it_is_written():
    text, _ = shorter_html("<p>a</p>" * 20_000 + "<STYLE>.b {display: none}</STYLE>", 1)
    assert text.endswith("<STYLE>.b {display: none}</STYLE>")
