"""Small words: counts without a noun, and the first letter of a sentence."""

from relations.exhibits.words.numbers import number

_SMALL = ("none", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
_TIMES = ("never", "once", "twice")


def in_words(n: int) -> str:
    """Return a count that stands without its noun: `none`, `two`, `12`."""
    return _SMALL[n] if 0 <= n < len(_SMALL) else number(n)


def every(n: int) -> str:
    """Return what stands for all of several: `both`, `all`."""
    return "both" if n == 2 else "all"


def all_of(n: int) -> str:
    """Return what stands for all of several with their number: `both`, `all three`, `all 12`."""
    return every(n) if n == 2 else f"all {in_words(n)}"


def none_of(n: int) -> str:
    """Return what stands for not one of several: `neither`, `none`."""
    return "neither" if n == 2 else "none"


def times(n: int) -> str:
    """Return how often: `never`, `once`, `twice`, `three times`, `15 times`."""
    return _TIMES[n] if 0 <= n < len(_TIMES) else f"{in_words(n)} times"


def capital(text: str) -> str:
    """Return the text with its first letter large, for the head of a sentence or a title."""
    return text[:1].upper() + text[1:]
