"""Key findings on the top: the last visit of a leader of the first state, the first in years, who received most, what was signed last."""

import pandas as pd

from relations.dates import date_words
from relations.dossier import Dossier
from relations.exhibits.base import KeyFigure
from relations.exhibits.diplomacy.agreement_lives import agreement_lives
from relations.exhibits.diplomacy.finding_words import (
    again_said,
    first_said,
    hosts_said,
    last_said,
    latest_said,
    treaty_said,
)
from relations.exhibits.diplomacy.frames import UNITS as VISITS
from relations.exhibits.diplomacy.frames import pair_visits, top_visits, visitors_named
from relations.exhibits.sourcing.own_table import own_table
from relations.exhibits.words.numbers import number

_YEAR = pd.Timedelta(days=365)
_LONG = 5 * _YEAR  # without a visit at the top, after which one is told as the first
_SEVERAL = 3  # periods that a report shows, from which one visit is no finding
_UNSEEN = "text not seen"  # in an account of an agreement
_OFTEN = 3  # visits to one host, from which they are told
_SHOWN = ["start", "sender", "receiver", "level", "host", "place"]


def latest_agreement(dossier: Dossier) -> list[KeyFigure]:
    """Return the latest agreement between the two, where it is one of the main events and the period reaches to the present."""
    table = agreement_lives(dossier)
    table = table[table["start"].notna()]
    if table.empty or dossier.last_day < dossier.known_until:
        return []
    last = table.iloc[-1]
    signed_in = dossier.agreements["agreement"].isin([last["agreement"]]).any()
    weight = dossier.whole.events.set_index("event")["weight"]
    if not signed_in or weight.get(last["event"]) != "high":
        return []
    return [
        KeyFigure(
            id="agreement-latest",
            title="The latest agreement",
            subtitle="The last agreement between the two states by the day of signature or announcement",
            statement=latest_said(str(last["title"]), date_words(last["signed"]), _doubt(dossier, last)),
            value=float(last["start"].year),
            unit="year",
            formatted=date_words(last["signed"]),
            exhibit="agreements-of-weight",
            sources=[own_table(dossier, "agreements")],
            data=table[["title", "kind", "signed", "status"]],
        )
    ]


def _doubt(dossier: Dossier, agreement: pd.Series) -> str:
    """Return what is not sure of an agreement: that it rests on reports of one side, or that nobody who reports it saw the text."""
    events = dossier.whole.events.set_index("event")["confidence"]
    reported = ["reported"] if events.get(agreement["event"]) == "reported" else []
    unseen = [_UNSEEN] if _UNSEEN in str(agreement["status_note"]) else []
    return ", ".join([*reported, *unseen])


def treaty(dossier: Dossier) -> list[KeyFigure]:
    """Return the treaty between the two that was signed in a period that is over and is one of the main events, the last of several."""
    table = agreement_lives(dossier, ["treaty"])
    weight = table["event"].map(dossier.whole.events.set_index("event")["weight"])
    own = table[table["agreement"].isin(dossier.agreements["agreement"]) & (weight == "high")]
    if own.empty or dossier.period is None or dossier.last_day >= dossier.known_until:
        return []
    last = own.iloc[-1]
    term = last["term"] if isinstance(last["term"], str) else ""
    return [
        KeyFigure(
            id="treaty-signed",
            title="The treaty of the period",
            subtitle="Treaty between the two states, signed in the period, that is one of its main events",
            statement=treaty_said(str(last["title"]), date_words(last["signed"]), term),
            value=float(last["start"].year),
            unit="year",
            formatted=date_words(last["signed"]),
            exhibit="agreements-of-weight",
            sources=[own_table(dossier, "agreements")],
            data=own[["title", "kind", "signed", "term", "status"]],
        )
    ]


def last_at_the_top(dossier: Dossier) -> list[KeyFigure]:
    """Return since when no leader of the first state came to its partner, where that is a year or more at the end of the period."""
    end = dossier.last_day
    visits = top_visits(dossier.whole)
    returned = visits[(visits["sender"] == dossier.first) & (visits["latest"] <= pd.Timestamp(end))]
    # Of a period without any visit at the top the headline says so, and no table tells of those before.
    if returned.empty or pd.Timestamp(end) - returned["latest"].iloc[-1] < _YEAR or top_visits(dossier).empty:
        return []
    day = returned["earliest"].iloc[-1].date()
    since = dossier.during(f"{day.isoformat()}/{end.isoformat()}")
    who, where = since.prose(dossier.first), since.prose(dossier.partner)
    return [
        KeyFigure(
            id="visits-returned",
            title="Last visit at the top to the partner",
            subtitle=f"Last reported visit of a head of state or government of {who} to {where}",
            statement=last_said(day, who, where, open_=end == dossier.known_until),
            value=float(day.year),
            unit="year",
            formatted=f"{day:%B %Y}",
            exhibit="visits-at-the-top",
            sources=[own_table(dossier, "visits")],
            data=returned[["start", "level", "host", "place"]],
        )
    ]


def first_in_years(dossier: Dossier) -> list[KeyFigure]:
    """Return the visit at the top that was the first known in five years or more, in a report on one period or two; the longest wait of several."""
    visits = top_visits(dossier.whole)
    waited = visits["earliest"].diff()
    waited = waited[visits["event"].isin(pair_visits(dossier)["event"])].dropna()
    if waited.empty or waited.max() < _LONG or len(dossier.shown_periods) >= _SEVERAL:
        return []
    at = int(waited.idxmax())
    day, before = visits["earliest"].iloc[at], visits["earliest"].iloc[at - 1]
    return [
        KeyFigure(
            id="visits-first-in-years",
            title="The first visit at the top in years",
            subtitle="Visits of heads of state or government of one state to the other",
            statement=first_said(visitors_named(dossier, visits)[at], f"{day:%B %Y}", f"{before:%B %Y}"),
            value=float(day.year),
            unit="year",
            formatted=f"{day:%B %Y}",
            exhibit="visits-at-the-top",
            sources=[own_table(dossier, "visits")],
            data=visits[_SHOWN],
        )
    ]


def hosts(dossier: Dossier) -> list[KeyFigure]:
    """Return who of the first state received leaders of its partner most often; of two visits to one host, how soon the second came."""
    visits = top_visits(dossier)
    visits = visits[(visits["sender"] == dossier.partner) & visits["host"].notna()].reset_index(drop=True)
    counts = visits["host"].str.split(", ").explode().value_counts()
    if counts.empty or counts.iloc[0] < 2 or (len(counts) > 1 and counts.iloc[0] == counts.iloc[1]):
        return []
    host, n = str(counts.index[0]), int(counts.iloc[0])
    if len(counts) == 1:
        return _again(dossier, visits, host)
    if n < _OFTEN:
        return []
    leaders = f"{dossier.declared_states.demonym(dossier.partner, dossier.period)} leaders"
    return [
        _by_host(
            dossier,
            counts,
            statement=hosts_said(host, n, leaders, str(counts.index[1]), int(counts.iloc[1])),
            value=float(n),
            unit="visits",
            formatted=number(n),
            beside={str(counts.index[1]): int(counts.iloc[1])},
        )
    ]


def _again(dossier: Dossier, visits: pd.DataFrame, host: str) -> list[KeyFigure]:
    """Return how soon one host received one guest again, where both days are known; of more visits the headline tells as much."""
    guests = set(visitors_named(dossier, visits)) - {""}
    if len(visits) != 2 or len(guests) != 1 or (visits["earliest"] != visits["latest"]).any():
        return []
    first, second = visits["earliest"]
    days = (second - first).days
    return [
        _by_host(
            dossier,
            visits[_SHOWN],
            statement=again_said(host, guests.pop(), days, date_words(visits["start"].iloc[0])),
            value=float(days),
            unit="days",
            formatted=number(days),
        )
    ]


def _by_host(dossier: Dossier, data: pd.Series | pd.DataFrame, **fields: object) -> KeyFigure:
    frame = data if isinstance(data, pd.DataFrame) else data.rename_axis("host").reset_index(name="visits")
    return KeyFigure(
        id="visits-by-host",
        title="Who received leaders of the partner",
        subtitle=f"Reported visits of heads of state or government to {dossier.prose(dossier.first)} by the host that sources name",
        exhibit="visits-at-the-top",
        sources=[own_table(dossier, "visits")],
        data=frame,
        units=VISITS if "visits" in frame else {},
        **fields,  # type: ignore[arg-type]
    )
