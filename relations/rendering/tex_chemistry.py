r"""Chemical formulas (`\ce` of mhchem) as TeX: elements upright, numbers below, charges above, arrows, states, bonds.

What has no reading here (`\bond`, dashes of structures, unknown commands) is none: the formula is shown as it is written.
"""

import re
from collections.abc import Iterator

from relations.rendering.tex_arguments import group, group_end

_ARROWS = {
    "<=>>": r"\rightleftharpoons",
    "<<=>": r"\rightleftharpoons",
    "<=>": r"\rightleftharpoons",
    "<-->": r"\rightleftarrows",
    "<->": r"\longleftrightarrow",
    "->": r"\longrightarrow",
    "<-": r"\longleftarrow",
}
_GREEK = "alpha|beta|gamma|delta|epsilon|zeta|eta|theta|kappa|lambda|mu|nu|pi|rho|sigma|tau|phi|chi|psi|omega|Gamma|Delta|Sigma|Omega"
_TOKEN = re.compile(
    r"(?P<arrow><=>>|<<=>|<=>|<-->|<->|->|<-)"
    r"|(?P<rises>(?<![^\s(])\^(?=[\s)]|\Z))"
    r"|(?P<falls>(?<![^\s(])v(?=[\s)]|\Z))"
    r"|(?P<above>\^)|(?P<below>_)|(?P<group>\{)"
    r"|(?P<mathematics>\$[^$]*\$)"
    r"|(?P<dot>\*|\\cdot(?![A-Za-z])|\.(?=\s*\d*\s*[A-Z(])|(?<=\s)\.(?=\s))"
    r"|(?P<amount>\d+/\d+|\d*[.,]?\d+)"
    r"|(?P<variable>(?<![^\s(])[a-z](?=\s))"
    r"|(?P<letters>[A-Za-z]+)"
    rf"|(?P<greek>\\(?:{_GREEK})(?![A-Za-z])\s?)"
    r"|(?P<charge>(?<=[\w)\]}])[+-](?=[\s)\]},;]|\Z))"
    r"|(?P<bond>(?<=[\w)\]}])[-=#](?=[\w(\[]))"
    r"|(?P<sign>[+=-])"
    r"|(?P<bracket>\\[{}]|[()\[\]])"
    r"|(?P<mark>[,;:/'|])"
    r"|(?P<space>[\s~]+)"
    r"|(?P<other>[^\x00-\x7f])"
)
_SCRIPT = re.compile(r"\d*[+-]|[\d.,]+|[A-Za-z]+|[.*]")
_BONDS = {"-": "{-}", "=": "{=}", "#": r"{\equiv}"}
_APART = ("sign", "arrow", "dot", "space", "count", "variable")  # behind these a space says nothing
_MOST = 2_000  # signs of one formula


class Unread(Exception):  # noqa: N818 (named for what happened)
    """A formula has something that is not read here."""


def _chemical(tex: str, at: int) -> tuple[str, int] | None:
    formula, end = group(tex, at)
    if formula is None or len(formula) > _MOST:
        return None
    try:
        return f"{{{set_chemistry(formula)}}}", end
    except Unread:
        return None


def set_chemistry(formula: str) -> str:
    r"""Return the argument of `\ce` as TeX of mathematics. Raises Unread."""
    return "".join(_parts(formula.strip()))


def _parts(formula: str) -> Iterator[str]:
    at, before = 0, "space"
    while at < len(formula):
        token = _TOKEN.match(formula, at)
        if token is None:
            raise Unread(formula[at:])
        kind, text, at = str(token.lastgroup), token[0], token.end()
        match kind:
            case "arrow":
                over, at = _label(formula, at)
                under, at = _label(formula, at)
                yield _arrow(_ARROWS[text], over, under)
            case "above" | "below":
                script, at = _script(formula, at)
                base = "{}" if before in (*_APART, "bond") else ""
                yield f"{base}{text}{{{script}}}"
            case "group":
                end = group_end(formula, token.start())
                yield _group(formula[at : end - 1])
                at = end
            case "mathematics":
                yield f"{{{text[1:-1]}}}"
            case "amount" if before in ("letters", "closing", "group", "greek"):
                count = re.match(r"\d*", text)[0]  # type: ignore[index]  # what follows a point is the next substance
                at = token.start() + max(1, len(count))
                yield f"_{{{count}}}" if count else text[0]
            case "amount":
                kind = "count"
                top, _, bottom = text.partition("/")
                yield rf"\tfrac{{{top}}}{{{bottom}}}\," if bottom else rf"{text}\,"
            case "variable":
                yield rf"{text}\,"
            case "letters":
                yield rf"\mathrm{{{text}}}"
            case "charge":
                yield f"^{{{text}}}"
            case "bond":
                yield _BONDS[text]
            case "sign":
                yield f" {text} "
            case "dot":
                yield r" \cdot "
            case "rises" | "falls":
                yield r"\uparrow " if kind == "rises" else r"\downarrow "
            case "space":
                yield r"\ " if before not in _APART and _is_word(formula, at) else ""
            case _:
                yield text
        if kind != "space" or before not in _APART:
            before = "closing" if text in (")", "]", r"\}") else kind


def _is_word(formula: str, at: int) -> bool:
    """Tell whether what stands behind a space is part of the same substance, as the state of it, and not an arrow or a sign."""
    return not re.match(r"[+=*.<>-]|[v^](?=[\s)]|\Z)|\\cdot", formula[at:])


def _label(formula: str, at: int) -> tuple[str, int]:
    """Return what stands in square brackets behind an arrow, set; empty where nothing does."""
    if formula[at : at + 1] != "[":
        return "", at
    depth = 0
    for end in range(at, len(formula)):
        depth += {"[": 1, "]": -1}.get(formula[end], 0)
        if not depth:
            return set_chemistry(formula[at + 1 : end]), end + 1
    raise Unread(formula[at:])


def _arrow(sign: str, over: str, under: str) -> str:
    arrow = rf"\underset{{{under}}}{{{sign}}}" if under else sign
    return rf" \overset{{{over}}}{{{arrow}}} " if over else f" {arrow} "


def _script(formula: str, at: int) -> tuple[str, int]:
    """Return what stands above or below an element, and where it ends."""
    text, end = group(formula, at)
    if text is None:
        found = _SCRIPT.match(formula, at)
        if found is None:
            raise Unread(formula[at:])
        text, end = found[0], found.end()
    if re.search(r"[\\{}$^_]", text):
        raise Unread(text)
    upright = re.sub(r"[A-Za-z]{2,}|[A-Z]", r"\\mathrm{\g<0>}", text)
    return upright.replace("*", r"\ast ").replace(".", r"\bullet ") if not re.search(r"\d[.]", text) else upright, end


def _group(text: str) -> str:
    if re.search(r"[\\{}$^_&%#]", text):
        raise Unread(text)
    return rf"\text{{{text}}}"


CHEMISTRY = {r"\ce": _chemical, r"\cf": _chemical}
