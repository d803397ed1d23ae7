import base64
import io

import pytest
from PIL import Image

from relations.rendering.pictures import BadPicture, decoded, picture, raster

GREY = Image.linear_gradient("L").resize((20, 10))
COLOURED = Image.merge("RGB", (GREY, GREY.rotate(180), GREY))


def saved(image, kind, **options):
    buffer = io.BytesIO()
    image.save(buffer, kind, **options)
    return buffer.getvalue()


def opened(content):
    return Image.open(io.BytesIO(content))


@pytest.mark.parametrize(
    ("image", "kind"),
    [(COLOURED, "png"), (COLOURED.quantize(), "png"), (GREY.convert("1"), "png"), (GREY.convert("LA"), "png"), (COLOURED, "jpeg"), (GREY, "jpeg")],
)  # fmt: skip
def test_what_typst_and_browsers_set_stays_as_it_is(image, kind):
    content = saved(image, kind)
    assert raster(content) == (f"image/{kind}", content)


@pytest.mark.parametrize(
    ("image", "kind"),
    [(COLOURED.quantize(), "gif"), (COLOURED, "webp"), (COLOURED.convert("CMYK"), "jpeg"), (COLOURED, "bmp"), (COLOURED, "tiff")],
)  # fmt: skip
def test_other_kinds_become_png_and_look_the_same(image, kind):
    mime, content = raster(saved(image, kind))
    assert (mime, opened(content).size) == ("image/png", (20, 10))
    corners = [opened(content).convert("RGB").getpixel(at) for at in ((0, 0), (0, 9))]
    for found, meant in zip(corners, (COLOURED.getpixel((0, 0)), COLOURED.getpixel((0, 9))), strict=True):
        assert all(abs(a - b) < 30 for a, b in zip(found, meant, strict=True))


@pytest.mark.parametrize(("mode", "low", "high"), [("I;16", 0, 65535), ("I", 0, 50_000), ("F", 0.0, 255.0)])
def test_more_than_eight_bits_are_scaled(mode, low, high):
    image = Image.new(mode, (2, 1))
    image.putpixel((0, 0), low)
    image.putpixel((1, 0), high)
    _, content = raster(saved(image, "png" if mode == "I;16" else "tiff"))
    dark, bright = (opened(content).getpixel((x, 0))[0] if opened(content).mode != "L" else opened(content).getpixel((x, 0)) for x in (0, 1))  # fmt: skip
    assert dark < 2
    assert bright > 190


def test_of_several_frames_the_first_is_shown():
    frames = [Image.new("RGB", (4, 4), colour) for colour in ("red", "blue")]
    _, content = raster(saved(frames[0], "gif", save_all=True, append_images=frames[1:]))
    assert opened(content).convert("RGB").getpixel((0, 0)) == (255, 0, 0)


def test_a_bomb_is_refused_before_it_is_decoded():
    with pytest.raises(BadPicture, match="dots"):
        raster(saved(Image.new("1", (12_000, 12_000)), "png"))


@pytest.mark.parametrize(
    "content",
    [b"", b"no picture", saved(COLOURED.resize((200, 200)), "png")[:500], saved(COLOURED.resize((200, 200)), "jpeg")[:900], b"%PDF-1.4", b"%!PS-Adobe"],
)  # fmt: skip
def test_broken_pictures_are_refused(content):
    with pytest.raises(BadPicture):
        raster(content)


def test_base64_in_any_form_is_read_and_addresses_are_not_asked():
    text = base64.b64encode(b"content of a picture").decode()
    for raw in (text, f"{text[:8]}\n{text[8:]}\n", [text[:8] + "\n", text[8:]], f"data:image/png;base64,{text}"):
        assert decoded(raw) == b"content of a picture"
    for raw, reason in (("https://e.org/a.png", "network"), ("", "empty"), ("not base64!!", "base64")):
        with pytest.raises(BadPicture, match=reason):
            decoded(raw)


def test_the_type_is_what_the_bytes_say_and_the_width_what_the_metadata_say():
    jpeg = base64.b64encode(saved(COLOURED, "jpeg")).decode()
    shown = picture("image/png", jpeg, "Alt", 1, {"width": "120px"})
    assert (shown.kind, shown.mime, shown.alt, shown.width) == ("picture", "image/jpeg", "Alt", 120.0)
    for width in (None, "x", "-1", "nan", "1e9", '1"><script>'):
        assert picture("image/png", jpeg, "", 1, {"width": width}).width is None


def test_a_picture_that_cannot_be_shown_leaves_a_note_with_cell_reason_and_alt_text(caplog):
    shown = picture("image/png", "", "A box", 4)
    assert (shown.kind, shown.content) == (
        "placeholder",
        "Cell 4: a picture is left out: it is empty; it shows: A box.",
    )
    assert caplog.records[0].loss == "left out"


def test_a_drawing_out_of_html_needs_no_declarations():
    drawing = '<svg viewBox="0 0 1 1"><use xlink:href="#a"/><path id="a" d="M0 0"/></svg>'
    assert picture("image/svg+xml", drawing, "", 1).kind == "picture"


@pytest.mark.parametrize(
    ("inside", "alt"),
    [
        ('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9" aria-label="A &amp; B">{}</svg>', "A & B"),
        ('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><title>Two\n dots</title>{}</svg>', "Two dots"),
        ('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9">{}</svg>', ""),
    ],
)
def test_a_drawing_that_has_words_of_its_own_needs_no_others(inside, alt):
    assert picture("image/svg+xml", inside.format('<circle r="3"/>'), "", 1).alt == alt


def test_a_drawing_may_be_stored_in_base64():
    svg = b'<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><circle r="3"/></svg>'
    assert picture("image/svg+xml", base64.b64encode(svg).decode(), "", 1).kind == "picture"
    assert picture("image/svg+xml", "no drawing", "", 1).kind == "placeholder"
