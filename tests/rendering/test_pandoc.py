import pytest

from relations.rendering import pandoc, prose
from relations.rendering.limits import Overrun
from relations.rendering.prose import convert
from relations.rendering.writing import Piece

pytestmark = pytest.mark.slow


def test_pieces_written_together_are_as_those_written_one_by_one(monkeypatch):
    pieces = (
        Piece("# One\n\nA [note][^1] \"said\".\n\n[^1]: n", format="commonmark", opening=True),
        Piece('Two [@b] and "quoted" $x$[^1].\n\n[^1]: m'),
        Piece("<p>Three</p><ul><li>a</li></ul>", format="html"),
    )  # fmt: skip
    together = convert(pieces)
    run, given = pandoc._run, []

    def stopped_while_writing(*args, apart):
        given.append(apart)
        if not apart:
            raise Overrun("Pandoc was stopped", "piece 1\npiece 2\npiece 3\npiece 1\nwriting")
        return run(*args, apart=apart)

    monkeypatch.setattr(pandoc, "_run", stopped_while_writing)
    prose._marked_answer.cache_clear()
    assert convert(pieces) == together
    assert given == [False, True]


def test_who_is_stopped_while_one_piece_is_written_shows_it_as_text(monkeypatch):
    run = pandoc._run

    def stopped_at_the_second(pieces, *args, **kwargs):
        if pieces[1].format != "plain":
            raise Overrun("Pandoc was stopped", "piece 1\npiece 2\nout of memory")
        return run(pieces, *args, **kwargs)

    monkeypatch.setattr(pandoc, "_run", stopped_at_the_second)
    assert [piece.as_text for piece in convert((Piece("*one*"), Piece("*two*"), Piece("*three*"))).pieces] == [
        False,
        True,
        False,
    ]
