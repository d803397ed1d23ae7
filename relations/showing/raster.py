"""Raster pictures: only what is one by its first bytes, so that no drawing and no page comes under the name of a picture."""

import base64
import binascii

_BEGINNINGS = {"image/png": b"\x89PNG\r\n\x1a\n", "image/jpeg": b"\xff\xd8\xff"}

MOST_DOTS = 100_000_000


def decoded_raster(mime: str, text: str) -> bytes | None:
    """Return the bytes of a base64 text that holds a picture of this type; None where it does not."""
    try:
        content = base64.b64decode("".join(text.split()), validate=True)
    except (binascii.Error, ValueError):
        return None
    if mime not in _BEGINNINGS or not content.startswith(_BEGINNINGS[mime]):
        return None
    # A PNG states its size in its first part: a few hundred bytes can stand for gigabytes of one colour.
    width, height = (int.from_bytes(content[at : at + 4]) for at in (16, 20)) if mime == "image/png" else (0, 0)
    return content if width * height <= MOST_DOTS else None


def is_raster_address(value: str) -> bool:
    """Tell whether an address is a `data:` one that holds a raster picture."""
    head, _, body = value.strip().partition(",")
    mime = head.removeprefix("data:").removesuffix(";base64")
    return head == f"data:{mime};base64" and decoded_raster(mime, body) is not None
