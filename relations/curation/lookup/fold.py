"""Words as a search compares them: without case, accents, apostrophes and punctuation."""

import re
import unicodedata
from functools import cache, lru_cache

# Apostrophes and the marks of Semitic letters fall away, so that Sha'irat is Shairat; letters that have no accent to lose become plain ones.
_LETTERS = {**dict.fromkeys("’‘ʼʻʿʾ´", ""), "ø": "o", "ł": "l", "đ": "d", "ı": "i", "æ": "ae", "œ": "oe"}


# (ending, ending of the singular, letters that must stand before it)
_PLURALS = (("ies", "y", 3), ("oes", "o", 3), ("ches", "ch", 2), ("shes", "sh", 2), ("xes", "x", 2), ("s", "", 3))
_FOREIGN = re.compile(r"[^\x00-\x7f]+")
# Plain letters and digits stay, capitals become small, apostrophes fall away, all else parts words.
_PLAIN = bytes(code if code > 127 or chr(code).isalnum() else 32 for code in range(256)).lower()


def folded(text: str) -> str:
    """Return the words of `text` in lower case without accents, with one space before and after each: `" al assad "`."""
    if not text.isascii():
        text = _FOREIGN.sub(_without_accents, text)
    # As bytes, since this is what a search spends its time on; letters beyond ASCII keep theirs, which are all above 127.
    words = text.encode().translate(_PLAIN, b"'`").split()
    return f" {b' '.join(words).decode()} "


def _without_accents(run: re.Match[str]) -> str:
    return _folded_run(run[0])


@cache
def _folded_run(run: str) -> str:
    parts = []
    for letter in unicodedata.normalize("NFKD", run.casefold()):
        if letter in _LETTERS:
            parts.append(_LETTERS[letter])
        elif not unicodedata.combining(letter):
            parts.append(letter if letter.isalnum() else " ")
    return "".join(parts)


def has_word(text: str, word: str) -> bool:
    """Tell whether a word of folded `text` begins with `word` (folded, without outer spaces); a number is found whole."""
    if not word[-1].isdigit():
        return f" {word}" in text
    return _number(word).search(text) is not None


@lru_cache(maxsize=1024)
def _number(word: str) -> re.Pattern[str]:
    return re.compile(rf" {re.escape(word)}(?!\d)")


def singular(word: str) -> str:
    """Return the singular of an English plural, so that `vetoes` finds `veto`; other words as they are."""
    for plural, one, shortest in _PLURALS:
        if word.endswith(plural) and len(word) - len(plural) >= shortest and not word.endswith("ss"):
            return word.removesuffix(plural) + one
    return word
