from relations.rendering.writing import Known, Piece


def test_pieces_and_what_is_known_can_be_looked_up():
    """What was asked before is not asked again (`prose`), so equal ones must count as one."""
    assert len({Piece("a"), Piece("a"), Piece("a", format="html"), Piece("b")}) == 3
    assert len({Known(), Known(), Known(sources=())}) == 2
