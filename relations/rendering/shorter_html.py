"""HTML of more megabytes than anyone reads, cut before it becomes a tree, which takes twenty times as much memory as its text.

Its beginning alone is kept: of an end nobody could tell whether what hides it stood in the part between.
"""

import re
from collections.abc import Iterator

from relations.rendering import losses
from relations.rendering.shortened import EMBEDDED

LONGEST = 4_000_000  # signs, pictures in them not counted: forty thousand cells of a table, which are all that is set of tables
_UNSEEN = (("<script", "</script"), ("<!--", "--"))  # how these begin and end, before the last bracket


def shorter_html(text: str, cell: int) -> tuple[str, str]:
    """Return HTML as it is, or its beginning with all its style sheets; and the words for what is left out, empty where nothing is."""
    if len(text) <= LONGEST:
        return text, ""
    for opening, closing in _UNSEEN:
        text = _without(text, opening, closing)
    embedded: list[str] = []

    def marked(found: re.Match[str]) -> str:
        embedded.append(found[0])
        return f"relations-mark-data-{len(embedded) - 1};"

    text = EMBEDDED.sub(marked, text)
    words = ""
    if len(text) > LONGEST:
        row = text.rfind("</tr>", 0, LONGEST)
        end = max(row + 5 if row >= 0 else 0, text.rfind(">", 0, LONGEST - 100_000) + 1) or LONGEST
        rest = text[end:]
        text = text[:end] + "".join(rest[at:to] for at, to in _elements(rest, "<style", "</style"))
        rows = rest.count("<tr")
        rows_too = f" with {rows:,} rows of tables" if rows else ""
        words = f"{len(rest):,} signs of HTML{rows_too} are left out"
        losses.tell("shortened", cell, words)
    return re.sub(r"relations-mark-data-(\d+);", lambda mark: embedded[int(mark[1])], text), words


def _without(text: str, opening: str, closing: str) -> str:
    kept, at = [], 0
    for begin, end in _elements(text, opening, closing):
        kept.append(text[at:begin])
        at = end
    return "".join((*kept, text[at:]))


def _elements(text: str, opening: str, closing: str) -> Iterator[tuple[int, int]]:
    """Yield from where to where elements or comments of a kind go; one without an end goes to the end of the text."""
    begun, ended = (re.compile(re.escape(sign), re.IGNORECASE) for sign in (opening, closing))
    at = 0
    while found := begun.search(text, at):
        end = ended.search(text, found.end())
        at = (text.find(">", end.end()) + 1 if end else 0) or len(text)
        yield found.start(), at
