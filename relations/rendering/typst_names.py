"""Pandoc's Typst for formulas, in the names of the Typst that sets them.

Pandoc 3.9 writes names that Typst has since given up. A sign stands for itself in Typst, so each becomes its character; the test goes over
all characters and commands that Pandoc knows.
"""

import re

from relations.rendering.tex_one_sided import with_one_side

NAMES = {
    "Kai": "Ϗ", "angle.oblique": "⦦", "angle.right.sq": "⦜", "angle.spheric.top": "⦡", "ast.small": "﹡", "backslash.circle": "⦸",
    "bar.v.circle": "⦶", "brace.l.double": "⦃", "brace.r.double": "⦄", "bracket.l.double": "⟦", "bracket.r.double": "⟧", "dash.circle": "⊝",
    "div.circle": "⨸", "dot.circle": "⊙", "dot.circle.big": "⨀", "eq.circle": "⊜", "eq.small": "﹦", "franc": "₣", "gimmel": "ג",
    "gt.circle": "⧁", "gt.small": "﹥", "integral.sect": "⨙", "kai": "ϗ", "lt.circle": "⧀", "lt.small": "﹤", "minus.circle": "⊖",
    "parallel.circle": "⦷", "paren.l.double": "⦅", "paren.r.double": "⦆", "perp.circle": "⦹", "planck.reduce": "ħ", "plus.circle": "⊕",
    "plus.circle.arrow": "⟴", "plus.circle.big": "⨁", "plus.small": "﹢", "quote.angle.l.double": "«", "quote.angle.l.single": "‹",
    "quote.angle.r.double": "»", "quote.angle.r.single": "›", "sect": "∩", "sect.and": "⩄", "sect.big": "⋂", "sect.dot": "⩀",
    "sect.double": "⋒", "sect.sq": "⊓", "sect.sq.big": "⨅", "sect.sq.double": "⩎", "shell.l.double": "⟬", "shell.r.double": "⟭", "shin": "ש",
    "times.circle": "⊗", "times.circle.big": "⨂",
}  # fmt: skip
_PART = re.compile(r'"(?:\\.|[^"\\])*"|(?<![A-Za-z.\\#])[A-Za-z]{2,}(?:\.[A-Za-z]+)*|[√∛∜ൎ]', re.DOTALL)
_DOUBLE_BAR = 'mat(delim: "||"'
_LARGE = re.compile(r"#scale\(x: (\d{3})%, y: \d{3}%\)\[(\\.|[^\[\]\\]|[a-z]+(?:\.[a-z]+)*)\]")
_TURNED = re.compile(r"lr\((?P<first>[\[\](])(?P<inside>(?:(?!lr\().)*?)(?<!\\)(?P<last>[\[\]])\)", re.DOTALL)
_BARE = re.compile(r'mat\(delim: "\{", upright\("⸨bare([\d,]*);([\d,]*)⸩"\)')


def typst_form(markup: str) -> str:
    """Return a formula as Pandoc wrote it in the words of the Typst at hand; what stands in quotation marks stays."""
    markup = _BARE.sub(lambda m: f"mat(delim: #none{_rules(m[1], m[2])},", markup)
    markup = _LARGE.sub(_large, markup.replace(_DOUBLE_BAR, 'mat(delim: "‖"'))
    markup = _TURNED.sub(_turned, with_one_side(markup))
    return _PART.sub(lambda m: NAMES.get(m[0], f'"{m[0]}"' if m[0] in "√∛∜ൎ" else m[0]), markup)


def _turned(pair: re.Match[str]) -> str:
    """Return an interval whose brackets are turned outwards, `]0, 1[`; escaped, since nothing closes them."""
    first, last = pair["first"], pair["last"]
    if first + last == "[]":
        return pair[0]
    return f"lr(\\{first}{pair['inside']}\\{last})"


def _large(scaled: re.Match[str]) -> str:
    """Return a bracket of a size; one that would open a group or close it is escaped."""
    bracket = f"\\{scaled[2]}" if scaled[2] in "{}()" else scaled[2]
    return f"lr(size: #{scaled[1]}%, {bracket})"


def _rules(across: str, down: str) -> str:
    """Return the lines between rows and columns as Typst takes them."""
    parts = [f"{name}: ({numbers},)" for name, numbers in (("hline", across), ("vline", down)) if numbers]
    return f", augment: #({', '.join(parts)})" if parts else ""
