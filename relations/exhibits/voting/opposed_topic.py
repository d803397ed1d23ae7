"""The topic of most of the roll calls on which two states opposed each other."""

from dataclasses import dataclass

import pandas as pd

from relations.dossier import Dossier
from relations.exhibits.few import FEW
from relations.exhibits.words.numbers import number


@dataclass(frozen=True)
class MostlyOn:
    """A topic, named as after "on", and how many of the roll calls were on it."""

    name: str
    n: int

    @property
    def words(self) -> str:
        """Return the end of a sentence that counts these roll calls."""
        return f", {number(self.n)} of them on {self.name}"


def mostly_on(dossier: Dossier, opposed: pd.DataFrame) -> MostlyOn | None:
    """Return the topic of half of these rows of `divergences` or more; None where no topic has so many, or the rows are few."""
    counts = opposed["topics"].fillna("").str.split().explode().value_counts()
    if len(opposed) < FEW or counts.empty or counts.iloc[0] * 2 < len(opposed):
        return None
    names = dict(zip(dossier.ga_topics["topic"], dossier.ga_topics["prose"], strict=True))
    return MostlyOn(str(names[counts.index[0]]), int(counts.iloc[0]))
