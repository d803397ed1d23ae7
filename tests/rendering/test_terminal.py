import pytest

from relations.rendering import terminal
from relations.rendering.runs import text_of
from relations.rendering.screen_page import HEIGHT, WIDTH
from relations.rendering.terminal import screen


def shown(text):
    return text_of(screen(text))


@pytest.mark.parametrize(
    ("written", "seen"),
    [
        ("plain\ntext\n", "plain\ntext\n"),
        ("a\rb\nabc\b\bXY\n", "b\naXY\n"),
        ("\r 10%|#   |\r100%|####| done\n", "100%|####| done\n"),
        ("50%\r\n100%\r\n", "50%\n100%\n"),
        ("loading...\x1b[2K\x1b[1Gdone", "done"),
        ("Collecting x\r\x1b[KCollecting y\r\x1b[K\n", "\n"),
        ("one\ntwo\n\x1b[2A\x1b[Kuno\n\x1b[1Bthree", "uno\ntwo\nthree"),
        ("first\nsecond\x1b[1A\r\x1b[J", ""),
        ("\x1b[2J\x1b[Hhello", "hello"),
        ("abcdef\x1b[4D\x1b[2P", "abef"),
        ("abef\x1b[2D\x1b[2@cd", "abcdef"),
        ("abcdef\r\x1b[3X", "   def"),
        ("a\x1b7b\x1b8c", "ac"),
        ("id\tname\n1\tx\n", "id      name\n1       x\n"),
        ("\x1b[1mid\x1b[0m\tname\n", "id      name\n"),
        ("日本語\r\x1b[1Cx\n", " x本語\n"),
        ("e\u0301a\rX\n", "Xa\n"),
        ("see \x1b]8;;http://example.org/a\x07link\x1b]8;;\x1b\\.", "see link."),
        ("\x1b]0;title\x07x\x1bP1$r\x1b\\y\x1b(Bz\x1b[?25l", "xyz"),
        ("cut \x1b[3", "cut "),
        ("password: \x1b[8msecret\x1b[28m.", "password:       ."),
        ("a\x0bb\x07\x00c", "a\nbc"),
    ],
)
def test_what_stands_on_the_screen_at_the_end(written, seen):
    assert shown(written) == seen


def test_a_shorter_state_leaves_the_end_of_the_longer_one():
    assert shown("100 of 100\r1\n") == "100 of 100\n"
    assert shown("abcdef\rxy\n") == "xycdef\n"


def test_looks_are_kept_in_runs():
    runs = screen("\x1b[31mred\x1b[0m \x1b[1;32mbold\x1b[0m\n")
    assert [(run.text, bool(run.colour), run.marks) for run in runs] == [
        ("red", True, ()),
        (" ", False, ()),
        ("bold\n", True, ("bold",)),
    ]


def test_behind_the_most_controls_the_last_state_of_a_line_is_shown(monkeypatch):
    monkeypatch.setattr(terminal, "MOST", 4)
    bars = "".join(f"\x1b[3{n}m{n}0%\x1b[0m\r" for n in range(8))
    assert shown(f"{bars}\x1b[32mdone\x1b[0m\nab\bc\n") == "done\nac\n"


def test_the_cursor_does_not_go_far_beyond_what_is_written():
    assert shown("\x1b[99999B\x1b[99999Cx").count("\n") == HEIGHT - 1
    assert len(shown("\x1b[99999Cx")) == WIDTH + 1


def test_more_runs_than_can_be_set_are_shown_without_colours(monkeypatch):
    monkeypatch.setattr(terminal, "MOST_COLOURED", 3)
    assert [run.plain for run in screen("\x1b[31ma\x1b[32mb\x1b[33mc\x1b[34md")] == [True]


@pytest.mark.slow
@pytest.mark.parametrize(
    "part", ["x" * 79 + "\n", " 50%|##  |\r", "\x1b[31mred\x1b[0m text\n", "a\x1b[D\x1b[@", "\x1b[A\x1b[M"]
)
def test_twenty_megabytes_are_read(part):
    assert len(shown(part * (20_000_000 // len(part)))) < 300_000_000
