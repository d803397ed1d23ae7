"""Table: the drafts on the partner that another permanent member vetoed, with the vote of the first state."""

import pandas as pd

from relations.dossier import Dossier
from relations.exhibits.base import Table
from relations.exhibits.council.others_vetoes import drafts_vetoed_by_others
from relations.exhibits.council.un_documents import un_document
from relations.exhibits.council.vetoed_drafts import ballots_on
from relations.exhibits.no_data import NoData
from relations.exhibits.sourcing.best_first import best_first
from relations.exhibits.words.column_words import units_of
from relations.exhibits.words.days import short_day
from relations.exhibits.words.numbers import counted, listed
from relations.exhibits.words.wording import capital, was
from relations.measures.council.vetoes import vetoers

_WORDS = {"Y": "yes", "N": "no", "A": "abstained"}
_UNKNOWN = "?"


def vetoes_of_others(dossier: Dossier) -> Table | NoData:
    """Return one row per draft that somebody but not the first state vetoed, in order of time."""
    drafts = drafts_vetoed_by_others(dossier)
    who, whom = dossier.prose(dossier.first), dossier.prose(dossier.partner)
    if drafts.empty:
        return NoData(f"No permanent member vetoed a draft on {whom} without {who} in this period.")
    own = ballots_on(dossier, drafts).reindex(columns=[dossier.first])[dossier.first].map(_WORDS)
    frame = drafts[["date", "symbol", "title", "vetoed_by", "yes", "no", "abstain"]].assign(vote=list(own))
    codes = sorted({code for draft in vetoers(drafts) for code in draft})
    votes = dossier.sc_draft_votes
    votes = votes[votes["draft"].isin(drafts["draft"]) & votes["state"].isin([dossier.first, *codes])]
    return Table(
        id="drafts-vetoed-by-others",
        title=f"{capital(listed([dossier.prose(code) for code in codes]))} vetoed {counted(len(drafts), 'draft')} on {whom}; "
        f"{_voted(frame['vote'], who)}",
        subtitle=f"Drafts on {whom} that the Security Council did not adopt because of the veto of another permanent member",
        note="Result: yes–no–abstention; the no is the veto."
        + (
            f" {_UNKNOWN} = not known: the sources read do not name those that voted."
            if frame["vote"].isna().any()
            else ""
        ),
        columns=[
            ("Date", "left"),
            ("Draft", "left"),
            ("Subject", "left"),
            ("Vetoed by", "left"),
            ("Result", "right"),
            (dossier.short(dossier.first), "left"),
        ],
        rows=[
            [
                short_day(drafts["earliest"].iloc[row.Index]),
                un_document(row.symbol) or "no symbol",
                row.title,
                listed([dossier.short(code) for code in vetoers(drafts).iloc[row.Index]]),
                f"{row.yes}–{row.no}–{row.abstain}",
                _UNKNOWN if pd.isna(row.vote) else row.vote,
            ]
            for row in frame.itertuples()
        ],
        sources=best_first(dossier, dossier.cite(drafts, votes)),
        data=frame,
        units=units_of(frame, dossier.package.table("sc_drafts")),
        labels={"vote": dossier.short(dossier.first)},
    )


def _voted(votes: pd.Series, who: str) -> str:
    known = votes.dropna()
    if known.empty:
        return f"the vote of {who} is not known"
    yes = int((known == "yes").sum())
    of = f"of the {len(known)} votes that are known" if len(known) < len(votes) else f"of {len(votes)}"
    if yes == len(known):
        return f"{who} voted for each" + (" whose votes are known" if len(known) < len(votes) else "")
    return f"{yes} {of} of {who} {was(yes)} for"
