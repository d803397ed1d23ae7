"""Text as it is printed: without what has no place in a page, and with the marks of the typesetter."""

import re

# Control characters and byte order marks have no place in HTML, XML or PDF; ANSI sequences colour a terminal.
_ANSI = re.compile(r"\x1b\[[0-9;?]*[ -/]*[@-~]")
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufeff\ufffe\uffff]")
# The prose of notebooks gets its quotation marks from Pandoc; what comes from tables, of keyboards, would stand beside it.
_APOSTROPHE = re.compile(r"(?<=[\w.,!?…])'")
_OPENING = re.compile(r"'(?=\w)")


def clean(text: object) -> str:
    """Return text as notebooks store it (a string or lines; a number is its digits), without control characters and terminal colours."""
    joined = "".join(map(str, text)) if isinstance(text, list) else str(text)
    return _CONTROL.sub("", _ANSI.sub("", joined))


def printed(value: str | None) -> str:
    """Return a text of a record as it is printed: with the marks of the typesetter for those of the keyboard."""
    return _OPENING.sub(
        "\N{LEFT SINGLE QUOTATION MARK}", _APOSTROPHE.sub("\N{RIGHT SINGLE QUOTATION MARK}", clean(value or ""))
    )
