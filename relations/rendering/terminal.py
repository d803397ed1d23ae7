"""What a text with control characters looks like in a terminal at the end: a screen without end, its lines as long as they are written.

Why not a library: pyte keeps a screen of so many lines and columns, wraps at its edge and loses what scrolls away; it needs minutes for 20 MB.
Known are carriage return, backspace, tab stops, cursor movements, erasing, inserting and deleting, looks; titles, links, and whatever else a
program tells its terminal is left out. Behind the first MOST of them, a carriage return clears its line, and the others do nothing.
"""

import re
from collections.abc import Iterator

from relations.rendering.control_sequences import obey
from relations.rendering.looks import PLAIN, Look
from relations.rendering.runs import Styled, text_of
from relations.rendering.screen_page import Page
from relations.showing.printed import ESCAPES

MOST = 300_000  # control characters and sequences that are followed: some seconds of work
MOST_COLOURED = 5_000  # runs; Typst needs a second for as many, and more are shown without colours
_CONTROL = re.compile(rf"(?=[\x00-\x08\x0b-\x1f\x7f-\x9f])(?:{ESCAPES}|.)", re.DOTALL)
_SIMPLE = re.compile(r"[^\x00-\x08\x0b-\x1f\x7f-\x9f]*")
_OVERWRITTEN = re.compile(r"^[^\n]*\r(?!\n|\Z)", re.MULTILINE)
_TAKEN_BACK = re.compile(r"[^\n\x08]\x08")
# Progress bars, of which nothing but the last state counts: states that the next one erases or covers.
_ERASED = re.compile(r"(?<![^\x00-\x1f\x7f-\x9f])(?:[^\x00-\x1f\x7f-\x9f]*\r\x1b\[[02]?K)+")
_STATES = re.compile(r"(?<![^\n\r])(?:[\x20-\x7e]*\r)+(?P<last>[\x20-\x7e]*)")


def screen(text: str) -> tuple[Styled, ...]:
    """Return what stands on the screen at the end, in runs of one look; of a text with megabytes of progress, give it `without_states`.

    Time and memory grow with the length of the text and no faster.
    """
    if _SIMPLE.fullmatch(text):
        return (Styled(text.expandtabs()),) if text else ()
    page, at = Page(), 0
    for n, match in enumerate(_CONTROL.finditer(text)):
        if n == MOST:
            _read_on(page, text[at:])
            at = len(text)
            break
        page.write(text[at : match.start()])
        obey(page, match)
        at = match.end()
    page.write(text[at:])
    runs = tuple(_joined(page.shown()))
    return runs if len(runs) <= MOST_COLOURED else (Styled(text_of(runs)),)


def without_states(text: str) -> str:
    """Return a text without the states of progress bars that the next ones cover: megabytes that nobody would see."""
    return _STATES.sub(_last_state, _ERASED.sub("\r\x1b[K", text)) if "\r" in text else text


def _last_state(match: re.Match[str]) -> str:
    """Return the last of several states of a line if it covers the others, else all of them."""
    last = match["last"]
    states = match[0].split("\r")
    return f"\r{last}" if len(last) >= max(map(len, states)) else match[0]


def _read_on(page: Page, text: str) -> None:
    """Write a text of which nothing but carriage returns and backspaces is followed."""
    if "\r" in text.partition("\n")[0].rstrip("\r"):
        page.line().erase(2, 0, page.look)
        page.move(page.row, 0)
    page.look = PLAIN
    page.write(_CONTROL.sub("", _TAKEN_BACK.sub("", _OVERWRITTEN.sub("", text))))


def _joined(pieces: Iterator[tuple[str, Look]]) -> Iterator[Styled]:
    """Yield runs, of neighbours with one look one run."""
    texts: list[str] = []
    before = PLAIN
    for text, look in pieces:
        if not text:
            continue
        if look != before and text != "\n" and texts:
            yield before.run("".join(texts))
            texts = []
        before = before if text == "\n" and texts else look
        texts.append(text)
    if texts:
        yield before.run("".join(texts))
