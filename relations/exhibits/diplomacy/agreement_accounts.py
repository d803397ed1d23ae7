"""What became of agreements, as tables tell it: the end of each account, what several have in common once, below the table."""

import re
from collections import Counter
from collections.abc import Iterable

from relations.exhibits.words.wording import capital

_STOP = re.compile(r"(?<=\.) (?=[A-Z])")
_TOLD = 2  # sentences of an account that a table shows, where it has room for them
_ROOM = 210  # characters
_COMMON = 3  # accounts that have a sentence, from which it stands once below the table
_SIGN = "*"
_NONE = "No later source was found."


def accounts_of(notes: Iterable[object]) -> tuple[list[str], str]:
    """Return the end of each account (see `_told`), and a remark on the sentence that three or more of them have; empty where none is so common.

    What the remark says is left out of the accounts, which bear its sign.
    """
    told = [_told(note) for note in notes]
    counts = Counter(sentence for one in told for sentence in set(one) if one != [_NONE])
    common, n = counts.most_common(1)[0] if counts else ("", 0)
    if n < _COMMON or any(one == [common] for one in told):
        return [" ".join(one) for one in told], ""
    short = [" ".join(s for s in one if s != common) + _SIGN if common in one else " ".join(one) for one in told]
    return short, f" {_SIGN} {common}"


def _told(note: object) -> list[str]:
    """Return the last two sentences of an account, of a long one the last: they tell how an agreement stood, and who disputes what."""
    if not isinstance(note, str):
        return [_NONE]
    said = _STOP.split(note)[-_TOLD:]
    said = said if len(" ".join(said)) <= _ROOM else said[-1:]
    return [capital(one if one.endswith(".") else f"{one}.") for one in said]
