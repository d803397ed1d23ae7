"""Documents with characters that no font shows: private ones, and one that Unicode has not."""

import logging

from relations.rendering.blocks import Document, Masthead, Passage, Picture, Printed, Prose
from relations.rendering.unshown import needs, spelled, spelled_text, with_boxes

PRIVATE, UNASSIGNED = "\ue000", "\u0378"


def document(*blocks) -> Document:
    return Document("Title", Masthead(), None, blocks, (), cells=tuple(range(1, len(blocks) + 1)))


def test_what_is_missing_is_told_once_with_its_first_cell(caplog):
    made = document(Printed("plain"), Prose("", (Passage(0, f"a{PRIVATE}"),)), Printed(UNASSIGNED))
    with caplog.at_level(logging.WARNING):
        assert needs(made, f"{PRIVATE} {UNASSIGNED}").missing == (UNASSIGNED, PRIVATE)
    (record,) = caplog.records
    assert (record.loss, record.cell) == ("replaced", 2)
    assert "U+0378, U+E000" in record.getMessage()


def test_many_are_counted(caplog):
    signs = "".join(chr(0xE000 + n) for n in range(40))
    needs(document(Printed(signs)), signs)
    assert "and 28 more" in caplog.text


def test_drawings_are_read_and_get_code_points():
    drawing = Picture("image/svg+xml", f"<text>{PRIVATE}</text>".encode(), f"alt {PRIVATE}")
    made = document(drawing)
    missing = needs(made, "").missing
    (found,) = spelled(made, missing).blocks
    assert (found.content, found.alt) == (b"<text>U+E000</text>", "alt U+E000")


def test_a_picture_of_points_keeps_its_bytes():
    photo = Picture("image/png", b"\xee\x80\x80", f"alt {PRIVATE}")
    (found,) = spelled(document(photo), (PRIVATE,)).blocks
    assert (found.content, found.alt) == (photo.content, "alt U+E000")


def test_a_text_without_missing_characters_stays():
    assert spelled_text("a中", ()) == "a中"
    assert spelled_text(f"a{PRIVATE}", (PRIVATE,)) == "aU+E000"


def test_a_page_has_boxes_in_its_text_and_code_points_in_tags():
    page = f'<title>{PRIVATE}</title><p title="{PRIVATE}">a{PRIVATE}</p><svg><text>{UNASSIGNED}</text></svg>'
    box = '<span class="code-point">U+E000</span>'
    assert with_boxes(page, document()) == (
        f'<title>U+E000</title><p title="U+E000">a{box}</p><svg><text>U+0378</text></svg>'
    )


def test_a_script_that_our_fonts_lack_is_left_to_those_of_the_reader(caplog):
    page = "<p>\U00012000 中 é</p>"
    assert with_boxes(page, document()) == page
    assert not caplog.records
