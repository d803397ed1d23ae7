"""Characters of a document that no font shows: found in one pass, told once, written as their code points where a box has no place."""

import re
import unicodedata
from collections.abc import Collection, Iterator
from dataclasses import fields, is_dataclass, replace
from typing import Any

from markupsafe import Markup

from relations.rendering import losses
from relations.rendering.blocks import Block, Document, Picture
from relations.showing.blocks import FigureBlock
from relations.showing.coverage import Characters, characters, code_point

_NAMED = 12  # in a sentence of the log
_BEYOND_ASCII = re.compile(r"[^\x00-\x7f]")
# Where a page has no place for a box: tags, and what is no prose.
_BOXLESS = re.compile(r"<(style|title|svg)\b.*?</\1>|<[^>]*>", re.DOTALL)
_DRAWING = "image/svg+xml"


def needs(document: Document, text: str) -> Characters:
    """Return what the PDF of a document needs, of which `text` holds all but the drawings among its pictures; tell what no font shows."""
    drawings = (
        block.content.decode("utf-8", "replace")
        for block in document.blocks
        if isinstance(block, Picture) and block.mime == _DRAWING
    )
    needed = characters("".join({sign for part in (text, *drawings) for sign in _BEYOND_ASCII.findall(part)}))
    _tell(document, needed.missing)
    return needed


def spelled(document: Document, missing: Collection[str]) -> Document:
    """Return the document with the code points of missing characters in its drawings and in what is said of pictures."""
    if not missing:
        return document
    points = _points(missing)
    return replace(document, blocks=tuple(_spelled(block, points) for block in document.blocks))


def spelled_text(text: str, missing: Collection[str]) -> str:
    """Return a text with the code points of missing characters."""
    return text.translate(_points(missing)) if missing else text


def with_boxes(page: str, document: Document) -> str:
    """Return the page of a document with a box for each character that nobody's fonts show: private, or not in Unicode; tell of them.

    What else our own fonts lack, the reader's may have.
    """
    signs = {sign for sign in set(_BEYOND_ASCII.findall(page)) if unicodedata.category(sign) in ("Co", "Cn")}
    missing = characters("".join(signs)).missing
    if not missing:
        return page
    _tell(document, missing)
    return "".join(_boxed_parts(page, missing))


def _boxed_parts(page: str, missing: Collection[str]) -> Iterator[str]:
    points = _points(missing)
    boxes = {sign: str(Markup('<span class="code-point">{}</span>').format(point)) for sign, point in points.items()}
    done = 0
    for match in _BOXLESS.finditer(page):
        yield page[done : match.start()].translate(boxes)
        yield match[0].translate(points)
        done = match.end()
    yield page[done:].translate(boxes)


def _points(missing: Collection[str]) -> dict[int, str]:
    return {ord(sign): code_point(sign) for sign in missing}


def _spelled(block: Block, points: dict[int, str]) -> Block:
    if isinstance(block, FigureBlock):
        return replace(block, svg=block.svg.translate(points), alt=block.alt.translate(points))
    if not isinstance(block, Picture):
        return block
    alt = block.alt.translate(points)
    if block.mime != _DRAWING:
        return replace(block, alt=alt)
    return replace(block, alt=alt, content=block.content.decode("utf-8", "replace").translate(points).encode())


def _tell(document: Document, missing: Collection[str]) -> None:
    if not missing:
        return
    named = ", ".join(code_point(sign) for sign in sorted(missing)[:_NAMED])
    others = f" and {len(missing) - _NAMED} more" if len(missing) > _NAMED else ""
    losses.tell(
        "replaced",
        _first_cell(document, missing),
        f"no font shows {named}{others}: code points in boxes stand for them",
    )


def _first_cell(document: Document, missing: Collection[str]) -> int | None:
    signs = set(missing)
    placed = zip(document.cells, document.blocks, strict=False)
    return next((cell for cell, block in placed if any(signs & set(text) for text in _strings(block))), None)


def _strings(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif is_dataclass(value):
        for field in fields(value):
            yield from _strings(getattr(value, field.name))
    elif isinstance(value, tuple | list):
        for part in value:
            yield from _strings(part)
