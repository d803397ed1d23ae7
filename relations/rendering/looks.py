"""The look of a terminal's text, as the sequences of "select graphic rendition" (ECMA-48, `ESC [ … m`) set it."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Any

from relations.rendering.palette import numbered, of_channels, pale, readable
from relations.rendering.runs import Styled

_ON: dict[int, dict[str, Any]] = {
    1: {"bold": True},
    3: {"italic": True},
    4: {"underline": True},
    7: {"reverse": True},
    8: {"concealed": True},
    9: {"strike": True},
    21: {"underline": True},
    22: {"bold": False},
    23: {"italic": False},
    24: {"underline": False},
    27: {"reverse": False},
    28: {"concealed": False},
    29: {"strike": False},
    39: {"colour": ""},
    49: {"ground": ""},
}
_BASES = {30: ("colour", 0), 40: ("ground", 0), 90: ("colour", 8), 100: ("ground", 8)}
_INK = "#1c2733"  # --ink of report.css, for letters on a coloured ground


@dataclass(frozen=True)
class Look:
    colour: str = ""
    ground: str = ""
    bold: bool = False
    italic: bool = False
    underline: bool = False
    strike: bool = False
    reverse: bool = False
    concealed: bool = False

    def run(self, text: str) -> Styled:
        """Return the text with this look, in colours that can be read on our pages."""
        colour, ground = (self.ground, self.colour) if self.reverse else (self.colour, self.ground)
        ground = pale(ground or "#808080") if ground or self.reverse else ""
        if ground:
            colour = readable(colour or _INK, ground)
        elif colour:
            colour = readable(colour)
        marks = tuple(mark for mark in ("bold", "italic", "underline", "strike") if getattr(self, mark))
        return Styled(text, colour, ground, marks)


PLAIN = Look()


@lru_cache(maxsize=1024)
def changed(look: Look, parameters: str) -> Look:
    """Return the look after a sequence with these parameters; what is unknown changes nothing."""
    codes = iter(parameters.split(";"))
    for code in codes:
        first, _, rest = code.partition(":")
        number = _number(first)
        if number == 0:
            look = PLAIN
        elif number in (38, 48):
            colour = _colour(iter(rest.split(":")), with_space=True) if rest else _colour(codes, with_space=False)
            if colour:
                look = replace(look, colour=colour) if number == 38 else replace(look, ground=colour)
        elif number == 4 and rest == "0":
            look = replace(look, underline=False)
        elif number in _ON:
            look = replace(look, **_ON[number])
        elif number // 10 * 10 in _BASES and number % 10 < 8:
            part, base = _BASES[number // 10 * 10]
            colour = numbered(base + number % 10)
            look = replace(look, colour=colour) if part == "colour" else replace(look, ground=colour)
    return look


def _colour(codes: Iterator[str], *, with_space: bool) -> str:
    """Return the colour that `5;N` or `2;R;G;B` name; with colons, the number of a colour space may come before R."""
    kind, rest = next(codes, ""), 3
    if kind == "5":
        return numbered(_number(next(codes, "")))
    if kind != "2":
        return ""
    if with_space:
        given = list(codes)
        return of_channels(*map(_number, given[-rest:])) if len(given) >= rest else ""
    channels = [_number(next(codes, "")) for _ in range(rest)]
    return of_channels(*channels)


def _number(text: str) -> int:
    return min(int(text), 255) if text.isascii() and text.isdigit() and len(text) < 6 else 0 if not text else 255
