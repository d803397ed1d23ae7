import base64
import io
import re

from fontTools.ttLib import TTFont

from relations.rendering import fonts


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
