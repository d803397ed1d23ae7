"""Which fonts a text needs, and what none shows."""

import unicodedata

import pytest

from relations.showing import coverage
from relations.showing.coverage import PLAIN, characters, code_point

SCRIPTS = {
    "Arabic": "العربية",
    "Sorani": "کوردی ڕێژە ڵ ۆ",
    "Urdu": "اردو ٹ ڈ ڑ ے ں ہ",
    "Persian": "فارسی پ چ ژ گ",
    "Hebrew": "שָׁלוֹם",
    "Armenian": "Հայերեն",
    "Georgian": "ქართული",
    "Devanagari": "हिन्दी क्षत्रिय",
    "Bengali": "বাংলা",
    "Gurmukhi": "ਪੰਜਾਬੀ",
    "Gujarati": "ગુજરાતી",
    "Odia": "ଓଡ଼ିଆ",
    "Tamil": "தமிழ்",
    "Telugu": "తెలుగు",
    "Kannada": "ಕನ್ನಡ",
    "Malayalam": "മലയാളം",
    "Sinhala": "සිංහල",
    "Thai": "ภาษาไทย",
    "Lao": "ພາສາລາວ",
    "Khmer": "ភាសាខ្មែរ",
    "Burmese": "မြန်မာဘာသာ",
    "Tibetan": "བོད་ཡིག",
    "Syriac": "ܣܘܪܝܝܐ",
    "Ethiopic": "አማርኛ",
    "emoji": "😀🎉✅👩‍👩‍👧‍👦👍🏽🇩🇪❤️1️⃣🏴\U000e0067\U000e0062\U000e007f",
    "box drawing, braille": "┌─┐█▒ ⠋⠙",
    "signs": "→⇒↯ ①Ⓐ⑴ ✓✗★ ♔♟ Ⅳⅷ №℃ ⌘⏎",
    "mathematics": "𝔸𝕭𝐀𝒜𝛼 ∀∃⊕ ℝ",
    "music": "♯♭𝄞𝅘𝅥𝅮",
    "phonetic": "ˈfəʊnɛtɪk ʃŋ",
    "letters and marks": "q\u0302 x\u20d7 e\u0301 Ḱ",
}


@pytest.mark.parametrize("text", SCRIPTS.values(), ids=SCRIPTS)
def test_every_script_that_is_named_in_the_docs_has_a_font(text):
    assert characters(text).missing == ()


@pytest.mark.parametrize("text", ["汉字 漢字", "ひらがなカタカナ", "한국어"])
def test_chinese_japanese_and_korean_have_the_font_of_the_extra(text):
    found = characters(text)
    assert (found.families, found.missing) == (("Noto Sans CJK SC",), ())
    assert found.folders[0].endswith("manimgx_fonts_cjk")


def test_without_the_extra_chinese_is_missing(monkeypatch):
    monkeypatch.setattr(coverage, "_signs", lambda _: frozenset())
    assert characters("a中b").missing == ("中",)


def test_latin_greek_and_cyrillic_ask_no_font(monkeypatch):
    monkeypatch.setattr(coverage, "_signs", lambda typeface: pytest.fail(f"{typeface} was read"))
    assert characters("Größe, naïve — Дамаск, Δαμασκός → 5 € ≤ 6 “x”") == coverage.Characters()


def test_plain_characters_are_in_the_type_of_reports():
    """Greek is in no serif of ours: Typst brings Libertinus."""
    latin = {sign for sign in PLAIN if sign >= " " and "GREEK" not in unicodedata.name(sign, "")}
    for typeface in (*coverage._REPORTS, coverage._BROUGHT):
        assert {sign for sign in latin if ord(sign) not in coverage._signs(typeface)} == set(), typeface.family


def test_private_unassigned_and_unknown_characters_are_missing():
    # U+0378 is not assigned, U+FDD0 is none, U+12000 is cuneiform; the first two are private.
    assert characters("a\ue000\U000f0000\u0378\ufdd0\U00012000").missing == (
        "\u0378",
        "\ue000",
        "\ufdd0",
        "\U00012000",
        "\U000f0000",
    )


def test_what_has_no_look_of_its_own_is_not_missing():
    assert characters("a\u200d\u200c\u200b\ufe0f\u00ad\u2028\u2029\u202e\u2066\ufeff\u034f\U000e0101b").missing == ()


def test_letters_of_arabic_are_whole_where_they_can_be():
    """Of letters made of parts a PDF gives each part as the letter: Amiri comes before Noto."""
    assert characters("عربي").families == ("Amiri",)


def test_code_points_have_four_digits_at_least():
    assert [code_point(sign) for sign in ("\u0378", "\U000f0000")] == ["U+0378", "U+F0000"]
