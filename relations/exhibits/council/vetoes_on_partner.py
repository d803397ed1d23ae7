"""Table: the vetoes of the first state on drafts that concerned the partner, with the votes."""

import pandas as pd

from relations.dossier import Dossier
from relations.exhibits.base import Cell, Table
from relations.exhibits.council.followed import followed_soon, resolutions_after
from relations.exhibits.council.un_documents import un_document
from relations.exhibits.council.vetoed_drafts import ballots_on, vetoed_drafts
from relations.exhibits.no_data import NoData
from relations.exhibits.words.abbreviations import abbreviations
from relations.exhibits.words.column_words import units_of
from relations.exhibits.words.days import short_day
from relations.exhibits.words.numbers import counted, listed
from relations.exhibits.words.wording import capital, in_words, none_of
from relations.measures.council.vetoes import vetoers

_UNKNOWN = "?"
_NONE = "–"


def vetoes_on_partner(dossier: Dossier) -> Table | NoData:
    """Return one row per veto in order of time: draft, subject, result, who voted against or abstained, and what passed within a month."""
    drafts = followed_soon(dossier, vetoed_drafts(dossier))
    if drafts.empty:
        return NoData(
            f"No draft that concerned {dossier.prose(dossier.partner)} was vetoed by {dossier.prose(dossier.first)} in this period."
        )
    ballots = ballots_on(dossier, drafts)
    joint = vetoers(drafts).map(lambda codes: [code for code in codes if code != dossier.first])
    unknown = bool(drafts[["yes", "no", "abstain"]].isna().any(axis=None))
    whom = dossier.short(dossier.partner)
    alone = int((joint.map(len) == 0).sum())
    frame = drafts[
        ["date", "symbol", "title", "topic", "link", "vetoed_by", "yes", "no", "abstain", "then", "then_on"]
    ].assign(
        against=[_codes(row, "N") for _, row in ballots.iterrows()],
        abstained=[_codes(row, "A") for _, row in ballots.iterrows()],
    )
    others = frame["no"] - 1
    against = [_named(dossier, *one) for one in zip(joint, frame["against"], others, strict=True)]
    aside = [_named(dossier, [], *one) for one in zip(frame["abstained"], frame["abstain"], strict=True)]
    return Table(
        id="vetoes-on-partner",
        title=f"{capital(dossier.prose(dossier.first))} vetoed {counted(len(drafts), 'draft')} on {whom}, {_alone(alone, len(drafts))}",
        subtitle="Drafts that did not pass because of the veto, with the votes in the Security Council, in order of time",
        note="Result: yes–no–abstention; one no is the veto itself. Also against: other permanent members, whose vote is a veto too, come first. "
        "Followed by: the first resolution within a month on the same subject, as these data class it. "
        f"{_NONE} = none."
        + (f" {_UNKNOWN} = not known: {_why(drafts)}" if unknown else "")
        + abbreviations(dossier, drafts["title"]),
        columns=[
            ("Date", "left"),
            ("Draft", "left"),
            ("Subject", "left"),
            ("Result", "right"),
            ("Also against", "left"),
            ("Abstained", "left"),
            ("Followed by", "left"),
        ],
        rows=[
            [
                short_day(drafts["earliest"].iloc[i]),
                un_document(row.symbol) or "no symbol",
                row.title,
                _result(row.yes, row.no, row.abstain),
                against[i],
                aside[i],
                _then(row.then),
            ]
            for i, row in enumerate(frame.itertuples())
        ],
        sources=dossier.cite(
            drafts,
            dossier.sc_draft_votes[dossier.sc_draft_votes["draft"].isin(drafts["draft"])],
            resolutions_after(dossier, drafts),
        ),
        data=frame,
        units=units_of(frame, dossier.package.table("sc_drafts")),
        labels={
            "against": "Voted against",
            "abstained": "Abstained",
            "abstain": "Abstentions",
            "then": "Resolution adopted within a month",
            "then_on": "Day of that resolution",
        },
    )


def _then(symbol: object) -> Cell:
    """Return a resolution by its number and year, as a link; a dash for none."""
    document = un_document(symbol)
    return (
        {**document, "text": str(document["text"]).removeprefix("S/RES/")}
        if isinstance(document, dict)
        else document or _NONE
    )


def _why(drafts: pd.DataFrame) -> str:
    """Return why votes are missing: where those against are not known the record was not to be had, elsewhere the accounts differ."""
    missing = drafts[drafts[["yes", "no", "abstain"]].isna().any(axis=1)]
    unseen, unlike = missing[missing["no"].isna()], missing[missing["no"].notna()]
    parts = []
    if len(unseen):
        parts.append(f"{_records(unseen['meeting'].dropna().tolist())} looked for and not found")
    if len(unlike):
        parts.append(f"the accounts of {listed(unlike['earliest'].dt.year.astype(str).tolist())} differ")
    return "; ".join(parts) + "."


def _records(meetings: list[str]) -> str:
    return (
        f"the record of the meeting {meetings[0]} was"
        if len(meetings) == 1
        else f"records of the meetings {listed(meetings)} were"
    )


def _alone(alone: int, n: int) -> str:
    if n == 1 and alone:
        return "without another permanent member"
    if n == 1:
        return "with another permanent member"
    if not alone:
        return "each of them with another permanent member"
    if alone == n:
        return f"{none_of(n)} of them with another permanent member"
    return f"{in_words(alone)} of them without another permanent member"


def _codes(ballot: pd.Series, vote: str) -> str:
    return " ".join(sorted(str(state) for state in ballot.index[ballot == vote]))


def _named(dossier: Dossier, first: list[str], codes: str, count: object) -> str:
    """Return the names of the members, those in `first` before others, without the first state; `count` tells whether that is all of them."""
    rest = sorted(dossier.short(code) for code in codes.split() if code != dossier.first and code not in first)
    names = [*sorted(dossier.short(code) for code in first), *rest]
    if pd.isna(count) or len(names) < int(str(count)):
        names.append(_UNKNOWN)
    return ", ".join(names) or _NONE


def _result(*counts: object) -> str:
    return "–".join(_UNKNOWN if pd.isna(count) else str(count) for count in counts)
