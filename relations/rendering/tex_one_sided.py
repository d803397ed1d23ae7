r"""Brackets on one side alone, `\left. \frac{a}{b} \right|_{x=0}`, which Pandoc writes for Typst without their size.

For print both sides become marks, and `with_one_side` makes of the marks in what Pandoc wrote the bracket that grows.
"""

import re

_BRACKETS = {
    "(": r"\(", ")": r"\)", "[": r"\[", "]": r"\]", r"\{": r"\{", r"\}": r"\}", r"\lbrace": r"\{", r"\rbrace": r"\}", "|": "|",
    r"\vert": "|", r"\lvert": "|", r"\rvert": "|", r"\|": "‖", r"\Vert": "‖", r"\lVert": "‖", r"\rVert": "‖", r"\langle": "⟨",
    r"\rangle": "⟩", r"\lfloor": "⌊", r"\rfloor": "⌋", r"\lceil": "⌈", r"\rceil": "⌉", "/": r"\/", ".": "",
}  # fmt: skip
_NAMES = list(_BRACKETS)
_SIDE = re.compile(r"\\(left|right)(?![A-Za-z])\s*(\\[A-Za-z]+|\\.|\S)")
_MARK = re.compile(r'upright\("⸨(left|right)(\d+)⸩"\)')


def with_marked_sides(tex: str) -> str:
    r"""Return the formula with marks for each `\left.` and `\right.` and what stands across from it."""
    opened: list[re.Match[str]] = []
    marked: list[re.Match[str]] = []
    for side in _SIDE.finditer(tex):
        if side[1] == "left":
            opened.append(side)
        elif opened:
            left = opened.pop()
            pair = {left[2], side[2]}
            if "." in pair and len(pair) > 1 and pair <= _BRACKETS.keys():
                marked += [left, side]
    for side in sorted(marked, key=lambda side: side.start(), reverse=True):
        mark = rf"\text{{⸨{side[1]}{_NAMES.index(side[2])}⸩}}"
        tex = tex[: side.start()] + mark + tex[side.end() :]
    return tex


def with_one_side(markup: str) -> str:
    """Return the Typst of a formula with a bracket that grows in the place of marks."""
    return _MARK.sub(_bracket, markup)


def _bracket(mark: re.Match[str]) -> str:
    bracket = _BRACKETS[_NAMES[int(mark[2])]]
    return f"lr({bracket}" if mark[1] == "left" else f"{bracket})"
