"""Footnotes of anybody's notebook whose mark stands in one cell and whose text in another: each text goes to the cell that first has its mark.

Pandoc reads a cell by itself, and drops the text of a note that has no mark there. One whose mark no cell has stays as text.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from relations.rendering.markdown_code import blocks

_MARK = re.compile(r"\[\^(?P<label>[^\]\s^]+)\](?!:)")
_TEXT = re.compile(
    r"^ {0,3}\[\^(?P<label>[^\]\s^]+)\]:[^\n]*(?:\n(?! {0,3}\[\^[^\]\s^]+\]:)[^\n]*\S[^\n]*)*(?:\n[ \t]*\n(?: {4}|\t)[^\n]*)*",
    re.MULTILINE,
)


@dataclass(frozen=True)
class _Notes:
    """What one text has of notes: the labels of its marks, and by label the texts that it gives."""

    marks: frozenset[str]
    texts: dict[str, str]


def brought_together(texts: Sequence[str]) -> list[str]:
    """Return the texts, each with those of the notes that it marks."""
    if not any("[^" in text for text in texts):
        return list(texts)
    texts = [_without_circles(text) for text in texts]
    found = [_notes(text) for text in texts]
    elsewhere = {label: body for one in found for label, body in one.texts.items() if label not in one.marks}
    taken: dict[int, list[str]] = {}
    for n, one in enumerate(found):
        for label in sorted((one.marks - one.texts.keys()) & elsewhere.keys()):
            taken.setdefault(n, []).append(elsewhere.pop(label))
    return [
        _with(text, taken.get(n, ()), (found[n].texts.keys() - found[n].marks) & elsewhere.keys())
        for n, text in enumerate(texts)
    ]


def _without_circles(text: str) -> str:
    """Return a text whose notes lead to no note: one that leads back to itself has no end, and keeps Pandoc busy until it is stopped."""
    if "]:" not in text or "[^" not in text:
        return text
    return "".join(part if code else _TEXT.sub(_alone, part) for part, code in blocks(text, fenced=True))


def _alone(note: re.Match[str]) -> str:
    head, body = note[0].split("]:", 1)
    return f"{head}]:{_MARK.sub(_as_text, body)}"


def _as_text(mark: re.Match[str]) -> str:
    return f"&#91;^{mark['label']}]"


def _notes(text: str) -> _Notes:
    if "[^" not in text:
        return _Notes(frozenset(), {})
    prose = "".join("\n" if code else part for part, code in blocks(text, fenced=True))
    marks = frozenset(mark["label"] for mark in _MARK.finditer(prose))
    return _Notes(marks, {note["label"]: note[0] for note in _TEXT.finditer(prose)})


def _with(text: str, more: Sequence[str], unmarked: Iterable[str]) -> str:
    for label in unmarked:
        text = text.replace(f"[^{label}]:", f"&#91;^{label}]:", 1)
    return "\n\n".join((text, *more)) if more else text
