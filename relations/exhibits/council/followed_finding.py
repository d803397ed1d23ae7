"""Key finding: how many vetoes a resolution on the same subject followed within a month, and on what."""

import pandas as pd

from relations.dossier import Dossier
from relations.exhibits.base import KeyFigure
from relations.exhibits.council.followed import followed_soon
from relations.exhibits.council.vetoed_drafts import aims, vetoed_drafts
from relations.exhibits.sourcing.chief_sources import chief_sources
from relations.exhibits.words.numbers import counted, listed, number, year_span
from relations.exhibits.words.wording import capital, in_words, part_of
from relations.periods import ALL

_FEWEST = 2  # vetoes with one aim that a resolution followed
_BREATH = 25  # words


def followed(dossier: Dossier) -> list[KeyFigure]:
    """Return the finding: over all years on the aim that was never taken up again, or else on all vetoes; in a period on the aim that most often was.

    There is none where no aim was taken up twice.
    """
    drafts = followed_soon(dossier, vetoed_drafts(dossier))
    taken_up = drafts[drafts["then"].notna()]
    counts = taken_up["aim"].value_counts().sort_values(ascending=False, kind="stable")
    if counts.empty or counts.iloc[0] < _FEWEST:
        return []
    words, aim, most = aims(dossier, drafts), str(counts.index[0]), int(counts.iloc[0])
    over_all_years = dossier.period is None or dossier.period.id == ALL
    if over_all_years and not (never := _never(drafts)).empty:
        n, statement = len(never), _of_never(never, words)
    elif over_all_years:
        n = len(taken_up)
        statement = _of_all(dossier, drafts, n, f"{in_words(most)} of them on {words[aim]}")
    else:
        n, statement = most, _of_aim(drafts, aim, most, words)
    return [
        KeyFigure(
            id="vetoes-followed",
            title="Vetoes and the resolutions that followed",
            subtitle="Vetoed drafts by aim, and whether the Security Council adopted a resolution on the same subject within a month",
            statement=statement,
            value=float(n),
            unit="vetoes",
            formatted=number(n),
            exhibit="vetoes-by-aim",
            sources=chief_sources(dossier, drafts),
            data=drafts[["date", "symbol", "title", "aim", "then"]],
        )
    ]


def _never(drafts: pd.DataFrame) -> pd.DataFrame:
    """Return the vetoes with the largest aim that was never taken up again, in order of time; none where that is smaller than any aim that was."""
    counts = drafts["aim"].value_counts().sort_values(ascending=False, kind="stable")
    taken_up = counts.index.isin(drafts.loc[drafts["then"].notna(), "aim"])
    never = counts[~taken_up & (counts >= max(_FEWEST, counts[taken_up].max()))]
    return drafts[drafts["aim"].isin(never.index[:1])]


def _of_never(never: pd.DataFrame, words: dict[str, str]) -> str:
    vetoes = f"**{capital(in_words(len(never)))}** vetoes of {_years(never)}"
    return f"{vetoes} stopped {words[str(never['aim'].iloc[0])]}; within a month no resolution on the subject followed."


def _years(never: pd.DataFrame) -> str:
    """Return the years of several vetoes: two by name, more as a span."""
    found = never["earliest"].dt.year.drop_duplicates().tolist()
    return listed([str(year) for year in found]) if len(found) <= _FEWEST else year_span(found[0], found[-1])


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
