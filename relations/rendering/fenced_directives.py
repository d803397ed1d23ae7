"""Fenced blocks that a tool would read and a reader should not see as they stand: contents and index of MyST, what it brings from other files, cells of
code written in Markdown with marks of their own, raw text for one format, reStructuredText with its comments.
"""

import re
from collections.abc import Iterator

from relations.rendering import visibility
from relations.rendering.cell_options import read_options
from relations.rendering.quarto import not_shown
from relations.rendering.visibility import Seen

_OPENING = re.compile(
    r"^(?P<gap>[ \t>]*)(?P<fence>`{3,}|~{3,}|:{3,})[ \t]*\{(?P<name>=?[A-Za-z][\w:+.-]*)(?P<more>[^{}\n]*)\}[ \t]*(?P<title>[^\n]*)$"
)
_OPTIONS = re.compile(
    r"\A(?:---[ \t]*\n.*?^---[ \t]*(?:\n|\Z)|(?:[ \t]*:[A-Za-z][\w-]*:[^\n]*(?:\n|\Z))+)", re.DOTALL | re.MULTILINE
)
_SILENT = {
    *("toctree", "tableofcontents", "contents", "index", "sectionauthor", "codeauthor", "html_meta", "meta", "comment"),
    *("currentmodule", "highlight", "default-role", "tocs"),
}
_ELSEWHERE = {
    *("include", "literalinclude", "embed", "bibliography", "footbibliography", "video", "iframe", "youtube", "vimeo"),
    *(
        "glue",
        "glue:figure",
        "glue:any",
        "glue:math",
        "glue:md",
        "automodule",
        "autoclass",
        "autofunction",
        "autosummary",
    ),
}
_CELLS = {"code-cell", "python", "r", "julia", "ojs", "bash", "sql", "jupyter-execute"}
_RST = {"eval-rst", "rst-eval"}
_OF_HTML = {"html", "html5", "=html"}
_RST_COMMENT = re.compile(
    r"^(?P<gap>[ \t]*)\.\.(?![^\n]*::)(?! [_\[|])(?:[ \t][^\n]*)?(?:\n(?:(?P=gap)[ \t]+[^\n]*|[ \t]*(?=\n(?P=gap)[ \t]+\S)))*\n?",
    re.MULTILINE,
)


def without_tool_blocks(text: str) -> str:
    """Return the text with what stands in the place of such blocks; others, and all other code, stay."""
    return "\n".join(_lines(text.split("\n"))) if "{" in text else text


def _lines(lines: list[str]) -> Iterator[str]:
    at = 0
    while at < len(lines):
        opening = _OPENING.match(lines[at])
        plain = re.match(r"^[ \t>]*(`{3,}|~{3,})", lines[at])
        if not plain and not opening:
            yield lines[at]
            at += 1
            continue
        fence = opening["fence"] if opening else plain[1]  # type: ignore[index]  # one of both is there
        end = _end(lines, at + 1, fence)
        shown = _instead(opening, lines[at + 1 : end]) if opening else None
        if shown is not None:
            yield from shown
            at = end + 1
        elif fence[0] == ":":  # a division, whose text is read on
            yield lines[at]
            at += 1
        else:
            yield from lines[at : end + 1]
            at = end + 1


def _end(lines: list[str], at: int, fence: str) -> int:
    closing = re.compile(rf"^[ \t>]*{re.escape(fence[0])}{{{len(fence)},}}[ \t]*$")
    return next((n for n in range(at, len(lines)) if closing.match(lines[n])), len(lines))


def _instead(opening: re.Match[str], body: list[str]) -> list[str] | None:
    """Return what stands in the place of a block; None where it stays as it is, or is read by whoever reads admonitions."""
    name, title = opening["name"].lower(), opening["title"].strip()
    if name in _SILENT:
        return [""]
    if name in _ELSEWHERE:
        return ["", not_shown(name, title), "", *_OPTIONS.sub("", "\n".join(body)).split("\n"), ""]
    if name == "only":
        return ["", *body, ""] if "html" in title else [""]
    if name in _RST:
        return ["```", *_RST_COMMENT.sub("", "\n".join(body)).split("\n"), "```"]
    if name == "raw" or name[0] == "=":
        of_html = name in _OF_HTML or title.lower() in _OF_HTML
        language = title or name.removeprefix("=")
        return ["", *body, ""] if of_html else ["", f"*[raw text for {language} not shown]*", ""]
    if name in _CELLS:
        code = _cell(body)
        return [""] if code is None else ["```" + (title if name == "code-cell" else name), *code, "```"]
    return None


def _cell(body: list[str]) -> list[str] | None:
    """Return the code of a cell without its options; None where these hide it."""
    options = read_options("\n".join(body))
    shown = visibility.of_cell({"cell_type": "code", "metadata": {}}, options, Seen())
    return options.code.split("\n") if shown.input else None
