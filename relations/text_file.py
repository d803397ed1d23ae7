"""The text of a file that somebody saved: UTF-8 with or without the mark with which Windows begins it, or the UTF-16 that PowerShell writes."""

import codecs
from pathlib import Path

_UTF_16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)


def read_text(file: Path) -> str:
    """Return the text with LF at the ends of its lines. Raises OSError, and UnicodeDecodeError for bytes that are neither."""
    content = file.read_bytes()
    return decoded_text(content).replace("\r\n", "\n")


def decoded_text(content: bytes) -> str:
    """Return the text of some bytes without a byte order mark. Raises UnicodeDecodeError."""
    return content.decode("utf-16" if content.startswith(_UTF_16) else "utf-8-sig")
