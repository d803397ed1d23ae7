"""Key finding: how many vetoes a resolution on the same subject followed within a month, and on what."""

import pandas as pd

from relations.dossier import Dossier
from relations.exhibits.base import KeyFigure
from relations.exhibits.council.followed import followed_soon
from relations.exhibits.council.vetoed_drafts import aims, vetoed_drafts
from relations.exhibits.sourcing.chief_sources import chief_sources
from relations.exhibits.words.numbers import counted, number
from relations.exhibits.words.wording import in_words, part_of
from relations.periods import ALL

_FEWEST = 2  # vetoes with one aim that a resolution followed
_BREATH = 25  # words


def followed(dossier: Dossier) -> list[KeyFigure]:
    """Return the finding: over all years of all vetoes, in a period of those with the aim that was most often taken up again; none where no aim was twice."""
    drafts = followed_soon(dossier, vetoed_drafts(dossier))
    taken_up = drafts[drafts["then"].notna()]
    counts = taken_up["aim"].value_counts().sort_values(ascending=False, kind="stable")
    if counts.empty or counts.iloc[0] < _FEWEST:
        return []
    words, aim, most = aims(dossier, drafts), str(counts.index[0]), int(counts.iloc[0])
    over_all_years = dossier.period is None or dossier.period.id == ALL
    n = len(taken_up) if over_all_years else most
    return [
        KeyFigure(
            id="vetoes-followed",
            title="Vetoes that a resolution followed",
            subtitle="Vetoed drafts after which the Security Council adopted a resolution on the same subject within a month",
            statement=_of_all(dossier, drafts, n, f"{in_words(most)} of them on {words[aim]}")
            if over_all_years
            else _of_aim(drafts, aim, n, words),
            value=float(n),
            unit="vetoes",
            formatted=number(n),
            exhibit="vetoes-by-aim",
            sources=chief_sources(dossier, drafts),
            data=drafts[["date", "symbol", "title", "aim", "then"]],
        )
    ]


def _of_all(dossier: Dossier, drafts: pd.DataFrame, n: int, mostly: str) -> str:
    vetoes = counted(len(drafts), "veto", "vetoes")
    whom = dossier.prose(dossier.partner)
    return f"After **{in_words(n)}** of the {vetoes} on {whom} a resolution on the subject followed within a month, {mostly}."


def _of_aim(drafts: pd.DataFrame, aim: str, n: int, words: dict[str, str]) -> str:
    """Return the sentence on one aim, and, while there is breath, on the largest of which no veto was followed."""
    counts = drafts["aim"].value_counts().sort_values(ascending=False, kind="stable")
    some = part_of(n, int(counts[aim]))
    of = "" if n == counts[aim] else f" of {in_words(int(counts[aim]))}"
    one = f"After **{some}**{of} vetoes on {words[aim]} a resolution followed within a month"
    never = counts[(counts >= _FEWEST) & ~counts.index.isin(drafts.loc[drafts["then"].notna(), "aim"])]
    if never.empty:
        return f"{one}."
    both = f"{one}; after {in_words(int(never.iloc[0]))} on {words[str(never.index[0])]}, none."
    return both if len(both.split()) <= _BREATH else f"{one}."
