"""Suggestions for a mistyped name, and the error that makes them."""

from collections.abc import Iterable
from difflib import get_close_matches

from relations.errors import UsageError

_FEW = 20  # names that a message can list
_SLIP = 0.8  # resemblance of a name with one or two letters wrong; where there is such a name, those further off are not meant


def did_you_mean(name: str, known: Iterable[str]) -> str:
    """Return a clause with up to three known names that `name`, or that whose beginning, resembles, such as `; did you mean a or b?`; else nothing.

    Capitals do not count.
    """
    # A long id resembles the beginning that somebody remembers of it, not the whole.
    names = {
        one[:length].casefold(): one for one in sorted(known, reverse=True) for length in (len(one), len(name) + 1)
    }
    wrong = name.casefold()
    alike = get_close_matches(wrong, names, n=6, cutoff=_SLIP) or get_close_matches(wrong, names, n=6)
    close = dict.fromkeys(names[one] for one in alike)
    # Of short codes many are as near as the one whose letters are all there, in another order.
    likely = sorted(close, key=lambda one: sorted(one.casefold()) != sorted(name.casefold()))
    return f"; did you mean {' or '.join(likely[:3])}?" if likely else ""


def check_known(what: str, names: Iterable[str], known: Iterable[str], *, where: str = "") -> None:
    """Raise UsageError for the first of the names that is not known, with those that it resembles or else those that there are.

    `what` says what a name stands for, such as `state`, and `where` the place that knows them, such as `states.csv`. A text in the place of several
    names is an error too: its letters are no names.
    """
    if isinstance(names, str):
        raise UsageError(
            f"'{names}' stands where several names of a {what} are asked for; put it into a list: ['{names}']"
        )
    there = set(known)
    for name in names:
        if name not in there:
            place = f" in {where}" if where else ""
            meant = did_you_mean(str(name), there) or _some(there)
            raise UsageError(f"no {what} '{name}'{place}{meant}")


def _some(known: set[str]) -> str:
    listed = sorted(known)
    if not listed:
        return "; there is none"
    if len(listed) > _FEW:
        return f"; there are many, such as {', '.join(listed[:3])}"
    return f"; use {', '.join(listed)}"
