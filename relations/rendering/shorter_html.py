"""HTML of more megabytes than anyone reads, cut before it becomes a tree, which takes twenty times as much memory as its text.

Its beginning alone is kept: of an end nobody could tell whether what hides it stood in the part between.
"""

import re
from itertools import count

from relations.rendering import losses

LONGEST = 4_000_000  # signs, pictures in them not counted: forty thousand cells of a table, which are all that is set of tables
_EMBEDDED = re.compile(r"data:[\w/.+-]+;base64,[A-Za-z0-9+/=\s]*")
_UNSEEN = (("<script", "</script"), ("<!--", "--"))  # how these begin and end, before the last bracket


def shorter_html(text: str, cell: int) -> tuple[str, str]:
    """Return HTML as it is, or its beginning with all its style sheets; and the words for what is left out, empty where nothing is."""
    if len(text) <= LONGEST:
        return text, ""
    for opening, closing in _UNSEEN:
        text = _without(text, opening, closing)
    embedded = _EMBEDDED.findall(text)
    numbers = count()
    text = _EMBEDDED.sub(lambda _: f"relations-mark-data-{next(numbers)};", text)
    words = ""
    if len(text) > LONGEST:
        end = max(text.rfind("</tr>", 0, LONGEST) + 5, text.rfind(">", 0, LONGEST - 100_000) + 1) or LONGEST
        rest = text[end:]
        text = text[:end] + "".join(_styles(rest))
        rows = rest.count("<tr")
        rows_too = f" with {rows:,} rows of tables" if rows else ""
        words = f"{len(rest):,} signs of HTML{rows_too} are left out"
        losses.tell("shortened", cell, words)
    return re.sub(r"relations-mark-data-(\d+);", lambda mark: embedded[int(mark[1])], text), words


def _without(text: str, opening: str, closing: str) -> str:
    """Return HTML without elements or comments of a kind; one without an end goes to the end."""
    kept, at = [], 0
    begun, ended = (re.compile(re.escape(sign), re.IGNORECASE) for sign in (opening, closing))
    while found := begun.search(text, at):
        kept.append(text[at : found.start()])
        end = ended.search(text, found.end())
        at = text.find(">", end.end()) + 1 if end else 0
        at = at or len(text)
    return "".join((*kept, text[at:]))


def _styles(text: str) -> list[str]:
    """Return the style sheets of a text, which may hide what stands before them."""
    found, at = [], 0
    while (begin := text.find("<style", at)) >= 0:
        at = text.find("</style>", begin)
        at = len(text) if at < 0 else at + 8
        found.append(text[begin:at])
    return found
