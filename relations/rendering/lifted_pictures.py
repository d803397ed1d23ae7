"""Large pictures that are written into a text: taken out as attachments of their cell, since Pandoc needs fifty times the memory of an address."""

import re
from collections.abc import Mapping
from typing import Any

from relations.rendering.markdown_code import parts

LEAST = 100_000  # signs of an address that is taken out
_PICTURE = re.compile(r"data:(?P<mime>image/[\w.+-]+);base64,(?P<content>[A-Za-z0-9+/=]+)")
_NAME = "relations-embedded-{}"


def lifted(text: str, attachments: Mapping[str, Any]) -> tuple[str, Mapping[str, Any]]:
    """Return Markdown that names its large pictures, and the attachments with them; what is code stays."""
    if len(text) < LEAST or "data:image/" not in text:
        return text, attachments
    found = dict(attachments)

    def named(picture: re.Match[str]) -> str:
        if len(picture[0]) < LEAST:
            return picture[0]
        name = _NAME.format(len(found))
        found[name] = {picture["mime"]: picture["content"]}
        return f"attachment:{name}"

    return "".join(part if code else _PICTURE.sub(named, part) for part, code in parts(text)), found
