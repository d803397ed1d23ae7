"""Key findings on drafts that found too few votes: those that the first state put forward itself."""

import pandas as pd

from relations.dossier import Dossier
from relations.exhibits.base import KeyFigure
from relations.exhibits.council.put_forward import at_least, sponsors_of
from relations.exhibits.council.vetoed_drafts import vetoed_drafts
from relations.exhibits.sourcing.chief_sources import chief_sources
from relations.exhibits.words.column_words import units_of
from relations.exhibits.words.numbers import counted, number, year_span
from relations.exhibits.words.wording import all_of, capital, in_words

_SEVERAL = 2


def too_few_votes(dossier: Dossier) -> pd.DataFrame:
    """Return the whole drafts on the partner that failed for want of votes, with `own`: whether the first state put them forward, alone or with others."""
    drafts = dossier.sc_drafts
    failed = drafts[(drafts["outcome"] == "not-adopted") & (drafts["unit"] == "draft")]
    return failed.assign(own=sponsors_of(failed).map(lambda codes: dossier.first in codes).astype(bool))


def _only_own(failed: pd.DataFrame) -> bool:
    return len(failed) >= _SEVERAL and bool(failed["own"].all())


def only_own_lost(dossier: Dossier) -> list[KeyFigure]:
    """Return that all drafts that found too few votes were those of the first state, and how many of them on the day of a veto; nothing of one draft."""
    failed = too_few_votes(dossier)
    if not _only_own(failed):
        return []
    same_day = int(failed["date"].isin(vetoed_drafts(dossier)["date"]).sum())
    who, whom = dossier.prose(dossier.first), dossier.prose(dossier.partner)
    days = f", {in_words(same_day)} of them on the day of a {dossier.demonym(dossier.first)} veto" if same_day else ""
    some = capital(all_of(len(failed)))
    return [
        _lost(
            dossier,
            failed,
            f"**{some}** drafts on {whom} that found too few votes were put forward by {who}{days}.",
            {"on the day of a veto": same_day},
        )
    ]


def own_lost(dossier: Dossier) -> list[KeyFigure]:
    """Return how many drafts of the first state found too few votes; nothing where those of all others passed, which is told otherwise."""
    failed = too_few_votes(dossier)
    lost = failed[failed["own"]]
    if lost.empty or _only_own(failed):
        return []
    first, last = (int(year) for year in (lost["earliest"].dt.year.min(), lost["earliest"].dt.year.max()))
    who = dossier.during(f"{first}/{last}").prose(dossier.first)
    least, n = at_least(failed).capitalize(), counted(len(lost), "draft")
    some = f"{least}**{n}**" if least else f"**{capital(n)}**"
    return [
        _lost(
            dossier,
            lost,
            f"{some} that {who} put forward, alone or with others, found too few votes in {year_span(first, last)}.",
            {},
        )
    ]


def _lost(dossier: Dossier, lost: pd.DataFrame, statement: str, beside: dict[str, float]) -> KeyFigure:
    return KeyFigure(
        id="own-drafts-lost",
        title="Own drafts that found too few votes",
        subtitle="Drafts that the vetoing state submitted, alone or with others, and that were not adopted",
        statement=statement,
        value=float(len(lost)),
        unit="drafts",
        formatted=number(len(lost)),
        exhibit="drafts-by-subject",
        sources=chief_sources(dossier, lost),
        data=lost[["date", "symbol", "title", "unit", "sponsors", "yes", "no", "abstain"]],
        units=units_of(["yes", "no", "abstain"], dossier.package.table("sc_drafts")),
        beside=beside,
    )
