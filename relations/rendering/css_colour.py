"""Colours of a style sheet as those of our pages, and letters that can be read on a ground."""

from collections.abc import Iterable
from functools import cache
from typing import Any

from tinycss2 import color4

from relations.rendering.palette import contrast, of_channels, readable

_PAGE = "#ffffff"
_LEAST = 4.5  # contrast of text: WCAG 2.2, 1.4.3
_LETTERS = ("#1c2733", "#ffffff", "#000000")  # on any ground one of the last two can be read


def colour_in(tokens: Iterable[Any]) -> str:
    """Return the first colour of a value as `#rrggbb`, "none" for one that is not seen, and nothing where there is no colour.

    One that lets the page shine through is mixed with the white of the page.
    """
    for token in tokens:
        parsed = color4.parse_color(token)
        if parsed is None or isinstance(parsed, str):  # no colour, or the colour of the letters
            continue
        alpha = 1.0 if parsed.alpha is None else float(parsed.alpha)
        if alpha == 0:
            return "none"
        try:
            channels = [max(0.0, min(1.0, value or 0.0)) for value in parsed.to("srgb").coordinates]
        except NotImplementedError:  # a space of colours that the library only reads
            return ""
        return of_channels(*(round(255 * (1 - alpha + alpha * value)) for value in channels))
    return ""


@cache
def legible(colour: str, ground: str) -> str:
    """Return the colour of letters, nothing for that of the page; on a ground always one that can be read on it, by day and by night."""
    if not ground:
        return readable(colour, _PAGE) if colour else ""
    tried = (colour, *_LETTERS) if colour else _LETTERS
    return next(letters for letters in tried if contrast(letters, ground) >= _LEAST)
