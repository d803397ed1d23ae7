"""Pictures in text: those that are attached to the cell, written into the address, or in a file beside the notebook. Others are named, not fetched."""

import base64
import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from html import escape
from io import BytesIO
from pathlib import Path
from typing import Any
from urllib.parse import unquote, unquote_to_bytes
from xml.etree import ElementTree

from relations.rendering.pictures import BadPicture, decoded, settable

_WIDEST, _HIGHEST = 612, 900  # dots of a page, of 96 an inch
_MOST_BYTES = 20_000_000
_DATA = re.compile(
    r"data:(?P<mime>image/[a-z+.-]+)(?:;[^;,]*)*?(?P<coded>;base64)?,(?P<body>.*)", re.DOTALL | re.IGNORECASE
)
_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:|//|\\\\")
_KINDS = {
    ".png": "image/png",
    ".jpg": "image/jpeg",
    ".jpeg": "image/jpeg",
    ".svg": "image/svg+xml",
    ".gif": "image/gif",
    ".webp": "image/webp",
    ".bmp": "image/bmp",
    ".tif": "image/tiff",
    ".tiff": "image/tiff",
    ".avif": "image/avif",
}
_LONG = 200  # signs of an address that is shown


@dataclass(frozen=True)
class PictureShelf:
    """Where a text may have its pictures: what its cell has attached, and the folder of the notebook, None where it is not known."""

    attachments: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)
    folder: Path | None = None


@dataclass(frozen=True)
class TextPicture:
    """A picture in a line of text. `width` is in dots; None leaves it to the picture, at most as wide as the text."""

    mime: str
    content: bytes
    alt: str
    width: float | None

    @property
    def html(self) -> str:
        """The picture as an element of a page."""
        size = f' width="{round(self.width)}"' if self.width else ""
        coded = base64.b64encode(self.content).decode()
        alt = f' alt="{escape(self.alt)}"' if self.alt else ""
        return f'<img class="in-text" src="data:{self.mime};base64,{coded}"{alt}{size}>'


def shown_picture(source: str, alt: str, width: Mapping[str, float] | None, place: PictureShelf) -> TextPicture | str:
    """Return the picture that an address of the text names, or the words in its place: what it shows, and its address."""
    found = _found(source.strip(), place)
    size = _size(found.mime, found.content) if found else None
    if found is None or size is None:
        address = source.split(",", 1)[0] if source.lower().startswith("data:") else source
        words = ", ".join(part for part in (alt.strip(), _short(address)) if part)
        return f"picture not shown: {words}" if words else "picture not shown"
    return replace(found, alt=alt.strip() or found.alt, width=_width(size, width))


def named_only(words: str) -> tuple[str, str]:
    """Return what stands for a picture that is not at hand, as HTML and as Typst."""
    quoted = words.replace("\\", "\\\\").replace('"', '\\"')
    return f"<em>[{escape(words)}]</em>", f'#emph("[{quoted}]");'


def _found(source: str, place: PictureShelf) -> TextPicture | None:
    if source.lower().startswith("attachment:"):
        return _attached(unquote(source.partition(":")[2]), place.attachments)
    if data := _DATA.match(source):
        body = unquote_to_bytes(data["body"])
        return _checked(data["mime"].lower(), body.decode("ascii", "replace") if data["coded"] else body)
    if place.folder and source and not _SCHEME.match(source):
        return _beside(unquote(re.split(r"[?#]", source)[0]), place.folder)
    return None


def _attached(name: str, attachments: Mapping[str, Mapping[str, Any]]) -> TextPicture | None:
    bundle = attachments.get(name)
    for mime, value in (bundle or {}).items() if isinstance(bundle, Mapping) else ():
        text = "".join(value) if isinstance(value, list) else value
        if isinstance(text, str) and (found := _checked(mime, text)):
            return found
    return None


def _beside(name: str, folder: Path) -> TextPicture | None:
    """Return a picture in the folder or below; no way leads out of it, also none by links of the file system."""
    parts = name.replace("\\", "/").split("/")
    mime = _KINDS.get(Path(name).suffix.lower())
    if mime is None or name.startswith("/") or ".." in parts or "\0" in name:
        return None
    try:
        home, file = folder.resolve(strict=True), (folder / name).resolve(strict=True)
        if not file.is_relative_to(home) or not file.is_file() or file.stat().st_size > _MOST_BYTES:
            return None
        return _checked(mime, file.read_bytes())
    except (OSError, ValueError):
        return None


def _checked(mime: str, raw: str | bytes) -> TextPicture | None:
    """Return the picture that base64 text, a drawing's own text or bytes hold, with a drawing's own words; None where they hold none."""
    if len(raw) > 2 * _MOST_BYTES:
        return None
    coded_drawing = mime == "image/svg+xml" and isinstance(raw, str) and "<" not in raw
    try:
        return TextPicture(*settable(mime, decoded(raw) if coded_drawing else raw), width=None)
    except BadPicture:
        return None


def _size(mime: str, content: bytes) -> tuple[float, float] | None:
    """Return width and height in dots, 0 where the picture does not say; None for one that cannot be read."""
    if mime == "image/svg+xml":
        root = ElementTree.fromstring(content)
        box = [_number(part) for part in root.get("viewBox", "").replace(",", " ").split()]
        wide, high = box[2:4] if len(box) == 4 else (0.0, 0.0)
        return _number(root.get("width")) or wide, _number(root.get("height")) or high
    from PIL import Image

    try:
        with Image.open(BytesIO(content)) as image:
            image.load()
            return image.size
    except (OSError, ValueError, SyntaxError, Image.DecompressionBombError):
        return None


def _number(text: str | None) -> float:
    found = re.match(r"\s*(\d+(?:\.\d+)?)\s*(pt|px|mm|cm|in)?\s*$", text or "")
    scale = {"pt": 96 / 72, "mm": 96 / 25.4, "cm": 96 / 2.54, "in": 96}
    return float(found[1]) * scale.get(found[2], 1) if found else 0.0


def _width(size: tuple[float, float], asked: Mapping[str, float] | None) -> float | None:
    """Return the width in dots that fits the page; None for one as wide as the text."""
    wide, high = size
    if asked and "dots" in asked:
        width = asked["dots"]
    elif asked:
        width = asked["percent"] / 100 * _WIDEST
    else:
        width = wide
    if width < 1:
        return None
    if wide and high and width * high / wide > _HIGHEST:
        width = _HIGHEST * wide / high
    return width if width < _WIDEST else None


def _short(address: str) -> str:
    return address if len(address) <= _LONG else f"{address[:_LONG]}…"
