"""Fenced blocks that a tool would read and a reader should not see as they stand: contents and index of MyST, what it brings from other files, cells of
code written in Markdown with marks of their own, raw text for one format, reStructuredText with its comments.
"""

import re
from collections.abc import Iterator

from relations.rendering import visibility
from relations.rendering.cell_options import read_options
from relations.rendering.markdown_code import FENCE
from relations.rendering.quarto import not_shown
from relations.rendering.visibility import Seen

_OPENING = re.compile(
    r"^[ \t>]*(?P<fence>`{3,}|~{3,}|:{3,})[ \t]*\{(?P<name>=?[A-Za-z][\w:+.-]*)[^{}\n]*\}[ \t]*(?P<title>[^\n]*)$"
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
_OF_TOOLS = _SILENT | _ELSEWHERE | _CELLS | _RST | {"only", "raw"}
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
        opening, code = _OPENING.match(lines[at]), FENCE.match(lines[at])
        if opening and (name := opening["name"].lower()) and (name in _OF_TOOLS or name[0] == "="):
            end = _end(lines, at + 1, opening["fence"])
            yield from _instead(name, opening["title"].strip(), lines[at + 1 : end])
        else:  # of a division the text is read on
            end = _end(lines, at + 1, code["mark"]) if code else at
            yield from lines[at : end + 1]
        at = end + 1


def _end(lines: list[str], at: int, fence: str) -> int:
    closing = re.compile(rf"^[ \t>]*{re.escape(fence[0])}{{{len(fence)},}}[ \t]*$")
    return next((n for n in range(at, len(lines)) if closing.match(lines[n])), len(lines))


def _instead(name: str, title: str, body: list[str]) -> list[str]:
    """Return what stands in the place of a block."""
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
        return ["", *body, ""] if of_html else ["", not_shown(f"raw text for {language}", ""), ""]
    code = _cell(body)
    return [""] if code is None else ["```" + (title if name == "code-cell" else name), *code, "```"]


def _cell(body: list[str]) -> list[str] | None:
    """Return the code of a cell without its options; None where these hide it."""
    options = read_options("\n".join(body))
    shown = visibility.of_cell({"cell_type": "code", "metadata": {}}, options, Seen())
    return options.code.split("\n") if shown.input else None
