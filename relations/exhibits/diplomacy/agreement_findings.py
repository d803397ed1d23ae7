"""Key findings on agreements: what was agreed last, which treaty bound the two, what was obtained for long, and which of them stand."""

from collections.abc import Mapping

import pandas as pd

from relations.dates import date_words
from relations.dossier import Dossier
from relations.exhibits.base import KeyFigure
from relations.exhibits.diplomacy.agreement_lives import signed_lives
from relations.exhibits.diplomacy.agreements_title import LONG, years_of_term
from relations.exhibits.diplomacy.at_odds import Said, at_odds
from relations.exhibits.diplomacy.finding_words import at_odds_said, latest_said, obtained_said, open_said, treaty_said
from relations.exhibits.diplomacy.frames import MANY_PERIODS, REPORTED
from relations.exhibits.sourcing.nearest_source import listed_once, nearest_sources
from relations.exhibits.sourcing.own_table import own_table
from relations.exhibits.words.numbers import listed, number
from relations.periods import ALL

_UNSEEN = "text not seen"  # in an account of an agreement
_EXHIBIT = "agreements-of-weight"


def standing_open(dossier: Dossier, said: Said) -> list[KeyFigure]:
    """Return the two statements that leave open which agreements stand; in a report on many periods that it is open."""
    found = at_odds(dossier, said)
    if found is None:
        return []
    many = len(dossier.shown_periods) >= MANY_PERIODS
    return [
        KeyFigure(
            id="agreements-at-odds",
            title="Statements on past agreements",
            subtitle="Two statements of officials of one state on agreements made before, and the days between them",
            statement=open_said(found) if many else at_odds_said(found),
            value=float(found.days),
            unit="days",
            formatted=number(found.days),
            exhibit=_EXHIBIT,
            sources=listed_once(nearest_sources(dossier, found.events).values()),
            data=found.events[["event", "date", "title", "summary"]],
        )
    ]


def latest_agreement(dossier: Dossier) -> list[KeyFigure]:
    """Return the latest agreement between the two, where it is one of the main events and the period reaches to the present."""
    own = signed_lives(dossier)
    own = own[own["start"].notna()]
    if own.empty or dossier.is_over:
        return []
    last, events = own.iloc[-1], dossier.whole.events.set_index("event")
    if events["weight"].get(last["event"]) != "high":
        return []
    since = f"since {dossier.period.start:%B %Y}" if dossier.period and dossier.period.id != ALL else ""
    what = str(events.loc[last["event"], "title"])
    return [
        KeyFigure(
            id="agreement-latest",
            title="The latest agreement",
            subtitle="The last agreement between the two states by the day of signature or announcement",
            statement=latest_said(len(own), since, f"{last['start']:%B %Y}", _doubt(events, last), what),
            value=float(last["start"].year),
            unit="year",
            formatted=date_words(last["signed"]),
            exhibit=_EXHIBIT,
            sources=[own_table(dossier, "agreements")],
            data=own[["title", "kind", "signed", "status"]],
        )
    ]


def _doubt(events: pd.DataFrame, agreement: pd.Series) -> str:
    """Return what is not sure of an agreement: that it rests on reports of one side, or that nobody who reports it saw the text."""
    reported = [REPORTED] if events["confidence"].get(agreement["event"]) == REPORTED else []
    unseen = [_UNSEEN] if _UNSEEN in str(agreement["status_note"]) else []
    return ", ".join([*reported, *unseen])


def treaty(dossier: Dossier) -> list[KeyFigure]:
    """Return the treaty between the two that was signed in a period that is over and is one of the main events, the last of several."""
    own = signed_lives(dossier, ["treaty"])
    own = own[own["event"].map(dossier.whole.events.set_index("event")["weight"]) == "high"]
    if own.empty or not dossier.is_over:
        return []
    last = own.iloc[-1]
    term = last["term"] if isinstance(last["term"], str) else ""
    return [
        KeyFigure(
            id="treaty-signed",
            title="The treaty of the period",
            subtitle="Treaty between the two states, signed in the period, that is one of its main events",
            statement=treaty_said(
                f"{last['start']:%B %Y}", term, str(last["subject"]), renewable=isinstance(last["renewal"], str)
            ),
            value=float(last["start"].year),
            unit="year",
            formatted=date_words(last["signed"]),
            exhibit=_EXHIBIT,
            sources=[own_table(dossier, "agreements")],
            data=own[["title", "kind", "signed", "term", "subject", "status"]],
        )
    ]


def obtained_for_long(dossier: Dossier, obtained: Mapping[str, str]) -> list[KeyFigure]:
    """Return what the first state or its firms obtained for twenty years or more in a period that is over, by the term that most agreements have.

    `obtained` says in a few words what each agreement gave them. Raises UsageError for an id that no agreement has.
    """
    dossier.check_names("agreements", "agreement", obtained)
    if not dossier.is_over:
        return []
    own = signed_lives(dossier)
    own = own[own["agreement"].isin(list(obtained))]
    own = own.assign(years=own["term"].map(years_of_term))
    long = own[own["years"] >= LONG]
    if long.empty:
        return []
    counts = long.groupby("years").size().reset_index(name="n").sort_values(["n", "years"])
    term = int(counts["years"].iloc[-1])
    chosen = long[long["years"] == term]
    when = listed([str(year) for year in sorted({day.year for day in chosen["start"]})])
    what = [obtained[one] for one in chosen["agreement"]]
    return [
        KeyFigure(
            id="obtained-for-long",
            title="What was obtained for long",
            subtitle=f"Agreements and contracts of the period that gave {dossier.prose(dossier.first)} or its firms rights for {LONG} years or more",
            statement=obtained_said(dossier.prose(dossier.first), when, what, term),
            value=float(term),
            unit="years",
            formatted=number(term),
            exhibit=_EXHIBIT,
            sources=[own_table(dossier, "agreements")],
            data=chosen[["title", "kind", "signed", "term", "subject"]],
        )
    ]
