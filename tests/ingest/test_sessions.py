import pytest

from relations.ingest.sessions import session_of


@pytest.mark.parametrize(
    ("session", "symbol", "expected"),
    [
        ("I", "A/RES/17(I)", "1"),
        ("IX", "A/RES/903(IX)", "9"),
        ("XIV", "A/RES/1351(XIV)", "14"),
        ("XXIX", "A/RES/3206(XXIX)", "29"),
        ("XXX", "A/RES/3377(XXX)", "30"),
        ("27", "A/RES/2908(XXVII)", "27"),
        ("80", "A/RES/80/1", "80"),
        ("ES-I", "A/RES/997(ES-I)", "ES-1"),
        ("ES-10", "A/RES/ES-10/2", "ES-10"),
        ("S-IV", "A/RES/1875(S-IV)", "S-4"),
        ("S-14", "A/RES/S-14/1", "S-14"),
        ("", "A/RES/104(S-1)", "S-1"),
        ("", "A/DEC/80/506", "80"),
        ("", "A/RES/ES-11/1", "ES-11"),
        ("", "A/RES/377(V)[A-C]", "5"),
    ],
)
def test_sessions(session: str, symbol: str, expected: str) -> None:
    assert session_of(session, symbol) == expected


@pytest.mark.parametrize("session", ["IIII", "VX", "0", "ES-", "T-3", "27th", "-5"])
def test_other_text_is_refused(session: str) -> None:
    with pytest.raises(ValueError, match="is not a session"):
        session_of(session, "A/RES/27/1")


def test_neither_session_nor_symbol() -> None:
    with pytest.raises(ValueError, match="is not a session"):
        session_of("", "S/RES/1")
