"""Suggestions for a mistyped name."""

from collections.abc import Iterable
from difflib import get_close_matches


def did_you_mean(name: str, known: Iterable[str]) -> str:
    """Return a clause with up to three known names that `name`, or that whose beginning, resembles, such as `; did you mean a or b?`; else nothing."""
    # A long id resembles the beginning that somebody remembers of it, not the whole.
    names = {one[:length]: one for one in sorted(known, reverse=True) for length in (len(one), len(name) + 1)}
    close = dict.fromkeys(names[one] for one in get_close_matches(name, names, n=6))
    return f"; did you mean {' or '.join(list(close)[:3])}?" if close else ""
