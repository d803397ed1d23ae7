"""Pictures of outputs in a form that both the page and the PDF can show: PNG, JPEG and SVG as they are, others as PNG."""

import base64
import binascii
import io
import math
import re
import warnings
from collections.abc import Mapping
from html import unescape
from typing import Any

from PIL import Image, UnidentifiedImageError

from relations.rendering.output import Output
from relations.rendering.placeholders import placeholder
from relations.showing.printed import clean, joined
from relations.showing.raster import MOST_DOTS
from relations.showing.svg import shown_svg
from relations.showing.svg_allowed import RefusedDrawing

# What Pillow may read: nothing that calls another program.
_FORMATS = "PNG JPEG GIF WEBP BMP TIFF AVIF".split()  # noqa: SIM905
_PLAIN = {
    "image/png": ("1", "L", "LA", "P", "RGB", "RGBA"),
    "image/jpeg": ("L", "RGB"),
}  # modes that Typst sets as they are
_LABEL = re.compile(r"""<svg\b[^<>]{0,2000}?\saria-label=["']([^<>"']+)""")
_TITLE = re.compile(r"<title[^<>]{0,200}>([^<>]+)</title>")
_WIDEST = 10_000  # of a width that a notebook states


class BadPicture(ValueError):  # noqa: N818 (named for what happened)
    """A picture that cannot be shown; the message completes "it …"."""


def picture(mime: str, raw: object, alt: str, number: int, size: Mapping[str, Any] | None = None) -> Output:
    """Return a picture of cell `number`, or where it cannot be shown, what stands in its place. `size` are width and height in pixels of a page."""
    try:
        mime, content, words = settable(mime, raw)
    except BadPicture as reason:
        shown = f"; it shows: {alt}" if alt else ""
        return placeholder(number, f"a picture is left out: it {reason}{shown}", loss="left out")
    return Output("picture", number, content, mime=mime, alt=alt or words, width=_width(size or {}))


def settable(mime: str, raw: object) -> tuple[str, bytes, str]:
    """Return type and bytes of a picture as Typst and browsers set it, and what a drawing says of itself, empty for others. Raises BadPicture."""
    if mime != "image/svg+xml":
        return *raster(decoded(raw)), ""
    text = raw.decode("utf-8", "replace") if isinstance(raw, bytes) else _drawing(raw)
    try:
        return mime, shown_svg(_with_namespaces(text)).encode(), _words_of(text)
    except RefusedDrawing as reason:
        raise BadPicture(str(reason)) from None


def _drawing(raw: object) -> str:
    """Return the text of a drawing as a notebook stores it: as it is, or as some kernels do in base64."""
    text = clean(raw)
    if not text.strip() or "<" in text:
        return text
    try:
        return decoded(raw).decode("utf-8", "replace")
    except BadPicture:
        return text


def _words_of(svg: str) -> str:
    """Return what a drawing says of itself to those who cannot see it: its `aria-label`, else its title; empty where it says nothing."""
    found = _LABEL.search(svg) or _TITLE.search(svg)
    return clean(" ".join(unescape(found[1]).split())) if found else ""


def decoded(raw: object) -> bytes:
    """Return the bytes of what a notebook stores for a picture: base64 in one text or several, also as a `data:` address. Raises BadPicture."""
    if isinstance(raw, bytes):
        return raw
    text = joined(raw).strip()
    if text.startswith("data:"):
        text = text.partition(",")[2]
    if text.startswith(("http://", "https://")):
        raise BadPicture("lies at an address of the network, which is not asked")
    if not text:
        raise BadPicture("is empty")
    try:
        return base64.b64decode("".join(text.split()), validate=True)
    except (binascii.Error, ValueError):
        raise BadPicture("is not base64") from None


def raster(content: bytes) -> tuple[str, bytes]:
    """Return type and bytes of a raster picture as Typst and browsers set it; of several frames the first. Raises BadPicture."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", Image.DecompressionBombWarning)
            with Image.open(io.BytesIO(content), formats=_FORMATS) as image:
                if image.width * image.height > MOST_DOTS:
                    raise BadPicture(f"has {image.width:,} by {image.height:,} dots")
                mime = Image.MIME.get(image.format or "", "")
                if image.mode in _PLAIN.get(mime, ()):
                    _check(image)
                    return mime, content
                return "image/png", _as_png(image)
    except Image.DecompressionBombError:
        raise BadPicture("has too many dots") from None
    except UnidentifiedImageError:
        raise BadPicture("is no picture of a known kind") from None
    except (OSError, SyntaxError, ValueError, EOFError, IndexError) as error:
        if isinstance(error, BadPicture):
            raise
        raise BadPicture("is broken or cut off") from None


def _check(image: Image.Image) -> None:
    """Raise one of the errors of Pillow for a picture that is cut off; without decoding all of it."""
    if Image.MIME[str(image.format)] == "image/png":
        image.verify()
    else:
        image.draft("L", (image.width // 8 or 1, image.height // 8 or 1))
        image.load()


def _as_png(image: Image.Image) -> bytes:
    image.seek(0)
    if image.mode.startswith(("I", "F")):  # more than 8 bits a channel
        image.load()
        grey = image.convert("F")
        wide = image.mode.startswith("I;16") or float(grey.getextrema()[1]) > 255  # type: ignore[arg-type]  # of one channel
        plain = grey.point(lambda dot: dot / (257 if wide else 1) + 0).convert("L")
    else:
        plain = image.convert("RGBA" if image.has_transparency_data else "RGB")
    buffer = io.BytesIO()
    plain.save(buffer, "png")
    return buffer.getvalue()


def _with_namespaces(svg: str) -> str:
    """Return a drawing out of HTML as XML has it: prefixes that it uses are declared."""
    head, sign, rest = svg.partition(">")
    if "xlink:" in svg and "xmlns:xlink" not in svg and "<svg" in head:
        return head.replace("<svg", '<svg xmlns:xlink="http://www.w3.org/1999/xlink"', 1) + sign + rest
    return svg


def _width(size: Mapping[str, Any]) -> float | None:
    """Return the stated width, if it is one."""
    try:
        width = float(str(size.get("width")).removesuffix("px"))
    except ValueError:
        return None
    return width if math.isfinite(width) and 0 < width <= _WIDEST else None
