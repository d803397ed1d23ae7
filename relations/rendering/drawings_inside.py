"""Drawings that stand in Markdown as `<svg>`: as pictures whose address holds them, since Markdown knows no others."""

import base64
import re

from relations.rendering.markdown_code import parts

_DRAWING = re.compile(r"<svg\b[^<>]*>.*?</svg\s*>", re.DOTALL | re.IGNORECASE)


def with_pictures(text: str) -> str:
    """Return Markdown with a picture for each drawing in it."""
    if "<svg" not in text.lower():
        return text
    return "".join(part if is_code else _DRAWING.sub(_picture, part) for part, is_code in parts(text))


def _picture(drawing: re.Match[str]) -> str:
    coded = base64.b64encode(drawing[0].encode("utf-8", "replace")).decode()
    return f'<img src="data:image/svg+xml;base64,{coded}">'
