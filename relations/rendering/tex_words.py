r"""Words in formulas as Pandoc reads them: `\text{a \textbf{b}}` in parts, `\verb|x|`, quotation marks."""

import re

from relations.rendering.tex_arguments import argument

_TEXT = re.compile(r"\\(?:text|textrm|textnormal|mbox|hbox)\s*(?=\{)")
_STYLED = re.compile(r"\\(textbf|textit|texttt|textsf|textrm|text|emph)\s*(?=\{)")
_SWITCH = re.compile(r"\\(?:rm|bf|it|sf|tt|sl|em|normalfont|small|large)(?![A-Za-z])\s*")
_VERBATIM = re.compile(r"\\verb\*?([^\sA-Za-z0-9*])(.*?)\1")
_QUOTE = re.compile(r"(?<!\\)\"")
_SPECIAL = re.compile(r"[\\{}$&#^_%~]")


def with_plain_words(tex: str) -> str:
    """Return the formula with its words in commands that stand beside one another, none in another."""
    tex = _VERBATIM.sub(lambda m: rf"\texttt{{{_SPECIAL.sub(' ', m[2])}}}", tex)
    at, kept = 0, ""
    while found := _TEXT.search(tex, at):
        words, end = argument(tex, found.end())
        kept += _with_quotes(tex[at : found.start()]) + _apart(words)
        at = end
    return kept + _with_quotes(tex[at:])


def _apart(words: str) -> str:
    r"""Return words as one `\text`, or as several where a part of them is set in another type."""
    words = _SWITCH.sub("", words)
    parts, at = [], 0
    while found := _STYLED.search(words, at):
        styled, end = argument(words, found.end())
        name = "textit" if found[1] == "emph" else found[1]
        parts += [rf"\text{{{words[at : found.start()]}}}", rf"\{name}{{{styled}}}"]
        at = end
    parts.append(rf"\text{{{words[at:]}}}")
    return "".join(part for part in parts if part != r"\text{}") or r"\text{}"


def _with_quotes(tex: str) -> str:
    """Return mathematics whose quotation marks are words."""
    return _QUOTE.sub("”", tex)
