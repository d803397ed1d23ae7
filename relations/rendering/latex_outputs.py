"""LaTeX that a cell shows, as Markdown with mathematics; a table or a text in LaTeX is none."""

import re

_INLINE = re.compile(r"\$\$?(?P<dollars>[^$]+)\$\$?|\\\[(?P<brackets>.+)\\\]|\\\((?P<parens>.+)\\\)", re.DOTALL)
_SETS = re.compile(
    r"\\begin\{(?:equation|align|aligned|gather|gathered|multline|eqnarray|split|array|cases|[pbvBV]?matrix|smallmatrix|math|displaymath)\*?\}"
)
_TEXT = re.compile(
    r"\\begin\{(?:tabular\w*|longtable|table|figure|itemize|enumerate|document|center|tabu|verbatim)\*?\}"
)


def as_markdown(latex: str) -> str | None:
    """Return a formula as display mathematics of Markdown, a text with formulas as it is; None where LaTeX sets a table or a text."""
    text = latex.strip()
    if not text or _TEXT.search(text):
        return None
    if match := _INLINE.fullmatch(text):
        return _display(next(part for part in match.groups() if part is not None))
    if "$" in text:
        return text
    if _SETS.match(text) or "\\" in text:
        return _display(text)
    return None


def _display(formula: str) -> str:
    """Return a formula of its own; an empty line would end it."""
    lines = [line for line in formula.strip().splitlines() if line.strip()]
    return "$$" + "\n".join(lines) + "$$"
