"""Table: contracts with firms, with what is known of their course."""

from collections.abc import Sequence

import pandas as pd

from relations.dates import date_words
from relations.dossier import Dossier
from relations.exhibits.base import Table
from relations.exhibits.diplomacy.agreement_lives import over
from relations.exhibits.no_data import NoData
from relations.exhibits.sourcing.nearest_source import linked, listed_once, nearest_sources
from relations.exhibits.words.numbers import counted, number
from relations.exhibits.words.wording import capital, in_words

_TERM = "Term and status"
_COLUMNS = ("Date", "Contract or step", _TERM, "Grade", "Source")
_STATUS = {
    "in-force": "in force",
    "not-ratified": "not ratified",
    "unknown": "end not known",
    "superseded": "replaced",
    "disputed": "end disputed",
}


def contracts_listed(dossier: Dossier, *, rows: int = 36, chosen: Sequence[str] = ()) -> Table | NoData:
    """Return the contract events of the period with the term and status of the agreement, where there is one; those of weight first if too many.

    `chosen` are ids of the events to show in place of a choice by weight, where any of them lies in the period; the data hold all.
    """
    dossier.check_names("events", "event", chosen)
    events = dossier.events
    events = events[events["kind"] == "contract"].sort_values(["earliest", "latest", "event"], ignore_index=True)
    if events.empty:
        return NoData("The data hold no contract with a firm in this period.")
    agreements = dossier.whole.agreements
    agreements = agreements[agreements["kind"] == "contract"][["event", "status", "term", "ended"]]
    events = events.merge(agreements.drop_duplicates("event"), on="event", how="left")
    shown = events[events["event"].isin(list(chosen))]
    if shown.empty:
        heavy = (events["weight"] == "high").sort_values(ascending=False, kind="stable")
        shown = events.loc[heavy.index].head(rows).sort_index()
    named = nearest_sources(dossier, shown)
    courses = [_course(row) for row in shown.itertuples()]
    ended = events["status"].map(lambda status: over(status) or status == "disputed")

    return Table(
        id="contracts-listed",
        title=_title(events, int(ended.sum()), int((events["status"] == "unknown").sum())),
        subtitle="Contracts with firms in order of time"
        + (", with the stated term and the status on the day of the data" if any(courses) else "")
        + (f"; {len(shown)} of {number(len(events))}" if len(shown) < len(events) else ""),
        note=(
            "Term and status: empty where the event is a report or a step and not a text of its own. "
            if any(courses)
            else ""
        )
        + ("Those not shown are in the attached data, and count. " if len(shown) < len(events) else "")
        + "Confirmed: at least two independent publishers. The source named is one of several.",
        columns=[(name, "left") for name in _COLUMNS if name != _TERM or any(courses)],
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
        data=events[["event", "date", "title", "confidence", "weight", "status", "term", "ended", "summary"]],
    )


def _title(events: pd.DataFrame, ended: int, open_: int) -> str:
    if len(events) == 1:
        return str(events["title"].iloc[0])
    texts = int(events["status"].notna().sum())
    if not ended and not open_:
        return f"{counted(len(events), 'contract or step', 'contracts and steps')} with firms".capitalize()
    said = [f"no source tells the end of {in_words(open_)} of {in_words(texts)} contracts"] if open_ else []
    said += ["one has ended or is disputed" if ended == 1 else f"{in_words(ended)} have ended or are disputed"] * bool(
        ended
    )
    return capital("; ".join(said))


def _course(row: pd.Series) -> str:
    """Return term and status of the text of an event; empty where it is a step or a report without one."""
    if not isinstance(row.status, str):
        return ""
    ended = f", {date_words(row.ended)}" if isinstance(row.ended, str) else ""
    term = [row.term[0].lower() + row.term[1:]] if isinstance(row.term, str) else []
    return "; ".join([*term, _STATUS.get(row.status, row.status) + ended])
