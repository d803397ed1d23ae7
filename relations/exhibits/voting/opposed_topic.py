"""The topics of most of the roll calls on which two states opposed each other: one of half of them, or two that together have as many."""

from dataclasses import dataclass

import pandas as pd

from relations.dossier import Dossier
from relations.exhibits.few import FEW
from relations.exhibits.words.wording import in_words

_MOST = 0.5  # of the roll calls


@dataclass(frozen=True)
class MostlyOn:
    """Topics, named as after "on", each with how many of the roll calls were on it, and `n`, how many were on one of them or more."""

    topics: tuple[tuple[str, int], ...]
    n: int

    @property
    def words(self) -> str:
        """Return the end of a sentence that counts these roll calls."""
        (first, most), *rest = self.topics
        return ", ".join(
            ["", f"{in_words(most)} of them on {first}", *(f"{in_words(n)} on {name}" for name, n in rest)]
        )


def mostly_on(dossier: Dossier, opposed: pd.DataFrame) -> MostlyOn | None:
    """Return the topic of half of these rows of `divergences` or more, or two that together have as many; None where none have, or the rows are few."""
    if len(opposed) < FEW:
        return None
    names = dict(zip(dossier.ga_topics["topic"], dossier.ga_topics["prose"], strict=True))
    topics = opposed["topics"].fillna("").str.split()
    left, found = topics, []
    for _ in range(2):
        counts = left.explode().value_counts()
        if counts.empty:
            return None
        topic = counts.index[0]
        found.append((str(names[topic]), sum(topic in own for own in topics)))
        left = left[[topic not in own for own in left]]
        n = len(opposed) - len(left)
        if n >= _MOST * len(opposed):
            return MostlyOn(tuple(found), n)
    return None
