"""Raster pictures: only what is one by its first bytes, so that no drawing and no page comes under the name of a picture."""

import base64
import binascii

_BEGINNINGS = {"image/png": b"\x89PNG\r\n\x1a\n", "image/jpeg": b"\xff\xd8\xff"}


def decoded_raster(mime: str, text: str) -> bytes | None:
    """Return the bytes of a base64 text that holds a picture of this type; None where it does not."""
    try:
        content = base64.b64decode("".join(text.split()), validate=True)
    except (binascii.Error, ValueError):
        return None
    return content if mime in _BEGINNINGS and content.startswith(_BEGINNINGS[mime]) else None


def is_raster_address(value: str) -> bool:
    """Tell whether an address is a `data:` one that holds a raster picture."""
    head, _, body = value.strip().partition(",")
    mime = head.removeprefix("data:").removesuffix(";base64")
    return head == f"data:{mime};base64" and decoded_raster(mime, body) is not None
