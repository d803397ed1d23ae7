"""The envelope in which SIPRI's site hands out its files since 2024: JSON with the file in base64, `{"bytes": "…"}`."""

import base64
import binascii
import json
from pathlib import Path

from relations.errors import DataError
from relations.foreign_files import foreign


def unpacked(content: bytes, file: Path) -> bytes:
    """Return the file that is in an envelope. Raises DataError for other JSON, for one that is damaged, and for a file in it that is no CSV."""
    try:
        said = json.loads(content)
    except (ValueError, RecursionError):
        raise DataError(f"{file}:1: JSON that is cut short or damaged; fetch the file again") from None
    packed = said.get("bytes")
    if not isinstance(packed, str):
        raise DataError(
            f"{file}:1: JSON, and not that of SIPRI's site, which has the file as 'bytes'; export the table as CSV"
        )
    try:
        data = base64.b64decode(packed, validate=True)
    except (binascii.Error, ValueError):
        raise DataError(f"{file}:1: 'bytes' is no base64; fetch the file again") from None
    if told := foreign(data):
        raise DataError(f"{file}:1: what is in 'bytes' {told}")
    return data
