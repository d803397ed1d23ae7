import base64
import io
import re

from fontTools.ttLib import TTFont

from relations.showing import fonts


def test_the_page_carries_five_fonts_with_the_signs_that_charts_use():
    faces = re.findall(r"font-family:'([^']+)';font-weight:(\d+).*?base64,([^)]+)\)", fonts.font_faces())
    assert [(family, weight) for family, weight, _ in faces] == [
        ("Fira Sans", "400"), ("Fira Sans", "600"), ("IBM Plex Serif", "400"), ("IBM Plex Serif", "400"), ("IBM Plex Serif", "600"),
    ]  # fmt: skip
    for _, _, encoded in faces:
        characters = TTFont(io.BytesIO(base64.b64decode(encoded))).getBestCmap()
        assert {ord(sign) for sign in "Aaü–−%≥“"} <= set(characters)
        assert len(encoded) < 30_000


def test_the_same_bytes_each_time():
    first = fonts.font_faces()
    fonts.font_faces.cache_clear()
    assert fonts.font_faces() == first


def test_an_exhibit_carries_the_letters_that_it_needs():
    few = fonts.few_font_faces("Türkiye")
    faces = re.findall(r"font-family:'([^']+)';font-weight:(\d+).*?base64,([^)]+)\)", few)
    assert [(family, weight) for family, weight, _ in faces] == [("Fira Sans", "400"), ("Fira Sans", "600")]
    for _, _, encoded in faces:
        characters = set(TTFont(io.BytesIO(base64.b64decode(encoded))).getBestCmap())
        assert {ord(sign) for sign in "Aaü–−%“"} <= characters
        assert ord("ø") not in characters
    assert len(few) < len(fonts.font_faces()) / 5
    assert fonts.few_font_faces("Turkey") is fonts.few_font_faces("Syria")
