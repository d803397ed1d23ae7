"""Direction and language of blocks by their script, in both markups (templates/scripts.lua)."""

import pytest

from relations.rendering.prose import convert
from relations.rendering.writing import Piece


def prose(text):
    (piece,) = convert((Piece(text),)).pieces
    return piece.prose


@pytest.mark.parametrize(
    ("text", "language", "direction"),
    [
        ("هذا نص عربي", "ar", "rtl"),
        ("اردو میں ٹیکسٹ ہے", "ur", "rtl"),
        ("کوردی ڕێژەی ڵ", "ckb", "rtl"),
        ("متن فارسی پنج چیز", "fa", "rtl"),
        ("שלום עולם", "he", "rtl"),
        ("ܣܘܪܝܝܐ", "syr", "rtl"),
        ("中文段落，里面有 Python", "zh", "ltr"),
        ("日本語の段落です", "ja", "ltr"),
        ("한국어 문단", "ko", "ltr"),
        ("ภาษาไทย", "th", "ltr"),
        ("Ελληνικά", "el", "ltr"),
    ],
)
def test_a_block_of_one_script_names_its_language(text, language, direction):
    found = prose(text)
    assert f'lang="{language}"' in found.html
    assert ('dir="rtl"' in found.html) is (direction == "rtl")
    assert found.typst[0].markup.startswith(f'#[#set text(dir: {direction}, lang: "{language}", region: none)\n')


@pytest.mark.parametrize(
    "text", ["English with שלום inside", "naïve – “x”", "Русский текст", "नमस्ते", "3 × 4 → 12 ≤ 13", "é" * 9]
)
def test_a_block_whose_language_is_not_told_has_none(text):
    found = prose(text)
    assert "lang=" not in found.html
    assert "dir=" not in found.html
    assert not found.typst[0].markup.startswith("#[#set text")


def test_the_first_letter_decides_on_the_direction():
    found = prose("**1.** שלום and much more of English")
    assert '<div dir="rtl">' in found.html
    assert found.typst[0].markup.startswith("#[#set text(dir: rtl)\n")


def test_headings_keep_their_place_and_lists_are_one():
    found = prose("## مقدمة\n\n1. البند\n2. English")
    assert '<h2 dir="rtl" lang="ar" id="section-مقدمة">' in found.html
    assert found.html.count('dir="rtl"') == 2
    assert [passage.heading for passage in found.typst] == [1, 0]
    assert found.typst[0].markup.endswith("]")
