"""Small words: counts without a noun, the verbs that go with counts, and the first letter of a sentence."""

from relations.exhibits.words.numbers import number, ordinal

_SMALL = ("none", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
_PLACES = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth")
_TIMES = ("never", "once", "twice")


def in_words(n: int) -> str:
    """Return a count that stands without its noun: `none`, `two`, `12`."""
    return _SMALL[n] if 0 <= n < len(_SMALL) else number(n)


def place_in_words(n: int) -> str:
    """Return a place, counted from 1: `first`, `ninth`, `12th`."""
    return _PLACES[n - 1] if 0 < n <= len(_PLACES) else ordinal(n)


def in_digits(n: float) -> str:
    """Return a count that stands in digits without its noun: `none`, `2`, `1,200`."""
    return number(n) if n else "none"


def every(n: int) -> str:
    """Return what stands for all of several: `both`, `all`."""
    return "both" if n == 2 else "all"


def all_of(n: int) -> str:
    """Return what stands for all of several with their number: `both`, `all three`, `all 12`."""
    return every(n) if n == 2 else f"all {in_words(n)}"


def part_of(some: int, n: int) -> str:
    """Return how many of several: `both` or `all` where none is left out, otherwise the count."""
    return every(n) if some == n else in_words(some)


def none_of(n: int) -> str:
    """Return what stands for not one of several: `neither`, `none`."""
    return "neither" if n == 2 else "none"


def was(n: int) -> str:
    """Return the verb that goes with a count: `was` for none and one, `were` for several."""
    return "was" if n < 2 else "were"


def verb(n: int, many: str) -> str:
    """Return a verb in the present with the ending for one: `holds` for one, `hold` for any other count."""
    return f"{many}s" if n == 1 else many


def times(n: int) -> str:
    """Return how often: `never`, `once`, `twice`, `three times`, `15 times`."""
    return _TIMES[n] if 0 <= n < len(_TIMES) else f"{in_words(n)} times"


def capital(text: str) -> str:
    """Return the text with its first letter large, for the head of a sentence or a title."""
    return text[:1].upper() + text[1:]


def small(text: str) -> str:
    """Return the text with its first letter small, for the middle of a sentence."""
    return text[:1].lower() + text[1:]


def possessive(name: str) -> str:
    """Return the possessive of a name: `Egypt’s`, and after an s that makes a plural or the like an apostrophe alone, as in `the United States’`."""
    return f"{name}’" if name.endswith("s") else f"{name}’s"
