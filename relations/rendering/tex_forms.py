r"""TeX as people write it, in the forms that Pandoc reads: old fonts (`{\rm x}`), `\over`, `\tag`, environments of packages, lines without one.

`for_print` goes on for Typst, whose rows and columns need an element around them.
"""

import re
from collections.abc import Iterator, Mapping

from relations.rendering.tex_arguments import argument
from relations.rendering.tex_columns import with_plain_columns
from relations.rendering.tex_one_sided import with_marked_sides
from relations.rendering.tex_words import with_plain_words

_FONTS = {"rm": "mathrm", "bf": "mathbf", "it": "mathit", "cal": "mathcal", "sf": "mathsf", "tt": "mathtt", "sl": "mathit", "mit": "mathit",
          "frak": "mathfrak", "scr": "mathscr", "boldmath": "boldsymbol"}  # fmt: skip
_SWITCH = re.compile(rf"\\({'|'.join(_FONTS)})(?![A-Za-z])\s*")
_FRACTION = re.compile(r"\\(over|atop)(?![A-Za-z])")
_COMMENT = re.compile(r"(?<!\\)%[^\n]*(?:\n|\Z)")
_LABEL = re.compile(r"\\label\s*\{([^{}]*)\}")
_TAG = re.compile(r"\\tag(\*?)(?=\s*\{)")
_SKIP = re.compile(r"\\(?:hskip|kern|mkern|mskip|hspace\*)\s*\{?\s*-?[\d.]+\s*(?:em|ex|pt|px|mm|cm|in|mu)\}?")
_SPACE = re.compile(r"\\hspace\s*\{\s*(-?(?:\d+\.?\d*|\.\d+))\s*(ex|pt|px|mm|cm|in|mu)\s*\}")
_EMS = {"ex": 0.43, "pt": 0.1, "px": 0.075, "mm": 0.28, "cm": 2.8, "in": 7.2, "mu": 1 / 18}  # in type of ten points
_WIDEST = 20.0  # em
_ROW_GAP = re.compile(r"\\\\\*?\s*(?:\[\s*-?[\d.]+\s*(?:em|ex|pt|px|mm|cm|in|mu)\s*\])?")
_CHARACTER = re.compile(r"\\unicode\s*(?:\[[^\]]*\])?\{\s*(?:x([0-9A-Fa-f]{2,5})|(\d{2,6}))\s*\}")
_ENVIRONMENTS = {
    "dcases": "cases",
    "numcases": "cases",
    "darray": "array",
    "tabular": "array",
    "IEEEeqnarray": "eqnarray",
}
_UNWRAPPED = re.compile(r"\\(?:begin|end)\{(?:displaymath|math|subequations|empheq|equation|dmath)\*?\}")
_BRACED_BEHIND = re.compile(r"\\(begin|end)\{d?rcases\}")
_ROOT = re.compile(r"\\root(?![A-Za-z])\s*([^{}]*?|\{[^{}]*\})\s*\\of(?![A-Za-z])")
_BUILT = re.compile(r"\\buildrel(?![A-Za-z])((?:(?!\\over(?![A-Za-z])).)*)\\over(?![A-Za-z])", re.DOTALL)
_RAISED = re.compile(r"\\(?:raise|lower)\s*-?[\d.]+\s*(?:em|ex|pt|px|mm|cm|in)")
_SUBARRAY = re.compile(r"\\begin\{subarray\}\s*(?:\{[^{}]*\})?|\\end\{subarray\}")
_OPTION = re.compile(
    r"(\\begin\{(?:aligned|gathered|alignedat|split|array|tabular|multlined|IEEEeqnarray)\})\s*\[[a-z]*\]"
)
_STARRED = re.compile(r"\\(begin|end)\{([pbBvV]?matrix|cases|dcases|IEEEeqnarray)\*\}(?:\[[lrc]\])?")
_NAMED = re.compile(r"\\(begin|end)\{([A-Za-z]+)\}")
_SIGN = re.compile(r"\\begin\{|\\end\{|\\\\|\\.|[{}&]", re.DOTALL)
_DEEPER = {"{": 1, "}": -1, "\\begin{": 2, "\\end{": 0}  # with the brace of the name, which closes
_ROW_ENDS = ("}", "\\\\", "\\end{")
_CELL_ENDS = (*_ROW_ENDS, "&")


def plain_form(tex: str) -> str:
    """Return the formula in commands and environments that Pandoc knows, as far as there are such."""
    tex = _COMMENT.sub("", tex)
    tex = _LABEL.sub("", tex)
    tex = _UNWRAPPED.sub("", tex)
    tex = _BRACED_BEHIND.sub(lambda m: r"\left.\begin{array}{ll}" if m[1] == "begin" else r"\end{array}\right\}", tex)
    tex = _BUILT.sub(r"\\stackrel{\1}", _ROOT.sub(r"\\sqrt[\1]", _RAISED.sub("", tex)))
    tex = _CHARACTER.sub(lambda m: _character(int(m[1], 16) if m[1] else int(m[2])), tex)
    tex = _SPACE.sub(_in_ems, tex)
    tex = _SKIP.sub(r"\\,", tex)
    tex = _ROW_GAP.sub(r"\\\\ ", tex)
    tex = _OPTION.sub(r"\1", _STARRED.sub(r"\\\1{\2}", tex))
    tex = _SUBARRAY.sub(lambda m: m[0][: m[0].index("{")] + "{matrix}", tex)
    tex = _NAMED.sub(lambda m: rf"\{m[1]}{{{_ENVIRONMENTS.get(m[2], m[2])}}}", tex)
    tex = with_plain_columns(with_plain_words(tex))
    tex = _with_tags(_with_fractions(_with_fonts(tex))).strip()
    return rf"\begin{{aligned}}{tex}\end{{aligned}}" if _has_bare_rows(tex) else tex


def labels(tex: str) -> list[str]:
    """Return the names that the formula gives itself, for references to it."""
    return [name.strip() for name in _LABEL.findall(tex)]


def tag(tex: str) -> str | None:
    """Return what the author wants to see as the number of the formula."""
    found = _TAG.search(tex)
    return argument(tex, found.end())[0] if found else None


def with_numbers(tex: str, numbers: Mapping[str, str]) -> str:
    """Return the formula with the number of each of its labels as a tag in its place."""
    return _LABEL.sub(lambda m: rf"\tag{{{numbers[m[1].strip()]}}}" if m[1].strip() in numbers else "", tex)


def _in_ems(space: re.Match[str]) -> str:
    """Return a space in the one unit that Pandoc reads at every length."""
    return rf"\hspace{{{max(-_WIDEST, min(_WIDEST, float(space[1]) * _EMS[space[2]])):.1f}em}}"


def _character(code: int) -> str:
    return chr(code) if 0xA0 <= code < 0x110000 and not 0xD800 <= code < 0xE000 else ""


def _with_fonts(tex: str) -> str:
    r"""`{\rm x}` is `{\mathrm{x}}`: a font holds to the end of its group or cell."""
    while found := _SWITCH.search(tex):
        end = _part_end(tex, found.end())
        tex = f"{tex[: found.start()]}\\{_FONTS[found[1]]}{{{tex[found.end() : end]}}}{tex[end:]}"
    return tex


def _with_fractions(tex: str) -> str:
    r"""`{a \over b}` is `{\frac{a}{b}}`."""
    while found := _FRACTION.search(tex):
        start, end = _part_start(tex, found.start()), _part_end(tex, found.end())
        over, under = tex[start : found.start()].strip(), tex[found.end() : end].strip()
        new = rf"\frac{{{over}}}{{{under}}}" if found[1] == "over" else rf"\substack{{{over}\\{under}}}"
        tex = f"{tex[:start]}{new}{tex[end:]}"
    return tex


def _with_tags(tex: str) -> str:
    while found := _TAG.search(tex):
        words, end = argument(tex, found.end())
        shown = words if found[1] else f"({words})"
        row = _part_end(tex, end, _ROW_ENDS)
        tex = rf"{tex[: found.start()]}{tex[end:row].rstrip()}\qquad\text{{{shown}}}{tex[row:]}"
    return tex


def _signs(tex: str, at: int = 0) -> Iterator[tuple[re.Match[str], int]]:
    """Yield each sign from `at` on, and how many groups and environments have been opened before it."""
    depth = 0
    for sign in _SIGN.finditer(tex, at):
        yield sign, depth
        depth += _DEEPER.get(sign[0], 0)


def _part_end(tex: str, at: int, ends: tuple[str, ...] = _CELL_ENDS) -> int:
    """Return where the cell (or what `ends` is of) ends in which this place is, also where it is inside of other elements."""
    return next((sign.start() for sign, depth in _signs(tex, at) if depth == 0 and sign[0] in ends), len(tex))


def _part_start(tex: str, at: int) -> int:
    open_groups = [0]
    for sign in _SIGN.finditer(tex, 0, at):
        if sign[0] == "{":
            open_groups.append(sign.end())
        elif sign[0] == "}" and len(open_groups) > 1:
            open_groups.pop()
        elif sign[0] in ("\\begin{", "\\end{"):
            open_groups.append(sign.end())
        elif sign[0] in ("&", "\\\\") and len(open_groups) == 1:
            open_groups[0] = sign.end()
    return open_groups[-1]


def _has_bare_rows(tex: str) -> bool:
    """Tell whether rows or columns stand outside of all environments and groups."""
    return any(depth <= 0 and sign[0] in ("&", "\\\\") for sign, depth in _signs(tex))


BARE = "⸨bare"  # what a matrix without brackets begins with, for `typst_form`
_ROWS = ("array", "matrix", "smallmatrix", "aligned", "alignedat", "gathered", "split")
_INNERMOST = re.compile(rf"\\begin\{{({'|'.join(_ROWS)})\}}((?:(?!\\begin\{{).)*?)\\end\{{\1\}}", re.DOTALL)
_BRACED = re.compile(
    rf"\\left\\(?:\{{|lbrace)\s*\\begin\{{({'|'.join(_ROWS)})\}}((?:(?!\\begin\{{).)*?)\\end\{{\1\}}\s*\\right\.",
    re.DOTALL,
)
_CASES = re.compile(r"\\begin\{cases\}((?:(?!\\begin\{).)*?)\\end\{cases\}", re.DOTALL)
_COLUMNS = re.compile(r"\s*\{([^{}]*)\}")
_LINES_ALONE = re.compile(
    r"\\begin\{(?:aligned|alignedat|gathered|split)\}(?:(?!\\begin\{).)*\\end\{[a-z]+\}", re.DOTALL
)
_LINE = re.compile(r"\\hline(?![A-Za-z])")


def for_print(tex: str) -> str:
    """Return the formula for Typst: rows and columns in brackets or, where they have none, in a matrix that says so."""
    if _LINES_ALONE.fullmatch(tex.strip()):
        return with_marked_sides(tex)
    tex = _CASES.sub(lambda m: rf"\begin{{cases}}{_with_gaps(m[1])}\end{{cases}}", tex)
    tex = _BRACED.sub(lambda m: _braced(m[1], _columns(m[1], m[2])[1]), tex)
    while (bare := _INNERMOST.sub(lambda m: f"\x01{_matrix(m[1], m[2])}\x02", tex)) != tex:
        tex = bare
    return with_marked_sides(tex.replace("\x01", r"\begin{Bmatrix}").replace("\x02", r"\end{Bmatrix}"))


def _braced(name: str, body: str) -> str:
    rows = _with_gaps(body) if name in ("array", "matrix") else body
    return rf"\begin{{cases}}{rows}\end{{cases}}"


def _with_gaps(body: str) -> str:
    """Return the rows of cases with a gap between what holds and where."""
    rows = (row.split("&", 1) for row in _LINE.sub("", body).split("\\\\"))
    return r"\\".join(r"&\quad ".join(row) for row in rows)


def _matrix(name: str, body: str) -> str:
    columns, body = _columns(name, body)
    rows = body.split("\\\\")
    across = [n for n, row in enumerate(rows) if n and _LINE.match(row.lstrip())]
    letters = re.sub(r"[^lcr|]", "", columns)
    down = [len(letters[:n].replace("|", "")) for n, sign in enumerate(letters) if sign == "|"]
    count = len(letters.replace("|", ""))
    lines = f"{','.join(map(str, across))};{','.join(str(n) for n in sorted(set(down)) if 0 < n < count)}"
    return rf"\text{{{BARE}{lines}⸩}}{_LINE.sub('', body)}"


def _columns(name: str, body: str) -> tuple[str, str]:
    """Return what an environment says of its columns, and its rows."""
    spec = _COLUMNS.match(body) if name in ("array", "alignedat") else None
    if spec is None:
        return "", body
    return spec[1], body[spec.end() :]
