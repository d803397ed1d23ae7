"""Table: the quarrels between the two states in order of time."""

import pandas as pd

from relations.dates import date_words
from relations.dossier import Dossier
from relations.exhibits.base import Table
from relations.exhibits.diplomacy.pair_acts import acts_counted
from relations.exhibits.diplomacy.quarrels import DISPUTED, kind_said, quarrels
from relations.exhibits.no_data import NoData
from relations.exhibits.sourcing.grades import graded
from relations.exhibits.sourcing.nearest_source import linked, listed_once, nearest_sources
from relations.exhibits.words.numbers import counted
from relations.exhibits.words.wording import capital, in_words, was


def quarrels_listed(dossier: Dossier) -> Table | NoData:
    """Return one row per quarrel of the period: when, who acted, what happened, how sure it is, and a source; of one alone a sentence tells."""
    found = quarrels(dossier)
    if found.empty:
        return NoData("The data hold no act of conflict between the two states in this period.")
    cited = nearest_sources(dossier, found)
    n, (acts, _) = len(found), acts_counted(dossier)
    if n == 1:
        (source,) = cited.values()
        return NoData(_alone(found.iloc[0], acts, f"{graded(dossier, found)[0]}; source: {source.publisher}"))
    return Table(
        id="quarrels-listed",
        title=f"{capital(in_words(n))} of {counted(acts, 'act')} between the two states {_are(found)}",
        subtitle="Acts of conflict of one state towards the other in order of time: demands, refusals, protests, contracts ended",
        note="Confirmed: by two independent publishers or more; reported: by one; disputed: sources disagree. Of several sources one is named.",
        columns=[
            ("Date", "left"),
            ("By", "left"),
            ("What happened", "left"),
            ("Grade", "left"),
            ("Source", "left"),
        ],
        rows=[
            [
                date_words(row.date),
                dossier.declared_states.short_in(row.initiator, row.year),
                row.title,
                grade,
                linked(cited[row.event]),
            ]
            for row, grade in zip(found.itertuples(), graded(dossier, found), strict=True)
        ],
        sources=listed_once(cited.values()),
        data=found[["event", "date", "kind", "initiator", "title", "summary", "confidence"]],
    )


def _alone(quarrel: pd.Series, acts: int, rests_on: str) -> str:
    """Return the sentence on the one quarrel of a period; `rests_on` is its grade and source."""
    what = f"{quarrel['title']} ({date_words(quarrel['date'])}; {rests_on})."
    if acts == 1:
        return f"The one act between the two states on record was a quarrel: {what}"
    return f"Of {counted(acts, 'act')} between the two states one is recorded as a quarrel: {what}"


def _are(found: pd.DataFrame) -> str:
    """Say that the acts were quarrels, or how many of several that are counted as such are disputed."""
    n, disputed = len(found), int((found["confidence"] == DISPUTED).sum())
    if not disputed or n == 1:
        return f"{was(n)} {kind_said(n)}"
    return f"are counted as quarrels, {in_words(disputed)} of them disputed"
