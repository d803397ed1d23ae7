"""Words on contracts: of how many of them which end is known."""

from collections.abc import Mapping

import pandas as pd

from relations.exhibits.words.numbers import listed
from relations.exhibits.words.wording import in_words


def counted_fates(shown: pd.DataFrame, fates: Mapping[str, tuple[str, str]]) -> str:
    """Say of how many contracts which end is known, such as `Of seven contracts one was given up; of six no source tells the end`."""
    ends = [fates[event][0] for event in shown["event"] if event in fates]
    told = [f"{in_words(ends.count(end))} {end}" for end in dict.fromkeys(ends) if end]
    open_ = ends.count("")
    if len(ends) == 1:
        return str(shown["title"].iloc[0])
    if not told:
        return f"Of {in_words(len(ends))} contracts no source tells the end"
    rest = f"; of {in_words(open_)} no source tells the end" if open_ else ""
    return f"Of {in_words(len(ends))} contracts {listed(told)}{rest}"
