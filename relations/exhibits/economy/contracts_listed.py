"""Table: contracts with firms, with what is known of their course."""

from collections.abc import Mapping, Sequence

import pandas as pd

from relations.dates import date_words
from relations.dossier import Dossier
from relations.exhibits.base import Table
from relations.exhibits.diplomacy.agreement_lives import over
from relations.exhibits.economy.contract_fates import counted_fates
from relations.exhibits.no_data import NoData
from relations.exhibits.sourcing.nearest_source import linked, listed_once, nearest_sources
from relations.exhibits.words.numbers import counted, number
from relations.exhibits.words.wording import capital, in_words

_TERM, _OUTCOME = "Term and status", "What became of it"
_STATUS = {
    "in-force": "in force",
    "not-ratified": "not ratified",
    "unknown": "end not known",
    "superseded": "replaced",
    "disputed": "end disputed",
}


def contracts_listed(
    dossier: Dossier,
    *,
    rows: int = 36,
    chosen: Sequence[str] = (),
    outcomes: Mapping[str, tuple[str, str]] | None = None,
) -> Table | NoData:
    """Return the contract events of the period with the term and status of the agreement, where there is one; those of weight first if too many.

    `chosen` are ids of the events to show in place of a choice by weight, of whatever kind, where any of them lies in the period; the data hold all.
    `outcomes` gives for ids of events what became of the contract: what the title counts, such as `given up` (empty where no end is known), and the
    words of the table. They stand for term and status, and only these events are shown.
    """
    fates = dict(outcomes or {})
    dossier.check_names("events", "event", [*chosen, *fates])
    known = dossier.events
    wanted = [*chosen, *fates]
    events = known[(known["kind"] == "contract") | known["event"].isin(wanted)]
    events = events.sort_values(["earliest", "latest", "event"], ignore_index=True)
    if events.empty:
        return NoData("The data hold no contract with a firm in this period.")
    agreements = dossier.whole.agreements
    agreements = agreements[agreements["kind"] == "contract"]
    agreements = agreements[["event", "status", "term", "ended", "status_note"]].drop_duplicates("event")
    events = events.merge(agreements, on="event", how="left")
    shown = events[events["event"].isin(wanted)]
    if shown.empty:
        fates = {}
        heavy = (events["weight"] == "high").sort_values(ascending=False, kind="stable")
        shown = events.loc[heavy.index].head(rows).sort_index()
    named = nearest_sources(dossier, shown)
    courses = [fates[row.event][1] if row.event in fates else _course(row) for row in shown.itertuples()]
    what = _OUTCOME if fates else _TERM
    columns = ("Date", "Contract or step", *([what] if any(courses) else []), "Grade", "Source")

    return Table(
        id="contracts-listed",
        title=counted_fates(shown, fates) if fates else _title(events),
        subtitle="Contracts with firms in order of time"
        + (", with the stated term and the status on the day of the data" if any(courses) and not fates else "")
        + (f"; {len(shown)} of {number(len(events))} contracts and steps" if len(shown) < len(events) else ""),
        note=(
            "Term and status: empty where the event is a report or a step and not a text of its own. "
            if any(courses) and not fates
            else ""
        )
        + ("Chosen: contracts of whose course something was read, and what came after them. " if fates else "")
        + ("Those not shown are in the attached data. " if len(shown) < len(events) else "")
        + "Confirmed: at least two independent publishers. The source named is one of several.",
        columns=[(name, "left") for name in columns],
        rows=[
            [
                date_words(row.date),
                row.title,
                *([course] if any(courses) else []),
                row.confidence,
                linked(named[row.event]),
            ]
            for row, course in zip(shown.itertuples(), courses, strict=True)
        ],
        sources=listed_once(list(named.values())),
        data=events[
            ["event", "date", "title", "confidence", "weight", "status", "term", "ended", "status_note", "summary"]
        ],
        labels={"status_note": "What the status rests on"},
    )


def _title(events: pd.DataFrame) -> str:
    """Say how many contracts there are and of how many an end is on record; what is only reported is a step."""
    if len(events) == 1:
        return str(events["title"].iloc[0])
    texts = events[events["status"].notna()]
    ended = sum(over(status) or status == "disputed" for status in texts["status"])
    if not ended:
        return f"{counted(len(events), 'contract or step', 'contracts and steps')} with firms".capitalize()
    return capital(
        f"of {counted(len(texts), 'contract')} with firms an end is on record or disputed for {in_words(ended)}"
    )


def _course(row: pd.Series) -> str:
    """Return term and status of the text of an event; empty where it is a step or a report without one."""
    if not isinstance(row.status, str):
        return ""
    ended = f", {date_words(row.ended)}" if isinstance(row.ended, str) else ""
    term = [row.term[0].lower() + row.term[1:]] if isinstance(row.term, str) else []
    return "; ".join([*term, _STATUS.get(row.status, row.status) + ended])
