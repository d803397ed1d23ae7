"""Text as it is printed: without what has no place in a page, and with the marks of the typesetter."""

import re

# What tells a terminal of colours, places, links and titles: whole strings, sequences with what they are given, single letters.
_STRING = r"(?:\x1b\]|\x9d)[^\x07\x1b\x9c\n]*(?:\x07|\x1b\\|\x9c)?|(?:\x1b[PX^_]|[\x90\x98\x9e\x9f])[^\x1b\x9c]*(?:\x1b\\|\x9c)?"
_SEQUENCE = r"(?:\x1b\[|\x9b)(?P<given>[0-?]*)[ -/]*(?P<final>[@-~]|\Z)"
ESCAPES = rf"{_STRING}|{_SEQUENCE}|\x1b[ -/]*(?P<plain>[0-~])?"
_ESCAPED = re.compile(ESCAPES)
# Byte order marks, and what turns the direction of letters, as a set of a pattern has them.
UNPRINTABLE = r"\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff"
# Control characters and byte order marks have no place in HTML, XML or PDF; what turns the direction of letters makes a text read as another.
_CONTROL = re.compile(rf"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f{UNPRINTABLE}]")
_SEPARATOR = re.compile("[\u2028\u2029]")
_HALF = re.compile(r"[\ud800-\udfff]")  # of a character beyond the first plane
# The prose of notebooks gets its quotation marks from Pandoc; what comes from tables, of keyboards, would stand beside it.
_APOSTROPHE = re.compile(r"(?<=[\w.,!?…])'")
_OPENING = re.compile(r"'(?=\w)")


def joined(text: object) -> str:
    """Return text as notebooks store it: a string or lines; a number is its digits."""
    return "".join(map(str, text)) if isinstance(text, list) else str(text)


def clean(text: object) -> str:
    """Return text as notebooks store it, without control characters and what tells a terminal of colours, links and titles."""
    return whole(_CONTROL.sub("", _ESCAPED.sub("", joined(text))))


def whole(text: str) -> str:
    """Return text with line ends for the separators of lines and paragraphs, and the sign of replacement for half a character."""
    return text if text.isascii() else _HALF.sub("\ufffd", _SEPARATOR.sub("\n", text))


def printed(value: str | None) -> str:
    """Return a text of a record as it is printed: with the marks of the typesetter for those of the keyboard."""
    return _OPENING.sub(
        "\N{LEFT SINGLE QUOTATION MARK}", _APOSTROPHE.sub("\N{RIGHT SINGLE QUOTATION MARK}", clean(value or ""))
    )
