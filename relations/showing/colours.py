"""Colours of charts on a dark page: lightness turned round, hue kept."""

import re

# White becomes #191f26, the --card of dark pages in palette.j2: its lightness and its tint, which pale colours share.
_PAPER, _TINT_A, _TINT_B = 0.236, -0.0049, -0.0154
_SPAN = 0.72  # black becomes _PAPER + _SPAN, a little below white
_BEND = 0.7  # below 1, so that text in the middle greys stays readable

HEX = re.compile(r"#([0-9a-fA-F]{6})\b")


def dark_rules(markup: str) -> str:
    """Return CSS declarations, one custom property per colour that `markup` uses through `variable`."""
    used = sorted(set(re.findall(r"var\(--c([0-9a-f]{6}),", markup)))
    return ";".join(f"--c{colour}:{_on_dark(colour)}" for colour in used)


def _on_dark(colour: str) -> str:
    return "var(--card)" if colour == "ffffff" else dark(colour)


def variable(style: str) -> str:
    """Return CSS in which each colour is a custom property that falls back to the colour itself."""
    return HEX.sub(lambda match: f"var(--c{match[1].lower()},#{match[1].lower()})", style)


def dark(colour: str) -> str:
    """Return the counterpart of an `rrggbb` colour on a dark page, as `#rrggbb`.

    Works in Oklab (Björn Ottosson, "A perceptual color space for image processing", 2020), whose lightness agrees with the eye.
    """
    lightness, a, b = _oklab(*(linear(int(colour[i : i + 2], 16) / 255) for i in (0, 2, 4)))
    turned = _PAPER + max(1 - lightness, 0.0) ** _BEND * _SPAN
    channels = _rgb(turned, a + _TINT_A * lightness, b + _TINT_B * lightness)
    return "#" + "".join(f"{round(255 * _gamma(min(max(channel, 0.0), 1.0))):02x}" for channel in channels)


def linear(channel: float) -> float:
    return channel / 12.92 if channel <= 0.04045 else float(((channel + 0.055) / 1.055) ** 2.4)


def _gamma(channel: float) -> float:
    return 12.92 * channel if channel <= 0.0031308 else float(1.055 * channel ** (1 / 2.4) - 0.055)


def _oklab(red: float, green: float, blue: float) -> tuple[float, float, float]:
    long = (0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue) ** (1 / 3)
    medium = (0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue) ** (1 / 3)
    short = (0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue) ** (1 / 3)
    return (
        0.2104542553 * long + 0.7936177850 * medium - 0.0040720468 * short,
        1.9779984951 * long - 2.4285922050 * medium + 0.4505937099 * short,
        0.0259040371 * long + 0.7827717662 * medium - 0.8086757660 * short,
    )


def _rgb(lightness: float, a: float, b: float) -> tuple[float, float, float]:
    long = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3
    medium = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3
    short = (lightness - 0.0894841775 * a - 1.2914855480 * b) ** 3
    return (
        4.0767416621 * long - 3.3077115913 * medium + 0.2309699292 * short,
        -1.2684380046 * long + 2.6097574011 * medium - 0.3413193965 * short,
        -0.0041960863 * long - 0.7034186147 * medium + 1.7076147010 * short,
    )
