"""Sessions of the General Assembly in one form: `27`, special `S-4`, emergency special `ES-10`."""

import re

_SESSION = re.compile(r"(?P<kind>ES-|S-)?(?:(?P<arabic>[0-9]+)|(?P<roman>[IVX]+))")
_ROMAN = re.compile(r"(X{0,3})(IX|IV|V?I{0,3})")
_DIGITS = {"I": 1, "V": 5, "X": 10}
_IN_SYMBOL = re.compile(r"A/(?:RES|DEC)/(?:(?P<new>(?:ES-|S-)?\d+)/|\d+[A-Z]?\((?P<old>[^)]+)\))")


def session_of(session: str, symbol: str) -> str:
    """Return the session, taken from the symbol of the resolution where the record leaves it empty.

    The library writes Roman numbers up to the thirtieth session and Arabic ones since. Raises ValueError for anything else.
    """
    text = session.strip()
    if not text:
        within = _IN_SYMBOL.match(symbol)
        text = (within["new"] or within["old"]) if within else ""
    match = _SESSION.fullmatch(text)
    value = 0 if not match else int(match["arabic"]) if match["arabic"] else _roman(match["roman"])
    if match and value:
        kind = match["kind"] or ""
        return f"{kind}{value}"
    raise ValueError(f"'{session}' with symbol '{symbol}' is not a session such as 74, XXVII, S-4 or ES-10")


def _roman(text: str) -> int:
    """Return the value of a Roman number up to 39, or 0 for any other text."""
    if not _ROMAN.fullmatch(text):
        return 0
    digits = [_DIGITS[letter] for letter in text]
    return sum(-d if d < after else d for d, after in zip(digits, [*digits[1:], 0], strict=True))
