import base64
from io import BytesIO

import pytest
from PIL import Image

from relations.rendering.text_pictures import PictureShelf, TextPicture, shown_picture


def png(width=4, height=2):
    buffer = BytesIO()
    Image.new("RGB", (width, height), "red").save(buffer, "PNG")
    return buffer.getvalue()


CODED = base64.b64encode(png()).decode()
SVG = (
    "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 30 10'><script>x()</script><rect width='5' height='5'/></svg>"
)


def test_an_attachment_is_that_of_its_cell():
    place = PictureShelf({"a b.png": {"image/png": CODED}})
    found = shown_picture("attachment:a%20b.png", "words", None, place)
    assert found == TextPicture("image/png", png(), "words", 4)
    assert (
        shown_picture("attachment:a%20b.png", "words", None, PictureShelf())
        == "picture not shown: words, attachment:a%20b.png"
    )


def test_a_data_address_holds_its_picture():
    assert shown_picture(f"data:image/png;base64,{CODED}", "", None, PictureShelf()).content == png()
    drawing = shown_picture(f"data:image/svg+xml,{SVG}", "", None, PictureShelf())
    assert b"script" not in drawing.content
    assert drawing.width == 30


def test_a_file_beside_the_notebook_is_shown_and_no_other(tmp_path):
    home = tmp_path / "home"
    (home / "img").mkdir(parents=True)
    (home / "img" / "a b.png").write_bytes(png())
    (tmp_path / "outside.png").write_bytes(png())
    (home / "link.png").symlink_to(tmp_path / "outside.png")
    (home / "text.png").write_text("no picture", encoding="utf-8")
    assert shown_picture("img/a%20b.png", "", None, PictureShelf(folder=home)).content == png()
    assert shown_picture("./img/a b.png?raw=true", "", None, PictureShelf(folder=home)).content == png()
    for address in (
        "../outside.png", "img/../../outside.png", str(tmp_path / "outside.png"), f"file://{tmp_path}/outside.png", "link.png", "text.png",
        "none.png", "img", "//host/img/a.png", "https://e.org/a.png", "..\\outside.png", "%2e%2e/outside.png", "a\0.png",
    ):  # fmt: skip
        assert isinstance(shown_picture(address, "", None, PictureShelf(folder=home)), str), address
    assert isinstance(shown_picture("img/a b.png", "", None, PictureShelf()), str)


@pytest.mark.parametrize(
    ("size", "asked", "width"),
    [((4, 2), {"dots": 50}, 50), ((4, 2), {"percent": 50}, 306), ((4000, 2), None, None), ((4, 2), {"dots": 5000}, None), ((10, 9000), None, 1)],
)  # fmt: skip
def test_the_width_is_honoured_within_the_page(size, asked, width):
    coded = base64.b64encode(png(*size)).decode()
    assert shown_picture(f"data:image/png;base64,{coded}", "", asked, PictureShelf()).width == width


def test_a_picture_that_breaks_off_is_named():
    broken = base64.b64encode(png(40, 40)[:60]).decode()
    assert (
        shown_picture(f"data:image/png;base64,{broken}", "x", None, PictureShelf())
        == "picture not shown: x, data:image/png;base64"
    )


def test_words_are_escaped_in_both_markups():
    found = shown_picture(f"data:image/png;base64,{CODED}", '"><b>', None, PictureShelf())
    assert 'alt="&quot;&gt;&lt;b&gt;"' in found.html


def test_a_drawing_brings_its_own_words_unless_the_text_has_some():
    told = SVG.replace("<svg ", "<svg aria-label='Red &amp; blue' ")
    address = f"data:image/svg+xml,{told.replace('&', '%26')}"
    assert shown_picture(address, "", None, PictureShelf()).alt == "Red & blue"
    assert shown_picture(address, "written", None, PictureShelf()).alt == "written"


@pytest.mark.parametrize("kind", ["gif", "webp", "bmp", "tiff"])
def test_other_kinds_are_shown_as_in_outputs(kind, tmp_path):
    Image.new("RGB", (4, 2), "red").save(tmp_path / f"a.{kind}")
    found = shown_picture(f"a.{kind}", "words", None, PictureShelf(folder=tmp_path))
    assert (found.mime, found.width) == ("image/png", 4)
    coded = base64.b64encode((tmp_path / f"a.{kind}").read_bytes()).decode()
    assert shown_picture(f"data:image/{kind};base64,{coded}", "words", None, PictureShelf()) == found
