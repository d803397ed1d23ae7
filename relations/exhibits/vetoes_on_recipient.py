"""Table: the vetoes of the supplier on drafts that concerned the recipient, with the votes."""

import pandas as pd

from relations.dossier import Dossier
from relations.exhibits.abbreviations import abbreviations
from relations.exhibits.base import Table
from relations.exhibits.no_data import NoData
from relations.exhibits.numbers import counted
from relations.exhibits.un_documents import un_document
from relations.exhibits.vetoed_drafts import ballots_on, vetoed_drafts
from relations.exhibits.wording import capital, times
from relations.measures.vetoes import vetoers

_UNKNOWN = "?"


def vetoes_on_recipient(dossier: Dossier) -> Table | NoData:
    """Return one row per veto in order of time: draft, subject, result, and who voted against or abstained."""
    drafts = vetoed_drafts(dossier)
    if drafts.empty:
        return NoData(
            f"No draft that concerned {dossier.prose(dossier.recipient)} was vetoed by {dossier.prose(dossier.supplier)} in this period."
        )
    ballots = ballots_on(dossier, drafts)
    joint = vetoers(drafts).map(lambda codes: [code for code in codes if code != dossier.supplier])
    unknown = bool(drafts[["yes", "no", "abstain"]].isna().any(axis=None))
    whom = dossier.short(dossier.recipient)
    alone = int((joint.map(len) == 0).sum())
    frame = drafts[["date", "symbol", "title", "topic", "link", "vetoed_by", "yes", "no", "abstain"]].assign(
        against=[_codes(row, "N") for _, row in ballots.iterrows()],
        abstained=[_codes(row, "A") for _, row in ballots.iterrows()],
    )
    against = [_named(dossier, joined, codes.split()) for joined, codes in zip(joint, frame["against"], strict=True)]
    aside = [_named(dossier, [], codes.split()) for codes in frame["abstained"]]
    who = {"Also against": against, "Abstained": aside}
    who = {label: cells for label, cells in who.items() if any(cells)}
    return Table(
        id="vetoes-on-recipient",
        title=f"{capital(dossier.prose(dossier.supplier))} vetoed {counted(len(drafts), 'draft')} on {whom}, {_alone(alone, len(drafts))}",
        subtitle="Drafts that did not pass because of the veto, with the votes in the Security Council, in order of time",
        note="Result: yes–no–abstention; one no is the veto itself. Also against: other permanent members, whose vote is a veto too, come first."
        + (f" {_UNKNOWN} = not stated by the sources read." if unknown else "")
        + abbreviations(drafts["title"]),
        columns=[
            ("Date", "left"), ("Draft", "left"), ("Subject", "left"), ("Result", "right"), *((label, "left") for label in who),
        ],
        rows=[
            [row.date, un_document(row.symbol), row.title, _result(row.yes, row.no, row.abstain), *(cells[i] for cells in who.values())]
            for i, row in enumerate(frame.itertuples())
        ],
        sources=dossier.cite(drafts, dossier.sc_draft_votes[dossier.sc_draft_votes["draft"].isin(drafts["draft"])]),
        data=frame,
        units={"yes": "members", "no": "members", "abstain": "members"},
        labels={"against": "Voted against", "abstained": "Abstained", "abstain": "Abstentions"},
    )  # fmt: skip


def _alone(alone: int, n: int) -> str:
    if n == 1:
        return "alone" if alone else "not alone"
    return "each time alone" if alone == n else f"{times(alone)} alone"


def _codes(ballot: pd.Series, vote: str) -> str:
    return " ".join(sorted(str(state) for state in ballot.index[ballot == vote]))


def _named(dossier: Dossier, first: list[str], codes: list[str]) -> str:
    """Return the names of the members, those in `first` before others, without the supplier."""
    rest = sorted(dossier.short(code) for code in codes if code != dossier.supplier and code not in first)
    return ", ".join([*sorted(dossier.short(code) for code in first), *rest])


def _result(*counts: object) -> str:
    return "–".join(_UNKNOWN if pd.isna(count) else str(count) for count in counts)
