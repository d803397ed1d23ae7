"""Colours of a terminal that can be read on our pages: letters dark enough for the ground behind them, grounds pale."""

from functools import cache

from relations.showing.colours import linear

PAPER = "#f1f3f6"  # --band of report.css: what printed text stands on
_LEAST = 4.7  # contrast of text: WCAG 2.2, 1.4.3, wants 4.5, also on the ground of a failure
_PALE = 0.22  # share of its colour that a ground keeps

# The eight colours and their bright forms, as xterm has them; letters are darkened where they must be.
_EIGHT = ("#000000", "#cd0000", "#00a000", "#b58900", "#1f5fd0", "#b000b0", "#008b8b", "#808080")
_BRIGHT = ("#666666", "#e02020", "#20b020", "#c09000", "#4070ff", "#d040d0", "#20a0a0", "#909090")
_SIXTEEN = (*_EIGHT, *_BRIGHT)
_STEPS = (0, 95, 135, 175, 215, 255)  # of the cube of 216 colours


def numbered(number: int) -> str:
    """Return the colour of the terminal's table of 256, as `#rrggbb`."""
    if number < 16:
        return _SIXTEEN[number]
    if number < 232:
        red, green, blue = (number - 16) // 36, (number - 16) // 6 % 6, (number - 16) % 6
        return of_channels(_STEPS[red], _STEPS[green], _STEPS[blue])
    return of_channels(*[8 + 10 * (min(number, 255) - 232)] * 3)


def of_channels(red: int, green: int, blue: int) -> str:
    return "#" + "".join(f"{min(max(channel, 0), 255):02x}" for channel in (red, green, blue))


@cache
def pale(colour: str) -> str:
    """Return a ground of this colour that text can stand on."""
    return of_channels(*(round(255 - _PALE * (255 - channel)) for channel in _channels(colour)))


@cache
def readable(colour: str, ground: str = PAPER) -> str:
    """Return the colour, darkened until it can be read on the ground."""
    red, green, blue = _channels(colour)
    while contrast(of_channels(red, green, blue), ground) < _LEAST and max(red, green, blue):
        red, green, blue = red * 9 // 10, green * 9 // 10, blue * 9 // 10
    return of_channels(red, green, blue)


def contrast(one: str, other: str) -> float:
    """Return the contrast of two colours, from 1 to 21, as WCAG 2.2 defines it."""
    darker, lighter = sorted((_luminance(one), _luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: str) -> float:
    red, green, blue = (linear(channel / 255) for channel in _channels(colour))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _channels(colour: str) -> tuple[int, int, int]:
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)
