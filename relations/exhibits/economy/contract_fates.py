"""Words on contracts: of how many of them which end is known."""

from collections.abc import Mapping, Sequence

import pandas as pd

from relations.exhibits.words.numbers import listed
from relations.exhibits.words.wording import in_words


def counted_fates(shown: pd.DataFrame, fates: Mapping[str, tuple[str, str]]) -> str:
    """Say of how many contracts which end is known, such as `Of seven contracts shown one was given up; of six no source read tells the end`.

    What is shown was chosen and is not all that was signed, hence the word.
    """
    ends = [fates[event][0] for event in shown["event"] if event in fates]
    open_ = ends.count("")
    if len(ends) == 1:
        return str(shown["title"].iloc[0])
    if open_ == len(ends):
        return f"Of the {in_words(len(ends))} contracts shown no source read tells the end"
    rest = f"; of {in_words(open_)} no source read tells the end" if open_ else ""
    return f"Of {in_words(len(ends))} contracts shown {known_ends(ends)}{rest}"


def known_ends(ends: Sequence[str]) -> str:
    """Return how many have which end, those without one left out: `one was halted and two were given up`."""
    return listed([f"{in_words(ends.count(end))} {end}" for end in dict.fromkeys(ends) if end])
