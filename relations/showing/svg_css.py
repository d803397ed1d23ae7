"""Styles of an SVG drawing: the properties that draw, with values that load nothing, in rules for the drawing alone."""

import re
from collections.abc import Iterator
from functools import lru_cache


def words(text: str) -> frozenset[str]:
    return frozenset(text.split())


PROPERTIES = words(
    "fill fill-opacity fill-rule stroke stroke-width stroke-opacity stroke-linecap stroke-linejoin stroke-miterlimit stroke-dasharray "
    "stroke-dashoffset opacity color stop-color stop-opacity font font-family font-size font-style font-weight font-variant font-stretch "
    "text-anchor text-decoration letter-spacing word-spacing dominant-baseline alignment-baseline baseline-shift writing-mode visibility "
    "display overflow clip-path clip-rule mask marker marker-start marker-mid marker-end paint-order vector-effect shape-rendering "
    "text-rendering image-rendering transform color-interpolation"
)
LONGEST = 100_000  # signs of a style sheet; matplotlib writes sixty
_FUNCTIONS = words("rgb rgba hsl hsla matrix translate translatex translatey rotate scale scalex scaley skewx skewy")
_NO_CALL = re.compile(r"[\w\s.,#%+-]*")
_REFERENCE = re.compile(r"""url\(\s*(["']?)#[A-Za-z_][\w.-]*\1\s*\)""", re.IGNORECASE)
_SELECTOR = re.compile(r"[\w.#*-]+(?:[ >]+[\w.#*-]+)*")


def value_is_plain(value: str) -> bool:
    """Tell whether a value of a property or attribute calls nothing but colours, transforms and `url(#id)`, and ends no rule."""
    if _NO_CALL.fullmatch(value):
        return True
    if any(sign in value for sign in "\\<>{};@") or "/*" in value:
        return False
    called = _REFERENCE.sub("", value).replace(",", " ").split("(")[:-1]
    return all(before.rpartition(" ")[2].lower() in _FUNCTIONS for before in called)


@lru_cache(maxsize=4096)  # a chart has few styles and many elements of each
def kept_declarations(style: str) -> str:
    """Return the declarations of a `style` attribute or rule that may stay."""
    pairs = (declaration.partition(":") for declaration in _without_comments(style[:LONGEST]).split(";"))
    return "; ".join(
        f"{name.strip().lower()}: {value.strip()}"
        for name, _, value in pairs
        if name.strip().lower() in PROPERTIES and value.strip() and value_is_plain(value)
    )


def kept_rules(sheet: str) -> str:
    """Return the rules of a style sheet that may stay; none of one that is too long."""
    return "" if len(sheet) > LONGEST else "".join(f"{', '.join(names)}{{{body}}}" for names, body in rules(sheet))


def scoped_rules(sheet: str, root: str, prefix: str) -> str:
    """Return the rules with each selector below the element of the id `root`, and the ids and classes in it with `prefix`."""
    scoped = []
    for names, body in rules(sheet):
        own = (f"#{root} " + name.replace(".", f".{prefix}-").replace("#", f"#{prefix}-") for name in names)
        scoped.append(f"{', '.join(own)}{{{body}}}")
    return "".join(scoped)


def rules(sheet: str) -> Iterator[tuple[list[str], str]]:
    """Yield selectors and declarations of each plain rule; what is nested or begins with `@` is none."""
    text = _without_comments(sheet)
    if "@" in text or "\\" in text or "<" in text:
        return
    for part in text.split("}"):
        heading, brace, body = part.partition("{")
        names = [" ".join(name.split()) for name in heading.split(",")]
        declarations = kept_declarations(body)
        if brace and declarations and "{" not in body and all(_SELECTOR.fullmatch(name) for name in names):
            yield names, declarations


def _without_comments(text: str) -> str:
    first, *others = text.split("/*")
    return first + "".join(other.partition("*/")[2] for other in others)
