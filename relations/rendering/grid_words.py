"""The words in a cell of a table, in runs of one look; blocks and breaks in it are lines."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from lxml.etree import _Element as Element

from relations.addresses import outer_address
from relations.rendering.blocks import Words

_LINES = frozenset(
    "p div ul ol li dl dt dd pre blockquote tr table section article figure figcaption details summary caption".split()  # noqa: SIM905
)
_BOLD = frozenset({"b", "strong"})
_DEEPEST = 40  # elements inside one another of which the look is kept


def words_of(cell: Element) -> tuple[Words, ...]:
    """Return what a cell, a caption or the like says: white space is one blank, `\\n` ends a line, a nested table has a line a row."""
    if not len(cell):
        text = " ".join((cell.text or "").split())
        return (Words(text),) if text else ()
    return tuple(_spaced([*_runs(cell, Words(""), 0)]))


def _runs(element: Element, look: Words, depth: int) -> Iterator[Words]:
    if depth > _DEEPEST:
        yield replace(look, text=" ".join("".join(element.itertext()).split()))
        return
    kept = element.tag == "pre"
    yield _run(element.text, look, kept)
    for child in element:
        yield from _child(child, look, depth)
        yield _run(child.tail, look, kept)


def _child(child: Element, look: Words, depth: int) -> Iterator[Words]:
    tag = str(child.tag)
    if tag in ("br", "hr"):
        yield Words("\n")
    elif tag == "img":
        alt = child.get("alt") or "without description"
        yield replace(look, text=f"[image: {alt}]")
    elif tag == "input":
        yield replace(look, text=_field(child))
    elif tag == "a":
        yield from _runs(child, replace(look, href=outer_address(child.get("href"))), depth + 1)
    elif tag in ("td", "th"):
        if child.getprevious() is not None:
            yield replace(look, text=" · ")
        yield from _runs(child, look, depth + 1)
    else:
        inner = replace(look, bold=look.bold or tag in _BOLD)
        if tag not in _LINES:
            yield from _runs(child, inner, depth + 1)
            return
        yield Words("\n")
        if tag == "li":
            yield replace(look, text="• ")
        yield from _runs(child, inner, depth + 1)
        yield Words("\n")


def _field(element: Element) -> str:
    kind = (element.get("type") or "text").lower()
    if kind in ("checkbox", "radio"):
        return "☑ " if "checked" in element.attrib else "☐ "
    return "" if kind == "hidden" else element.get("value") or ""


def _run(text: str | None, look: Words, kept: bool) -> Words:
    if not text or kept:
        return replace(look, text=(text or "").replace("\r", ""))
    blank = text[0].isspace() * " "
    inner = " ".join(text.split())
    return replace(look, text=f"{blank}{inner}{text[-1].isspace() * ' '}" if inner else blank)


def _spaced(runs: Sequence[Words]) -> Iterator[Words]:
    """Join runs of one look; no blank at the begin or end of a line, no empty line."""
    joined: list[Words] = []
    for run in runs:
        text = run.text
        at_start = not joined or joined[-1].text.endswith("\n")
        if at_start or joined[-1].text.endswith(" "):
            text = text.lstrip(" \n") if at_start else text.lstrip(" ")
        if text.startswith("\n"):
            joined[-1] = replace(joined[-1], text=joined[-1].text.rstrip(" "))
        if not text:
            continue
        if joined and (joined[-1].href, joined[-1].bold) == (run.href, run.bold):
            joined[-1] = replace(joined[-1], text=joined[-1].text + text)
        else:
            joined.append(replace(run, text=text))
    while joined and not joined[-1].text.strip():
        joined.pop()
    if joined:
        joined[-1] = replace(joined[-1], text=joined[-1].text.rstrip())
    yield from joined
