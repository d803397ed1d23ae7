"""Texts of more lines or signs than anyone reads."""

import logging

import pytest

from relations.rendering import shortened as module
from relations.rendering.runs import Styled, text_of
from relations.rendering.shortened import (
    LINES,
    PROSE_SIGNS,
    SIGNS,
    gap,
    shortened_parts,
    shortened_prose,
    shortened_runs,
    shortened_text,
)

NUMBERS = "".join(f"{n}\n" for n in range(10_000))


def test_a_text_within_the_bounds_stays(caplog):
    text = "x\n" * LINES
    assert shortened_text(text, 3, "output") == text
    assert shortened_text("x" * SIGNS, 3, "output") == "x" * SIGNS
    assert not caplog.records


def test_three_quarters_are_the_beginning_and_whole_lines_are_left_out(caplog):
    with caplog.at_level(logging.WARNING):
        short = shortened_text(NUMBERS, 3, "output", lines=100, signs=10_000)
    lines = short.splitlines()
    assert lines[:75] == [str(n) for n in range(75)]
    assert lines[-25:] == [str(n) for n in range(9_975, 10_000)]
    assert lines[75:-25] == ["", "[9,900 lines of output of cell 3 are left out here]", ""]
    (record,) = caplog.records
    assert (record.loss, record.cell) == ("shortened", 3)


@pytest.mark.parametrize("text", ["x" * 1_000_000, "a\n" + "x" * 999_998])
def test_a_line_without_end_is_cut_in_itself(text):
    first, last = gap(text, 100, 40_000)
    assert 30_000 - 10_000 <= first <= 30_000
    assert 10_000 - 10 <= len(text) - last <= 10_000


def test_runs_keep_their_looks():
    runs = [Styled("a\n" * LINES, "#ff0000"), Styled("b\n" * LINES, "", "", ("bold",))]
    red, note, bold = shortened_runs(runs, 5, "output")
    assert (red.colour, red.text.count("\n")) == ("#ff0000", LINES * 3 // 4)
    assert (bold.marks, bold.text.count("\n")) == (("bold",), LINES // 4)
    assert note.text == "\n[2,000 lines of output of cell 5 are left out here]\n\n"
    assert text_of(shortened_runs(runs[:1], 5, "output")) == "a\n" * LINES


def test_parts_of_which_the_middle_is_gone_have_one_note():
    head, tail = [Styled("a\n" * LINES)], [Styled("b\n" * LINES)]
    short = text_of(shortened_parts(head, "\n" * 5_000, tail, 5, "output"))
    assert short.count("a\n") == LINES * 3 // 4
    assert short.endswith("b\n" * (LINES // 4))
    assert "[7,000 lines of output of cell 5 are left out here]" in short


def test_short_parts_of_which_the_middle_is_gone_stay():
    short = text_of(shortened_parts([Styled("a")], "gone" * 9, [Styled("b")], 5, "output"))
    assert short == "a\n[36 signs of output of cell 5 are left out here]\n\nb"


def test_pictures_in_a_text_do_not_make_it_long():
    picture = f"![x](data:image/png;base64,{'A' * PROSE_SIGNS})"
    assert shortened_prose(picture, 1) == picture
    assert len(shortened_prose("word " * PROSE_SIGNS, 1)) < PROSE_SIGNS * 1.01


def test_a_table_in_markdown_ends_after_some_rows_with_a_note_below(monkeypatch, caplog):
    monkeypatch.setattr(module, "ROWS", 4)
    text = "Before\n\n| a |\n|---|\n| 1 |\n| 2 |\n| 3 |\n| 4 |\n\nAfter\n| b |\n|---|"
    with caplog.at_level(logging.WARNING):
        found = module.shortened_prose(text, 7)
    assert "| 2 |\n\n[2 lines of a table of cell 7 are left out here]\n\n\nAfter\n| b |\n|---|" in found
    assert [(record.loss, record.cell) for record in caplog.records] == [("shortened", 7)]
