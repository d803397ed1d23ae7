r"""Mathematics in Markdown, found as Jupyter finds it: `$x$`, `$ x $`, `$$…$$`, `\(…\)`, `\[…\]` (also with two backslashes), environments.

Each formula is taken out before the text is read, so that no sign of TeX becomes Markdown. A dollar that is money stays one.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from relations.rendering.markdown_code import paragraph_end, parts
from relations.rendering.tex_arguments import argument
from relations.rendering.tex_macros import DEFINES

ENVIRONMENTS = (
    "align", "alignat", "aligned", "alignedat", "array", "Bmatrix", "bmatrix", "cases", "darray", "dcases", "displaymath", "dmath", "drcases",
    "empheq", "eqnarray", "equation", "flalign", "gather", "gathered", "IEEEeqnarray", "math", "matrix", "multline", "multlined", "numcases",
    "pmatrix", "rcases", "smallmatrix", "split", "subarray", "subequations", "tabular", "Vmatrix", "vmatrix",
)  # fmt: skip
_LONGEST = 20_000  # signs of one formula
_DEFINITION = 2_000  # of one that defines a command
_OPENING = re.compile(
    r"(?P<escaped>\\[$\\`*_](?![\[\]()]))"
    r"|(?P<begin>\\begin\{(?P<name>[A-Za-z]+)\*?\})"
    r"|(?P<slash>\\{1,2}[(\[])"
    r"|(?P<reference>\\(?:eq)?ref\{[^{}\n]*\})"
    rf"|(?P<definition>(?m:^)[ \t]*(?={DEFINES.pattern}))"
    r"|(?P<dollars>\$\$?)"
    r"|(?P<tag></?[A-Za-z][^<>]*>)"
)
_TEX = re.compile(r"\\[A-Za-z]|[\^_={}]|\\[,;!|]")
_SURE = re.compile(r"\\[A-Za-z]|(?<!\\)[\^_=]")
_SLASHED = re.compile(rf"\\[(\[][^()\[\]\n]*?(?:{_SURE.pattern})")
_SIMPLE = re.compile(
    r"\s*[-+]?(?:[A-Za-z]|(?!(?:or|to|in|is|of|at|by|as|on|if|no|so|we|it|an|my|do|up)\b)[A-Za-z][A-Za-z]|\d*[.,]?\d+)\s*(?:[-+*/<>,(|]\s*[^\s]{1,12}\s*)*"
)
_TWO_WORDS = re.compile(r"[A-Za-z]{2,}[\s,;]+[A-Za-z]{2,}|^\s*[\d.,]+\S*\s+[A-Za-z]{2,}")
_AMOUNT = re.compile(r"(?:^|[\s(])\d[\d.,]*\s?$")
_BRACES = re.compile(r"\\.|[{}$]", re.DOTALL)
_QUOTED = re.compile(r"\n[ \t]*(?:>[ \t]?)+")


@dataclass(frozen=True)
class Formula:
    """TeX without its signs of mathematics; `source` is how it was written, with them."""

    tex: str
    display: bool
    source: str


def text_and_formulas(text: str) -> Iterator[str | Formula]:
    """Yield Markdown from its beginning to its end: the formulas, and as it is written what stands between them."""
    if "$" not in text and "\\" not in text:
        yield text
        return
    for part, is_code in parts(text):
        if is_code:
            yield part
        else:
            yield from _apart(part)


def _apart(text: str) -> Iterator[str | Formula]:
    at = 0
    search = _Search(text)
    for opening in iter(lambda: _OPENING.search(text, search.at), None):
        found = search.formula(opening)
        if found is None:
            continue
        formula, end = found
        yield text[at : opening.start()]
        yield formula
        at = search.at = end
    yield text[at:]


class _Search:
    """The way through one text; it remembers what has no end, so that no end is looked for twice."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.at = 0
        self.slashes = bool(_SLASHED.search(text))  # that formulas are written with them
        self.endless: set[str] = set()
        self.unbalanced = -1  # the end of a paragraph whose braces do not close
        self.paragraph = -1  # where the paragraph ends that is being read

    def formula(self, opening: re.Match[str]) -> tuple[Formula, int] | None:
        """Return the formula that opens here and where it ends; None where none does. The way goes on behind what opens it."""
        self.at = opening.end()
        match opening.lastgroup:
            case "name" | "begin":
                return self._environment(opening)
            case "slash":
                return self._between_slashes(opening)
            case "reference":
                return Formula(opening[0], False, opening[0]), opening.end()
            case "definition":
                return self._definition(opening)
            case "dollars":
                return self._display(opening) if opening[0] == "$$" else self._inline(opening)
        return None

    def _cut(self, opening: re.Match[str], tex: str, end: int, *, display: bool) -> tuple[Formula, int] | None:
        if not tex.strip() or len(tex) > _LONGEST:
            return None
        return Formula(_QUOTED.sub("\n", tex).strip(), display, self.text[opening.start() : end]), end

    def _environment(self, opening: re.Match[str]) -> tuple[Formula, int] | None:
        name = opening["name"]
        if name not in ENVIRONMENTS or name in self.endless:
            return None
        depth = 0
        for sign in re.compile(rf"\\(begin|end)\{{{name}\*?\}}").finditer(self.text, opening.start()):
            depth += 1 if sign[1] == "begin" else -1
            if depth == 0:
                return self._cut(opening, self.text[opening.start() : sign.end()], sign.end(), display=True)
        self.endless.add(name)
        return None

    def _between_slashes(self, opening: re.Match[str]) -> tuple[Formula, int] | None:
        sign = opening[0]
        closing = sign.replace("(", ")").replace("[", "]")
        if closing in self.endless:
            return None
        end = self.text.find(closing, opening.end())
        if end < 0:
            self.endless.add(closing)
            return None
        tex = self.text[opening.end() : end]
        plain = self.slashes and _SIMPLE.fullmatch(tex)
        if "\n\n" in tex or (len(sign) == 2 and not (_SURE.search(tex) or plain)):
            return None  # a bracket that is no link, nor meant to be one
        return self._cut(opening, tex, end + len(closing), display="[" in sign)

    def _definition(self, opening: re.Match[str]) -> tuple[Formula, int] | None:
        """Return a definition that stands outside of formulas, in lines of its own."""
        rest = self.text[opening.end() : opening.end() + _DEFINITION]
        end = 0
        while end < len(rest) and rest[end] != "\n":
            if rest[end].isspace():
                end += 1
                continue
            _, end = argument(rest, end)
        if end == len(rest) and len(rest) == _DEFINITION:
            return None
        return self._cut(opening, rest[:end], opening.end() + end, display=False)

    def _display(self, opening: re.Match[str]) -> tuple[Formula, int] | None:
        if "$$" in self.endless:
            return None
        end = self.text.find("$$", opening.end())
        if end < 0:
            self.endless.add("$$")
            return None
        tex = self.text[opening.end() : end]
        alone = self._begins_line(opening.start()) and self._ends_line(end + 2)
        if paragraph_end(tex, 0) < len(tex) and not alone:
            return None
        return self._cut(opening, re.sub(r"\n\s*\n", "\n", tex), end + 2, display=True)

    def _begins_line(self, at: int) -> bool:
        return not self.text[self.text.rfind("\n", 0, at) + 1 : at].strip(" \t>")

    def _ends_line(self, at: int) -> bool:
        line = self.text.find("\n", at)
        return not self.text[at : line if line >= 0 else len(self.text)].strip()

    def _inline(self, opening: re.Match[str]) -> tuple[Formula, int] | None:
        begin = opening.end()
        if self.paragraph < begin:
            self.paragraph = paragraph_end(self.text, begin)
        end = self._closing(begin, self.paragraph)
        if end < 0:
            return None
        tex = self.text[begin:end]
        if not tex.strip() or not self._is_formula(opening.start(), tex, self.text[end + 1 : end + 3]):
            return None
        return self._cut(opening, tex, end + 1, display=False)

    def _closing(self, begin: int, stop: int) -> int:
        """Return where the dollar is that closes: outside of braces, if these are in order."""
        if self.unbalanced != stop:
            depth = 0
            for sign in _BRACES.finditer(self.text, begin, stop):
                if sign[0] == "$" and depth <= 0:
                    return sign.start()
                depth += {"{": 1, "}": -1}.get(sign[0], 0)
            self.unbalanced = stop
        return next((sign.start() for sign in _BRACES.finditer(self.text, begin, stop) if sign[0] == "$"), -1)

    def _is_formula(self, at: int, tex: str, after: str) -> bool:
        """Tell whether what stands between two dollars is a formula, not what is said of two amounts of money."""
        if after[:1].isdigit() or after[:1] == "$":
            return False
        if _TEX.search(tex):
            return True
        close = not tex[0].isspace() and not tex[-1].isspace()
        if close:
            return not (tex[0].isdigit() and _TWO_WORDS.search(tex))
        is_amount = _AMOUNT.search(self.text[max(0, at - 20) : at]) or after.strip()[:1].isdigit()
        return bool(_SIMPLE.fullmatch(tex)) and not is_amount
