"""Two texts word by word."""

import re
from collections.abc import Iterator
from difflib import SequenceMatcher

KEPT, GONE, NEW = "=", "-", "+"
_MOST = 4_000  # words of a text that is compared by words; beyond, the whole is another

_WORDS = re.compile(r"\s+|[^\s]+")


def word_changes(before: str | None, after: str | None) -> list[tuple[str, str]]:
    """Return the texts as one list of (sign, part): kept, gone or new."""
    old, new = _WORDS.findall(before or ""), _WORDS.findall(after or "")
    if len(old) + len(new) > _MOST:
        return [part for part in ((GONE, before or ""), (NEW, after or "")) if part[1]]
    return [part for part in _parts(old, new) if part[1]]


def _parts(old: list[str], new: list[str]) -> Iterator[tuple[str, str]]:
    for kind, i, j, k, m in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if kind == "equal":
            yield KEPT, "".join(old[i:j])
        else:
            yield GONE, "".join(old[i:j])
            yield NEW, "".join(new[k:m])


def abridged(parts: list[tuple[str, str]], around: int = 40) -> list[tuple[str, str]]:
    """Return the parts with long stretches that both texts have cut to so many signs beside each change."""
    return [
        (sign, _cut(text, around, is_first=place == 0, is_last=place == len(parts) - 1))
        if sign == KEPT
        else (sign, text)
        for place, (sign, text) in enumerate(parts)
    ]


def _cut(text: str, around: int, *, is_first: bool, is_last: bool) -> str:
    """Return the beginning and the end of a text, cut between words; the outer side of the first and last part is left away."""
    if len(text) <= 2 * around:
        return text
    before = "" if is_first else f"{text[:around].rpartition(' ')[0]} "
    after = "" if is_last else f" {text[-around:].partition(' ')[2]}"
    return f"{before}…{after}"
